import { connection } from '@/db/client'
import { migrate } from '@/db/migrate'
import { DataDirInUse } from '@/db/pglite'
import { seedDemo } from '@/db/seed/demo'
import { seedReference } from '@/db/seed/reference'
import { env, SettingsError } from '@/lib/core/env'
import { log } from '@/lib/core/log'
import { wireDomains } from './wiring'
import { startWorker } from './worker'

const holder = globalThis as { yhessaBoot?: Promise<void>; yhessaReady?: boolean }

/** How long requests in flight may go on after a signal to stop. */
const longestRequestMs = 25_000

/** What an operator can mend is said in a plain line; the rest with its stack. */
function failStart(error: unknown): never {
  if (error instanceof SettingsError || error instanceof DataDirInUse) process.stderr.write(`\n${error.message}\n\n`)
  else log().fatal({ err: error }, 'the service could not start')
  process.exit(1)
}

/** A database that is still starting is waited for, a little longer each time; then the start fails. */
async function openDatabase(): Promise<Awaited<ReturnType<typeof connection>>> {
  for (let attempt = 1; ; attempt++) {
    try {
      const opened = await connection()
      await migrate(opened.db)
      return opened
    } catch (error) {
      if (error instanceof DataDirInUse || attempt >= 6 || env().driver === 'pglite') throw error
      log().warn({ err: error, attempt }, 'the database does not answer yet')
      await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** attempt))
    }
  }
}

async function start(): Promise<void> {
  env()
  const opened = await openDatabase()
  await seedReference(opened.db)
  if (env().demo) await seedDemo(opened.db)
  wireDomains()
  const stopWorker = startWorker()
  holder.yhessaReady = true
  log().info({ driver: opened.driver, demo: env().demo }, 'ready')
  let stopping = false
  const stop = (signal: string) => {
    if (stopping) return
    stopping = true
    holder.yhessaReady = false
    log().info({ signal }, 'stopping')
    // Next itself closes the listener, lets requests in flight finish and then ends the process. They need the database until
    // the end; both engines are safe against ending without a farewell. One that does not finish holds the process no longer than this.
    void stopWorker().catch((err: unknown) => log().error({ err }, 'stopping the background work failed'))
    setTimeout(() => {
      log().warn({ signal }, 'requests in flight did not finish in time')
      void opened.close().finally(() => process.exit(1))
    }, longestRequestMs).unref()
  }
  process.once('SIGTERM', () => stop('SIGTERM'))
  process.once('SIGINT', () => stop('SIGINT'))
}

/** Starts everything a server process needs, once. Any failure ends the process with code 1. */
export function boot(): Promise<void> {
  holder.yhessaBoot ??= start().catch(failStart)
  return holder.yhessaBoot
}

/** True from the end of the start to the beginning of the stop. */
export const isBooted = (): boolean => holder.yhessaReady === true
