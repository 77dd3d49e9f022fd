import { connect, type Connection } from '@/db/client'
import { DataDirInUse } from '@/db/pglite'
import { verifyChain } from '@/lib/core/audit-chain'
import { env, SettingsError } from '@/lib/core/env'
import { isAppError, mapDbError } from '@/lib/core/errors'
import { requireEnvFile } from './env-file'

const reasons = {
  gap: 'one or more rows before it are missing',
  link: 'it does not point at the row before it',
  content: 'what it holds is not what was written',
}

/**
 * Walks the hash chain of a database and tells what it found; changes nothing.
 * @returns the exit code: 0 whole, 1 broken or not readable.
 */
export async function auditVerify(open: () => Promise<Connection>, say: (line: string) => void): Promise<number> {
  let connection: Connection | undefined
  try {
    connection = await open()
    const { rows, head, broken } = await verifyChain(connection.db)
    if (broken) {
      say(`The audit chain is broken at row ${broken.seq}: ${reasons[broken.why]}. ${rows} rows before it are whole.`)
      return 1
    }
    say(`The audit chain is whole: ${rows} rows checked. Head: ${head ? `row ${head.seq}, ${head.hash}` : 'none, the log is empty'}.`)
    return 0
  } catch (error) {
    const known = mapDbError(error)
    if (error instanceof DataDirInUse) say(`${error.message} A PGlite folder has one reader at a time: stop the service first, or read the log at /fi/hallinta/loki.`)
    else if (error instanceof SettingsError || isAppError(known)) say(`The database cannot be read: ${known instanceof Error ? known.message : String(known)}`)
    else throw error
    return 1
  } finally {
    await connection?.close()
  }
}

/** Opens the database that the settings name. */
const configured = async (): Promise<Connection> => connect({ driver: env().driver, url: env().DATABASE_URL, dataDir: `${env().DATA_DIR}/pglite`, neonProxy: env().NEON_WS_PROXY })

if (process.argv[1]?.endsWith('audit-verify.ts')) {
  requireEnvFile()
  process.exit(await auditVerify(configured, (line) => process.stdout.write(`${line}\n`)))
}
