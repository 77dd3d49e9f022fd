import { getTranslations } from 'next-intl/server'
import { GetForm } from '@/components/form/form'
import { Select } from '@/components/form/select'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { isFiltered, queueOrderKeys, queueQuery, type QueueAddress } from '@/lib/feedback/queue-address'
import type { CategoryGroupDto } from '@/lib/feedback/types'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'

type Props = { address: QueueAddress; groups: CategoryGroupDto[]; areas: { id: string; name: string }[]; locale: Locale }

/** Filters of the queue: an ordinary form whose answers stand in the address. Open when something is filtered. */
export async function QueueFilters({ address, groups, areas, locale }: Props) {
  const t = await getTranslations('feedbackStaff.queue')
  const { filters, view, order } = address
  const open = isFiltered(address) || order !== 'due'
  return (
    <details className="disclosure filters" open={open}>
      <summary className={open ? 'chip chip--s is-on' : 'chip chip--s'}><Icon name="sliders-horizontal" />{t('filter')}</summary>
      <GetForm action={href(locale, '/staff/feedback')} className="form form--filters" label={t('filter')} search prefix="filter">
        {view !== 'open' && <input type="hidden" name="view" value={view} />}
        <div className="only-narrow"><TextField name="text" type="search" label={t('text')} value={filters.text ?? ''} maxLength={100} /></div>
        <Select name="group" label={t('group')} value={filters.group} empty={t('allGroups')} options={groups.map((g) => ({ value: g.id, label: g.name }))} />
        <Select name="category" label={t('category')} value={filters.category?.[0]} empty={t('any')} groups={groups.map((g) => ({ label: g.name, options: g.categories.map((c) => ({ value: c.code, label: c.name })) }))} />
        <Select name="area" label={t('area')} value={filters.area} empty={t('any')} options={areas.map((a) => ({ value: a.id, label: a.name }))} />
        <Select name="order" label={t('order')} value={order} empty={false} options={queueOrderKeys.map((o) => ({ value: o, label: t(`orders.${o}`) }))} />
        <div className="btns"><SubmitButton>{t('apply')}</SubmitButton><LinkButton look="quiet" href={href(locale, '/staff/feedback', undefined, { view: view === 'open' ? undefined : view })}>{t('clear')}</LinkButton></div>
      </GetForm>
    </details>
  )
}

/** The search of a wide screen, beside the title; the other filters stay as they are. */
export async function QueueSearch({ address, locale }: { address: QueueAddress; locale: Locale }) {
  const t = await getTranslations('feedbackStaff.queue')
  const { text, page: _page, ...rest } = queueQuery(address)
  return (
    <form className="only-wide queue__search" action={href(locale, '/staff/feedback')} role="search" aria-label={t('text')}>
      {Object.entries(rest).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      <label className="vh" htmlFor="queue-search">{t('text')}</label>
      <span className="input input--icon"><Icon name="search" /><input id="queue-search" name="text" type="search" defaultValue={text ?? ''} placeholder={t('text')} maxLength={100} /><kbd className="kbd" aria-hidden="true">/</kbd></span>
    </form>
  )
}
