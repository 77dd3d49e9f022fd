import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { SubmitButton } from '@/components/form/submit-button'
import { Badge } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'
import { Route, type Stop } from '@/components/ui/route'
import type { TimelineStop } from '@/lib/feedback/types'
import { formatDate, formatDateTime } from '@/lib/i18n/format'
import type { StopLine } from './case-changes'
import { Which, type CaseAt } from './case-which'
import { stopIcon, stopTitle } from './feedback-route'

type Names = { id: string; name: string }[]

/** Each stop in words for staff: who did it, and who was given the case. */
async function inWords({ report, locale }: CaseAt, handlers: Names): Promise<(TimelineStop & StopLine)[]> {
  const t = await getTranslations('feedback')
  const own = await getTranslations('feedbackStaff.case')
  const assigned = (s: TimelineStop) => {
    const name = handlers.find((h) => h.id === s.detail.assigneeId)?.name
    return s.detail.assigneeId === '' ? own('unassigned') : name ? own('assignedTo', { name }) : stopTitle(t, s)
  }
  return report.timeline.map((s) => ({ ...s, title: s.kind === 'assigned' ? assigned(s) : stopTitle(t, s), meta: [formatDateTime(s.at, locale), s.byName ?? s.unit].filter(Boolean).join(' · ') }))
}

/** The same without what is not needed, for the forms that may come too late. */
export async function stopLines(at: CaseAt, handlers: Names): Promise<StopLine[]> {
  return (await inWords(at, handlers)).map(({ id, title, meta, body }) => ({ id, title, meta, body }))
}

/** What the sender added later is seen by others only when it is let out. */
async function Addition({ stop, at, action }: { stop: TimelineStop; at: CaseAt; action: FormAction }) {
  const t = await getTranslations('feedbackStaff.case')
  const shown = stop.visibility === 'public'
  if (!at.report.can.moderate || (!shown && !at.report.publishable)) return null
  return (
    <Form action={action} prefix={`add-${stop.id}`} className="no-print"><Which {...at} />
      <input type="hidden" name="updateId" value={stop.id} /><input type="hidden" name="visible" value={shown ? 'no' : 'yes'} />
      <SubmitButton look="secondary" size="s" icon={<Icon name={shown ? 'eye-off' : 'eye'} />}>{t(shown ? 'hideAddition' : 'showAddition')}</SubmitButton>
    </Form>
  )
}

/** The route of a case for staff: every stop with its words, and who sees it where that is not everyone. */
export async function CaseTimeline({ at, handlers, action }: { at: CaseAt; handlers: Names; action: FormAction }) {
  const t = await getTranslations('feedback.detail')
  const seen = await getTranslations('feedbackStaff.case.seenBy')
  const { report, locale } = at
  const stops = await inWords(at, handlers)
  const body = (s: (typeof stops)[number]): ReactNode => (
    <>
      {s.visibility !== 'public' && <Badge tone="idle" icon={s.visibility === 'staff' ? 'lock' : 'user-round'}>{seen(s.visibility)}</Badge>}
      {s.body && <p className="prose" lang={s.lang ?? undefined} style={{ whiteSpace: 'pre-line' }}>{s.body}</p>}
      {(s.kind === 'reporterReply' || s.kind === 'photosAdded') && <Addition stop={s} at={at} action={action} />}
    </>
  )
  const drawn: Stop[] = stops.map((s, i) => ({ key: s.id, icon: stopIcon(s), title: s.title, meta: s.meta, state: i === stops.length - 1 ? 'now' : 'done', body: body(s) }))
  if (!report.firstAnsweredAt && !report.closedAt && report.dueOn) {
    drawn.push({ key: 'next', icon: 'clock', title: t('dueNext', { date: formatDate(report.dueOn, locale, { year: false }) }), state: 'next' })
  }
  return <Route stops={drawn} wide />
}
