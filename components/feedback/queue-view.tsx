import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Icon } from '@/components/ui/icon'
import { Note } from '@/components/ui/note'
import { Pagination } from '@/components/ui/pagination'
import { isFiltered, queueBack, queuePageSize, queueQuery, type QueueAddress } from '@/lib/feedback/queue-address'
import type { CategoryGroupDto, Page, QueueItem } from '@/lib/feedback/types'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { QueueBulk } from './queue-bulk'
import { QueueSearch } from './queue-filters'
import { QueueCards, QueueTable } from './queue-table'

export type BulkOutcome = { done: number; refused: { number: string; messageKey: string }[] }
type Props = {
  address: QueueAddress; page: Page<QueueItem>; groups: CategoryGroupDto[]; handlers: { id: string; name: string }[]; locale: Locale
  may: { handle: boolean; enter: boolean; export: boolean }; outcome: BulkOutcome | null; /** Number of a case that just left the actor's groups. */ moved?: string; filters: ReactNode; rail: ReactNode; bulk: FormAction
}

/** What became of a bulk act: how many were done, and why each of the rest was not. */
async function Outcome({ outcome }: { outcome: BulkOutcome }) {
  const t = await getTranslations('feedbackStaff.bulk')
  const errors = await getTranslations('errors')
  const reason = (key: string) => (errors.has(key as Parameters<typeof errors.has>[0]) ? errors(key as Parameters<typeof errors>[0], { by: t('someone') }) : errors('invalid'))
  return (
    <Note tone={outcome.refused.length ? 'wait' : 'done'} role="status" title={t('done', { count: outcome.done })}>
      {outcome.refused.length > 0 && <ul>{outcome.refused.map((r) => <li key={r.number}>{r.number}: {reason(r.messageKey)}</li>)}</ul>}
    </Note>
  )
}

/** Nothing here: a view that is done says so, a filter that finds nothing offers to be cleared. */
async function QueueEmpty({ address, locale }: { address: QueueAddress; locale: Locale }) {
  const t = await getTranslations('feedbackStaff.queue')
  const filtered = isFiltered(address)
  const action = filtered
    ? <LinkButton href={href(locale, '/staff/feedback', undefined, { view: address.view === 'open' ? undefined : address.view })}>{t('clear')}</LinkButton>
    : address.view !== 'open' && <LinkButton href={href(locale, '/staff/feedback')}>{t('view.open')}</LinkButton>
  return <Empty title={t(filtered ? 'emptyFiltered' : 'empty')} level={2} action={action}>{t(filtered ? 'emptyFilteredText' : `emptyView.${address.view}`)}</Empty>
}

/** The handler's queue: views beside, filters above, table or rows, bulk bar, pages. */
export async function QueuePage({ address, page, groups, handlers, locale, may, outcome, moved, filters, rail, bulk }: Props) {
  const t = await getTranslations('feedbackStaff.queue')
  const common = await getTranslations('common')
  const query = queueQuery(address)
  const back = queueBack(address)
  const hrefOf = (number: string) => href(locale, '/staff/feedback/[number]', { number }, query)
  const first = (page.page - 1) * queuePageSize
  return (
    <div className="staffgrid">
      {rail}
      <div className="stack queue">
        <div className="pagehead__row">
          <h1 className="queue__title">{t(`view.${address.view}`)} <span className="soft tn">{page.total}</span></h1>
          <QueueSearch address={address} locale={locale} />
          {may.enter && <LinkButton size="s" href={href(locale, '/staff/feedback/new')} icon={<Icon name="plus" />}>{t('enter')}</LinkButton>}
        </div>
        {filters}
        {moved && <Note tone="done" role="status">{t('moved', { number: moved })}</Note>}
        {outcome && <Outcome outcome={outcome} />}
        {page.items.length === 0 && <QueueEmpty address={address} locale={locale} />}
        {page.items.length > 0 && <QueueCards items={page.items} locale={locale} hrefOf={hrefOf} />}
        {page.items.length > 0 && (may.handle ? (
          <Form action={bulk} prefix="bulk" className="queue__form" labels={{ pick: t('pick') }}>
            <input type="hidden" name="locale" value={locale} /><input type="hidden" name="back" value={back} />
            <div className="panel panel--flush queue__table"><QueueBulk handlers={handlers} groups={groups} /><QueueTable items={page.items} locale={locale} hrefOf={hrefOf} pick /></div>
          </Form>
        ) : <div className="panel panel--flush queue__table"><QueueTable items={page.items} locale={locale} hrefOf={hrefOf} /></div>)}
        <Pagination current={page.page} last={page.pages} hrefOf={(n) => href(locale, '/staff/feedback', undefined, queueQuery({ ...address, page: n }))} words={{ label: common('pages'), previous: common('previousPage'), next: common('nextPage'), page: (n: number) => common('page', { page: n }) }} />
        {page.total > 0 && (
          <p className="meta queue__foot">
            <span>{t('rows', { from: first + 1, to: first + page.items.length, total: page.total })}</span>
            {may.export && <a href={href(locale, '/staff/feedback/export', undefined, query)}><Icon name="download" />{t('export')}</a>}
          </p>
        )}
      </div>
    </div>
  )
}
