import { eq, sql } from 'drizzle-orm'
import { withTx, type Tx } from '@/db/client'
import { jobs } from '@/db/schema/jobs'
import { now } from './clock'
import { log, scrub } from './log'

/** Recurring work. `run` may be cut off anywhere and started again: what it did stays done, what is left is done next time. */
export type Job = {
  name: string
  /** From one start to the next, in minutes. */
  everyMinutes: number
  /** Returns how many rows it handled. */
  run: (at: Date) => Promise<number>
}

const leaseMs = 15 * 60_000
const retryMs = 5 * 60_000
const lockNumber = 4712

/** Takes the job for this instance if it is due and nobody runs it. */
function claim(job: Job, at: Date): Promise<boolean> {
  return withTx(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lockNumber}, hashtext(${job.name}))`)
    const [row] = await tx.select().from(jobs).where(eq(jobs.name, job.name))
    if (row && row.nextRunAt > at) return false
    const lease = { nextRunAt: new Date(at.getTime() + leaseMs), startedAt: at }
    await tx.insert(jobs).values({ name: job.name, ...lease }).onConflictDoUpdate({ target: jobs.name, set: lease })
    return true
  })
}

const settle = (job: Job, values: Partial<typeof jobs.$inferInsert>) =>
  withTx(async (tx) => { await tx.update(jobs).set(values).where(eq(jobs.name, job.name)) })

/** Runs each job that is due, one after another. A failing job is logged, tried again in five minutes, and stops no other. Returns the names that ran. */
export async function runDueJobs(table: readonly Job[], at: Date = now()): Promise<string[]> {
  const ran: string[] = []
  for (const job of table) {
    if (!(await claim(job, at))) continue
    try {
      const handled = await job.run(at)
      await settle(job, { nextRunAt: new Date(at.getTime() + job.everyMinutes * 60_000), finishedAt: now(), handled, lastError: null })
      log().info({ job: job.name, handled }, 'job done')
    } catch (error) {
      log().error({ job: job.name, err: error }, 'job failed')
      await settle(job, { nextRunAt: new Date(at.getTime() + retryMs), lastError: scrub(String(error)).slice(0, 500) })
    }
    ran.push(job.name)
  }
  return ran
}

/**
 * Repeats a bounded step until it handles nothing more, each time in a transaction of its own under the job's lock.
 * Another instance inside the same sweep makes this one stop. Returns the sum of what the steps handled.
 */
export async function sweep(name: string, step: (tx: Tx) => Promise<number>): Promise<number> {
  let total = 0
  for (let round = 0; round < 10_000; round++) {
    const handled = await withTx(async (tx) => {
      const result = await tx.execute(sql`select pg_try_advisory_xact_lock(${lockNumber + 1}, hashtext(${name})) as locked`)
      const [row] = (result as unknown as { rows: { locked: boolean }[] }).rows
      return row?.locked ? step(tx) : 0
    })
    if (!handled) break
    total += handled
  }
  return total
}

/**
 * Calls `turn` again and again, `pauseMs` after the end of the last one, until stopped; errors are logged and the loop goes on.
 * The function returned stops it and waits for the turn in progress.
 */
export function startLoop(name: string, pauseMs: number, turn: () => Promise<unknown>): () => Promise<void> {
  let stopped = false
  let wake: () => void = () => undefined
  const rest = () => new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, pauseMs)
    timer.unref()
    wake = () => { clearTimeout(timer); resolve() }
  })
  const running = (async () => {
    while (!stopped) {
      try {
        await turn()
      } catch (error) {
        log().error({ loop: name, err: error }, 'background work failed')
      }
      if (!stopped) await rest()
    }
  })()
  return async () => {
    stopped = true
    wake()
    await running
  }
}
