import { connection } from '@/db/client'
import { migrate } from '@/db/migrate'
import { areas, categories, feedback, feedbackUpdates } from '@/db/schema'
import { feedbackRows } from '@/db/seed/factories/feedback-rows'
import { seedReference } from '@/db/seed/reference'
import { sql } from 'drizzle-orm'

// Fills the bench's own database: `tsx fill.ts NUMBER`. Prints the number of one public report.
const wanted = Number(process.argv[2] ?? 20_000)
const opened = await connection()
await migrate(opened.db)
await seedReference(opened.db)
const context = {
  now: new Date(),
  categories: await opened.db.select({ code: categories.code, groupId: categories.groupId }).from(categories),
  areas: await opened.db.select({ id: areas.id, lat: areas.lat, lon: areas.lon }).from(areas),
}
const step = 500
for (let from = 0; from < wanted; from += step) {
  const made = Array.from({ length: Math.min(step, wanted - from) }, (_, i) => feedbackRows(from + i, context))
  // Two of twenty thousand random numbers may meet: such a report is left out with its stops.
  const added = new Set((await opened.db.insert(feedback).values(made.map((m) => m.report)).onConflictDoNothing().returning({ id: feedback.id })).map((r) => r.id))
  await opened.db.insert(feedbackUpdates).values(made.flatMap((m) => m.updates).filter((u) => added.has(u.feedbackId)))
}
await opened.db.execute(sql`analyze`)
const [one] = await opened.db.select({ number: feedback.number }).from(feedback).where(sql`moderation = 'public' and publishable and status = 'inReview'`).limit(1)
process.stdout.write(`${one?.number ?? ''}\n`)
await opened.close()
