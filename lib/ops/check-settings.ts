import { parseEnv, SettingsError } from '@/lib/core/env'
import { readEnvFile } from './env-file'

// Run before a build or a start: each wrong setting is named with what is expected.
// An old Node cannot read the file here; the server still does, and says the same.
readEnvFile()
try {
  parseEnv(process.env)
} catch (error) {
  if (!(error instanceof SettingsError)) throw error
  process.stderr.write(`The settings are not right:\n${error.message}\n`)
  process.exit(1)
}
