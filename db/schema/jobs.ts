import { integer, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './_columns'

/** Recurring work: which instance may do it next, and when. */
export const jobs = pgTable('jobs', {
  name: text('name').primaryKey(),
  /** While a job runs this is the end of its lease: after a crash another instance takes it up then. */
  nextRunAt: instant('next_run_at').notNull(),
  startedAt: instant('started_at'),
  finishedAt: instant('finished_at'),
  /** Rows handled in the last whole run. */
  handled: integer('handled').notNull().default(0),
  lastError: text('last_error'),
})
