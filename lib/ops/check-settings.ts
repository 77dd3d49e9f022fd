import { existsSync } from 'node:fs'
import { parseEnv, SettingsError } from '@/lib/core/env'

// Run before a build or a start: each wrong setting is named with what is expected.
// What the environment says goes before the file. Node before 20.12 cannot read it here; the server still does, and says the same.
if (existsSync('.env') && 'loadEnvFile' in process) process.loadEnvFile('.env')
try {
  parseEnv(process.env)
} catch (error) {
  if (!(error instanceof SettingsError)) throw error
  process.stderr.write(`The settings are not right:\n${error.message}\n`)
  process.exit(1)
}
