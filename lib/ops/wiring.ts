import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { categoryGroups, feedback } from '@/db/schema/feedback'
import { registerScopes } from '@/lib/accounts/scopes'
import { publicFeedback } from '@/lib/feedback/visibility'
import { registerNotifications } from '@/lib/notifications/register'
import { registerSubjects } from '@/lib/notifications/subjects'

const subject = { id: feedback.id, number: feedback.number, title: feedback.title }
const publicCase = async (tx: Tx, where: ReturnType<typeof eq>) => (await tx.select(subject).from(feedback).where(and(publicFeedback, where)))[0] ?? null

/** Joins the domains that must not know each other. Called once when a process starts, before the first request. */
export function wireDomains(): void {
  registerNotifications()
  registerScopes('categoryGroup', (db) => db.select({ id: categoryGroups.id, name: categoryGroups.name }).from(categoryGroups).where(isNull(categoryGroups.retiredAt)).orderBy(asc(categoryGroups.position)))
  registerSubjects('feedback', {
    byNumber: (tx, number) => publicCase(tx, eq(feedback.number, number)),
    byId: (tx, id) => publicCase(tx, eq(feedback.id, id)),
  })
}
