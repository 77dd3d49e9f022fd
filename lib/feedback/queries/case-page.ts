import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { isAppError } from '@/lib/core/errors'
import type { Locale } from '@/lib/i18n/locales'
import type { QueueAddress } from '../queue-address'
import { getCase, listHandlers, type StaffCase } from './case'
import { listCategoryGroups } from './categories'
import { findNearbyOpen } from './lists'
import { queueNeighbours } from './neighbours'
import { listFilledTemplates } from './templates'

/** A case looked up by number from another one, or null where there is none for the actor. */
async function findOther(actor: Actor, number: string, own: string, locale: Locale): Promise<StaffCase | null> {
  if (!number) return null
  try {
    const found = await getCase(actor, number, locale)
    return found.number === own ? null : found
  } catch (error) {
    if (isAppError(error) && error.code === 'not_found') return null
    throw error
  }
}

/**
 * All that the page of one case shows: the case, its neighbours in the queue, the people and categories it can be given
 * to, filled templates, and reports that may tell of the same thing. @throws AppError not_found for another group's case
 */
export async function listCasePage(actor: Actor, number: string, asked: { address: QueueAddress; other: string }, locale: Locale, now: Date) {
  const report = await getCase(actor, number, locale)
  const groups = await listCategoryGroups(locale)
  const near = report.lat !== null && report.lon !== null ? await findNearbyOpen({ lat: report.lat, lon: report.lon }, report.groupId, locale) : []
  return {
    report, groups,
    questions: groups.flatMap((g) => g.categories).find((c) => c.code === report.categoryCode)?.questions ?? [],
    handlers: await listHandlers(actor, report.groupId),
    templates: await listFilledTemplates(actor, report),
    neighbours: await queueNeighbours(actor, asked.address, report.number, now),
    other: await findOther(actor, asked.other, report.number, locale),
    near: near.filter((f) => f.number !== report.number && !report.links.some((l) => l.number === f.number)).slice(0, 3),
  }
}
