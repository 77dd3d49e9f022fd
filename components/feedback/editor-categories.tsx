import { getTranslations } from 'next-intl/server'
import { Checkbox } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Note } from '@/components/ui/note'
import { PageHead, Panel } from '@/components/ui/panel'
import { Glyph, Row, Rows } from '@/components/ui/row'
import type { listCategoriesForEditing } from '@/lib/feedback/queries/editing'
import { href } from '@/lib/i18n/href'
import { localised, type Locale } from '@/lib/i18n/locales'
import { IconField } from './editor-icon'
import { LocalFields, localLabels } from './editor-local'

type Group = Awaited<ReturnType<typeof listCategoriesForEditing>>[number]
type Props = { groups: Group[]; locale: Locale; done: boolean; save: FormAction }

/** A group's own form, folded below its topics; without a group it makes a new one. */
async function GroupForm({ group, position, locale, save }: { group?: Group; position: number; locale: Locale; save: FormAction }) {
  const t = await getTranslations('feedbackEditors.categories')
  const names = t.raw('languages') as Record<'fi' | 'sv' | 'en', string>
  const labels = { id: t('id'), icon: t('icon'), position: t('position'), retired: t('retired'), ...localLabels('name', t('name'), names), ...localLabels('unit', t('unit'), names) }
  return (
    <details className="deed-fold">
      <summary>{group ? t('editGroup') : t('newGroup')}</summary>
      <Form action={save} labels={labels} prefix={`group-${group?.id ?? 'new'}`}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="version" value={group?.version ?? 0} />
        {group ? <input type="hidden" name="id" value={group.id} /> : <TextField name="id" label={t('id')} hint={t('idHint')} maxLength={40} />}
        <LocalFields name="name" label={t('name')} names={names} value={group?.name} maxLength={80} />
        <LocalFields name="unit" label={t('unit')} names={names} value={group?.unit} maxLength={120} />
        <IconField value={group?.icon} />
        <TextField name="position" label={t('position')} inputMode="numeric" value={group?.position ?? position} />
        <Checkbox name="retired" label={t('retired')} checked={group ? group.retiredAt !== null : false} />
        <div className="btns"><SubmitButton look="secondary">{t('save')}</SubmitButton></div>
      </Form>
    </details>
  )
}

/** Every group with its topics, in the order of the resident's form. */
export async function CategoryList({ groups, locale, done, save }: Props) {
  const t = await getTranslations('feedbackEditors.categories')
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      {done && <Note tone="done" role="status">{t('saved')}</Note>}
      <div className="btns"><LinkButton look="primary" href={href(locale, '/staff/categories/[code]', { code: 'new' })} icon={<Icon name="plus" />}>{t('new')}</LinkButton><LinkButton href={href(locale, '/staff/templates')}>{t('templates')}</LinkButton></div>
      {groups.map((group) => (
        <Panel key={group.id} id={`g-${group.id}`} title={<>{localised(group.name, locale).text} {group.retiredAt && <Badge tone="idle">{t('retiredMark')}</Badge>}</>}>
          <p className="meta">{localised(group.unit, locale).text}</p>
          {group.categories.length === 0 && <p className="soft">{t('empty')}</p>}
          <Rows bleed>{group.categories.map((c) => (
            <Row key={c.code} href={href(locale, '/staff/categories/[code]', { code: c.code })} glyph={<Glyph icon={c.icon} tone={c.retiredAt ? 'plain' : 'lake'} />} title={localised(c.name, locale).text} meta={`${c.code} · ${t('days', { count: c.targetDays })}`}
              end={c.retiredAt ? <Badge tone="idle">{t('retiredMark')}</Badge> : undefined} />
          ))}</Rows>
          <GroupForm group={group} position={group.position} locale={locale} save={save} />
        </Panel>
      ))}
      <Panel><GroupForm position={groups.length} locale={locale} save={save} /></Panel>
    </>
  )
}
