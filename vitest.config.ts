import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// What knows no database runs once; what opens one runs on both engines.
const askDatabase = (file: string) => /testing\/(database|postgres)|testing\/next|TEST_POSTGRES|\.postgres\.test/.test(file + readFileSync(file, 'utf8'))
const testsWithDatabase = () => ['app', 'components', 'db', 'lib'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.test\.tsx?$/.test(file)).map((file) => `${folder}/${file}`).filter(askDatabase))

// `name.pglite.test.ts` and `name.postgres.test.ts` are about one of the two engines; every other file runs on both.
const otherEngine = process.env.TEST_POSTGRES ? 'pglite' : 'postgres'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)), 'server-only': fileURLToPath(new URL('./lib/testing/server-only.ts', import.meta.url)) } },
  test: {
    include: process.env.TEST_POSTGRES ? testsWithDatabase() : ['{app,components,db,lib}/**/*.test.{ts,tsx}'],
    exclude: ['node_modules/**', `**/*.${otherEngine}.test.ts`],
    globalSetup: ['lib/testing/global-setup.ts'],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
})
