import { getTranslations } from 'next-intl/server'
import { Checkbox, RadioGroup } from '@/components/form/choices'
import { GetForm } from '@/components/form/form'
import { Select } from '@/components/form/select'
import { SubmitButton } from '@/components/form/submit-button'
import { DateField, TextField } from '@/components/form/text-field'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Icon } from '@/components/ui/icon'
import { Note } from '@/components/ui/note'
import { PageHead, Panel } from '@/components/ui/panel'
import { queueQuery, type QueueAddress } from '@/lib/feedback/queue-address'
import { queueViews, type CategoryGroupDto } from '@/lib/feedback/types'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { ExportForm } from './editor-export-client'

type Props = { address: QueueAddress; total: number; groups: CategoryGroupDto[]; areas: { id: string; name: string }[]; locale: Locale }

/** Which reports, and as what file. The filters are the queue's own and stand in the address. */
export async function ExportPage({ address, total, groups, areas, locale }: Props) {
  const t = await getTranslations('feedbackEditors.export')
  const queue = await getTranslations('feedbackStaff.queue')
  const common = await getTranslations('common')
  const { filters, view } = address
  const kept = { ...queueQuery(address), view, from: filters.from, to: filters.to }
  return (
    <>
      <PageHead above={<Breadcrumbs label={common('breadcrumbs')} items={[{ href: href(locale, '/staff/feedback'), label: queue('title') }, { label: t('title') }]} />} title={t('title')} lead={t('lead')} />
      <Panel title={t('narrow')} id="h-narrow">
        <GetForm action={href(locale, '/staff/feedback/export')} className="form" label={t('narrow')} search prefix="narrow">
          <Select name="view" label={t('view')} value={view} empty={false} options={queueViews.map((v) => ({ value: v, label: t(`views.${v}`) }))} />
          <Select name="group" label={queue('group')} value={filters.group} optional empty={queue('allGroups')} options={groups.map((g) => ({ value: g.id, label: g.name }))} />
          <Select name="category" label={queue('category')} value={filters.category?.[0]} optional empty={queue('any')} groups={groups.map((g) => ({ label: g.name, options: g.categories.map((c) => ({ value: c.code, label: c.name })) }))} />
          <Select name="area" label={queue('area')} value={filters.area} optional empty={queue('any')} options={areas.map((a) => ({ value: a.id, label: a.name }))} />
          <DateField name="from" label={t('from')} value={filters.from} optional />
          <DateField name="to" label={t('to')} value={filters.to} optional />
          <TextField name="text" type="search" label={queue('text')} value={filters.text ?? ''} optional maxLength={100} />
          <div className="btns"><SubmitButton look="secondary">{t('filter')}</SubmitButton></div>
        </GetForm>
      </Panel>
      <Panel title={t('file')} id="h-file">
        <Note>{t('rows', { count: total })}</Note>
        <ExportForm action="/api/staff/feedback-export" words={{ progress: t.raw('progress') as string, ready: t('ready'), failed: t('failed') }}>
          {Object.entries(kept).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
          <input type="hidden" name="locale" value={locale} />
          <RadioGroup name="format" label={t('format')} value="csv" choices={[{ value: 'csv', label: t('csv'), hint: t('csvHint') }, { value: 'geojson', label: t('geojson'), hint: t('geojsonHint') }]} />
          <Checkbox name="bom" label={t('bom')} hint={t('bomHint')} checked />
          <div className="btns"><SubmitButton icon={<Icon name="download" />}>{t('download')}</SubmitButton></div>
        </ExportForm>
      </Panel>
    </>
  )
}
