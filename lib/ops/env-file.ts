import { existsSync } from 'node:fs'

/**
 * Reads the file `.env` of the folder the program runs in, as the server does: what the environment says goes before it.
 * @returns false when there is such a file and this Node (before 20.12) cannot read it.
 */
export function readEnvFile(): boolean {
  if (!existsSync('.env')) return true
  if (!('loadEnvFile' in process)) return false
  process.loadEnvFile('.env')
  return true
}

/** The same for a program that would otherwise work on another database than the server's: it stops instead. */
export function requireEnvFile(): void {
  if (readEnvFile()) return
  process.stderr.write('Node before 20.12 cannot read the file .env here: give its settings in the environment.\n')
  process.exit(1)
}
