import { getTranslations } from 'next-intl/server'
import type { IconName } from '@/components/ui/icon'
import { Route, type Stop } from '@/components/ui/route'
import type { FeedbackDetail, TimelineStop, UpdateKind } from '@/lib/feedback/types'
import { formatDate, formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { statusLook } from './status-look'

const kindIcon: Partial<Record<UpdateKind, IconName>> = {
  received: 'inbox', published: 'eye', hidden: 'eye-off', note: 'lock', moved: 'corner-up-right', assigned: 'user-plus', mended: 'pencil', photosAdded: 'camera', photoRedacted: 'eye-off',
  placeCorrected: 'map-pin', reporterReply: 'message-square', reopened: 'rotate-ccw', withdrawn: 'undo-2', linked: 'link', joined: 'merge', handedOver: 'corner-up-right',
}

type Words = Awaited<ReturnType<typeof getTranslations<'feedback'>>>

/** A stop in words: the new state where there is one, else what was done. */
export function stopTitle(t: Words, s: TimelineStop): string {
  return s.toStatus && (s.kind === 'status' || s.kind === 'answer') ? t(`status.${s.toStatus}`) : t(`stops.${s.kind}`, { to: s.detail.to ?? '' })
}

export const stopIcon = (s: TimelineStop): IconName => kindIcon[s.kind] ?? (s.toStatus ? statusLook[s.toStatus].icon : 'circle-check')

/** The route of a case: every change is a stop, what comes next is dashed. */
export async function FeedbackRoute({ report, locale, withBodies = false }: { report: Pick<FeedbackDetail, 'timeline' | 'dueOn' | 'firstAnsweredAt' | 'closedAt'>; locale: Locale; /** Show the words of each stop too. */ withBodies?: boolean }) {
  const t = await getTranslations('feedback')
  const last = report.timeline.length - 1
  const stops: Stop[] = report.timeline.map((s, i) => ({
    key: s.id,
    icon: stopIcon(s),
    title: stopTitle(t, s),
    meta: [formatDateTime(s.at, locale), s.unit, s.byName].filter(Boolean).join(' · '),
    state: i === last ? 'now' : 'done',
    body: withBodies && s.body ? <p className="prose" lang={s.lang ?? undefined}>{s.body}</p> : undefined,
  }))
  if (!report.firstAnsweredAt && !report.closedAt && report.dueOn) {
    stops.push({ key: 'next', icon: 'clock', title: t('detail.dueNext', { date: formatDate(report.dueOn, locale, { year: false }) }), meta: t('detail.dueText'), state: 'next' })
  }
  return <Route stops={stops} wide />
}
