import { getTranslations } from 'next-intl/server'
import { DateField, TextField } from '@/components/form/text-field'
import { GetForm } from '@/components/form/form'
import { Select } from '@/components/form/select'
import { SubmitButton } from '@/components/form/submit-button'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { sortOrders, type CategoryGroupDto, type FeedbackFilters } from '@/lib/feedback/types'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'

type Props = { filters: FeedbackFilters; groups: CategoryGroupDto[]; areas: { id: string; name: string }[]; locale: Locale; open: boolean }

/** Filters of the list: an ordinary form whose answers stand in the address. */
export async function FeedbackFilterForm({ filters, groups, areas, locale, open }: Props) {
  const t = await getTranslations('feedback.list')
  return (
    <details className="disclosure filters" open={open}>
      <summary className="chip"><Icon name="sliders-horizontal" />{t('filter')}</summary>
      <GetForm action={href(locale, '/feedback')} className="form form--filters" label={t('filter')} search prefix="filter">
        <TextField name="text" type="search" label={t('text')} optional={false} value={filters.text ?? ''} maxLength={100} />
        <Select name="category" label={t('category')} value={filters.category?.[0]} empty={t('all')} groups={groups.map((g) => ({ label: g.name, options: g.categories.map((c) => ({ value: c.code, label: c.name })) }))} />
        <Select name="phase" label={t('phase')} value={filters.phase} empty={t('all')} options={[{ value: 'open', label: t('phases.open') }, { value: 'closed', label: t('phases.closed') }]} />
        <Select name="area" label={t('area')} value={filters.area} empty={t('all')} options={areas.map((a) => ({ value: a.id, label: a.name }))} />
        <DateField name="from" label={t('from')} value={filters.from} />
        <DateField name="to" label={t('to')} value={filters.to} />
        <Select name="sort" label={t('sort')} value={filters.sort ?? 'newest'} empty={false} options={sortOrders.map((s) => ({ value: s, label: t(`sorts.${s}`) }))} />
        <div className="btns"><SubmitButton>{t('apply')}</SubmitButton><LinkButton look="quiet" href={href(locale, '/feedback')}>{t('clear')}</LinkButton></div>
      </GetForm>
    </details>
  )
}
