import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// `name.pglite.test.ts` and `name.postgres.test.ts` are about one of the two engines; every other file runs on both.
const otherEngine = process.env.TEST_POSTGRES ? 'pglite' : 'postgres'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)), 'server-only': fileURLToPath(new URL('./lib/testing/server-only.ts', import.meta.url)) } },
  test: {
    include: ['{app,components,db,lib}/**/*.test.{ts,tsx}'],
    exclude: ['node_modules/**', `**/*.${otherEngine}.test.ts`],
    globalSetup: ['lib/testing/global-setup.ts'],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
})
