import { randomUUID } from 'node:crypto'
import type { feedback, feedbackUpdates } from '@/db/schema/feedback'
import { followCodeFor, keyedHash, newCaseNumber } from '@/lib/core/ids'
import type { FeedbackStatus } from '@/lib/feedback/types'

type Context = { categories: { code: string; groupId: string }[]; areas: { id: string; lat: number | null; lon: number | null }[]; now: Date }
export type FeedbackRows = { report: typeof feedback.$inferInsert; updates: (typeof feedbackUpdates.$inferInsert)[] }

const things = ['Kuoppa', 'Rikkinäinen valo', 'Roskaa', 'Liukas kohta', 'Kaatunut puu', 'Töhry', 'Puuttuva merkki', 'Lumivalli', 'Tukossa oleva kaivo', 'Rikki mennyt penkki']
const spots = ['koulun edessä', 'bussipysäkillä', 'uimarannan polulla', 'torin laidalla', 'leikkipuistossa', 'sillan jälkeen', 'kyläkaupan pihassa', 'hiihtoladun alussa']
const states: FeedbackStatus[] = ['received', 'inReview', 'inProgress', 'planned', 'answered', 'done', 'done', 'done']

/** The n-th of many reports, always the same kind for the same n: spread over categories, areas, states and three years. */
export function feedbackRows(n: number, { categories, areas, now }: Context): FeedbackRows {
  const pick = <T>(list: T[], step: number): T => list[Math.floor(n / step) % list.length] as T
  const category = categories[(n * 7) % categories.length] as Context['categories'][number]
  const area = areas[(n * 13) % areas.length] as Context['areas'][number]
  const status = states[(n * 3) % states.length] as FeedbackStatus
  const receivedAt = new Date(now.getTime() - ((n * 7919) % (3 * 365 * 24)) * 3_600_000 - 3_600_000)
  const later = (hours: number) => new Date(Math.min(now.getTime(), receivedAt.getTime() + hours * 3_600_000))
  const answered = status === 'answered' || status === 'done'
  const id = randomUUID()
  const key = randomUUID()
  const title = `${pick(things, 1)} ${pick(spots, things.length)}`
  return {
    report: {
      id, key, number: newCaseNumber('P'), followCodeHash: keyedHash('follow-code', followCodeFor(key)), categoryCode: category.code, groupId: category.groupId,
      title, description: `${title}. Huomasin tämän ${1 + (n % 28)}. päivä, ja sama on ollut jo viikkoja. Asia koskee kaikkia, jotka kulkevat tästä.`,
      status, moderation: n % 20 === 0 ? 'waiting' : 'public', publishable: n % 33 !== 0,
      lat: area.lat === null ? null : area.lat + (((n * 31) % 200) - 100) / 8000, lon: area.lon === null ? null : area.lon + (((n * 53) % 200) - 100) / 4000, areaId: area.id,
      observedAt: receivedAt, receivedAt, createdAt: receivedAt, updatedAt: later(answered ? 72 : 2), channel: 'web', locale: 'fi', dueOn: later(24 * 14).toISOString().slice(0, 10),
      firstAnsweredAt: answered ? later(24 + (n % 90)) : null, closedAt: status === 'done' ? later(72 + (n % 90)) : null, supportCount: n % 12,
    },
    updates: [
      { feedbackId: id, at: receivedAt, kind: 'received', toStatus: 'received', visibility: 'public' },
      ...(answered ? [{ feedbackId: id, at: later(24 + (n % 90)), kind: 'answer' as const, fromStatus: 'received' as const, toStatus: status, visibility: 'public' as const, body: 'Kiitos ilmoituksesta. Asia on korjattu.', locale: 'fi' }] : []),
    ],
  }
}
