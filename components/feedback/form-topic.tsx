import { getTranslations } from 'next-intl/server'
import { FieldGroup } from '@/components/form/field'
import { Form, GetForm } from '@/components/form/form'
import { SearchField } from '@/components/form/search-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/form-client'
import { Note } from '@/components/ui/note'
import { searchCategories } from '@/lib/feedback/category-search'
import type { CategoryGroupDto } from '@/lib/feedback/types'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { TopicChoice } from './form-parts'
import { FormPage } from './form-steps'

type Props = { groups: CategoryGroupDto[]; chosen?: string; typed: string; locale: Locale; action: FormAction }

/** Page 1: the topic, found by own words or chosen from the groups. */
export async function FormTopic({ groups, chosen, typed, locale, action }: Props) {
  const t = await getTranslations('feedbackForm')
  const all = groups.flatMap((g) => g.categories)
  const found = searchCategories(all, typed).slice(0, 5)
  const shown = found.length ? [{ id: 'found', name: t('topic.found'), categories: found }] : []
  const rest = groups.map((g) => ({ ...g, categories: g.categories.filter((c) => !found.includes(c)) })).filter((g) => g.categories.length)
  return (
    <FormPage step="topic" title={t('topic.title')}>
      <GetForm action={href(locale, '/feedback/new')} label={t('topic.search')} search prefix="topic">
        <SearchField name="words" label={t('topic.search')} placeholder={t('topic.searchHint')} value={typed} button={t('topic.find')} />
      </GetForm>
      {typed && !found.length && <Note tone="wait" role="status">{t('topic.none')}</Note>}
      <Form action={action} labels={{ categoryCode: t('topic.choose') }}>
        <input type="hidden" name="locale" value={locale} />
        <FieldGroup name="categoryCode" label={t('topic.choose')}>
          {[...shown, ...rest].map((group) => (
            <div className="panel topics" key={group.id}>
              <h2>{group.name}</h2>
              {group.categories.map((c) => <TopicChoice key={c.code} category={c} checked={c.code === (chosen ?? found[0]?.code)} />)}
            </div>
          ))}
        </FieldGroup>
        <div className="actions"><span /><SubmitButton>{t('next')}</SubmitButton></div>
      </Form>
    </FormPage>
  )
}
