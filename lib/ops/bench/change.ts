import { eq } from 'drizzle-orm'
import { connection } from '@/db/client'
import { feedback, persons, roleGrants } from '@/db/schema'
import type { Actor } from '@/lib/auth/actor'
import { changeStatus } from '@/lib/feedback/commands/handle'

// A handler in another process answers a report; how long until the page of the server shows it: `tsx change.ts NUMBER ORIGIN ROUNDS`.
const [number = '', origin = '', rounds = '3'] = process.argv.slice(2)
const opened = await connection()
const email = 'bench@example.fi'
await opened.db.insert(persons).values({ email, name: 'Mittaaja' }).onConflictDoNothing()
const [person] = await opened.db.select().from(persons).where(eq(persons.email, email))
if (!person) throw new Error('no person')
await opened.db.insert(roleGrants).values({ personId: person.id, role: 'feedbackHandler', scopeType: 'all', reason: 'bench' }).onConflictDoNothing()
const actor: Actor = { kind: 'person', personId: person.id, email, name: person.name, device: null, grants: [{ role: 'feedbackHandler', scope: { type: 'all' } }] }
const page = `${origin}/fi/palaute/${number}`
for (let i = 0; i < Number(rounds); i++) {
  await (await fetch(page)).text()
  const [row] = await opened.db.select({ version: feedback.version, status: feedback.status }).from(feedback).where(eq(feedback.number, number))
  const words = `Mittausvastaus ${i} kello ${Date.now()}.`
  await changeStatus(actor, { number, version: row?.version ?? 1, status: row?.status ?? 'inReview', publicAnswer: words, answerLocale: 'fi' })
  const done = performance.now()
  while (!(await (await fetch(page)).text()).includes(words)) {
    if (performance.now() - done > 20_000) throw new Error('the change was not seen in 20 s')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  process.stdout.write(`${Math.round(performance.now() - done)}\n`)
}
await opened.close()
