import { getTranslations } from 'next-intl/server'
import { MetaLine } from '@/components/ui/facts'
import { Row } from '@/components/ui/row'
import type { AuditRow } from '@/lib/accounts/types'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'

type Words = Awaited<ReturnType<typeof getTranslations>>

/** A word of the log in the reader's language; a code that no message knows stands as it is. */
const wordOf = (t: Words, group: 'act' | 'field' | 'type' | 'value', code: string): string => (/^[\w.]+$/.test(code) && t.has(`${group}.${code}`) ? t(`${group}.${code}`) : code)

/** What a deed is called. */
export const actWords = (t: Words, action: string): string => wordOf(t, 'act', action)

/** A value of the log in words: yes and no, states, roles, languages; ids and numbers as they are. */
async function valueWords(name: string, value: unknown, locale: Locale): Promise<string> {
  if (Array.isArray(value)) return (await Promise.all(value.map((v) => valueWords(name, v, locale)))).join(', ') || '–'
  if (value && typeof value === 'object') return (await Promise.all(Object.entries(value).map(async ([k, v]) => (v === true ? valueWords(name, k, locale) : `${await valueWords(name, k, locale)}: ${await valueWords(k, v, locale)}`)))).join(', ') || '–'
  if (value === null || value === undefined || value === '') return '–'
  const code = String(value)
  if (/^\d{4}-\d\d-\d\dT/.test(code)) return formatDateTime(new Date(code), locale, { year: true })
  const [t, role, status, rule] = await Promise.all([getTranslations('accounts.audit'), getTranslations('mail.role'), getTranslations('feedback.status'), getTranslations('feedback.rules')])
  if (name === 'role' && role.has(code)) return role(code)
  if (name === 'rule' && rule.has(code)) return rule(code)
  if ((name === 'from' || name === 'to') && status.has(code)) return status(code)
  return wordOf(t, 'value', code)
}

/** One act: who did what and when; the rest of what the log knows behind a fold. */
export async function ActRow({ row, locale }: { row: AuditRow; locale: Locale }) {
  const t = await getTranslations('accounts.audit')
  const [kind = ''] = row.actor.split(':')
  const who = kind === 'anonymous' ? t('anonymous') : kind === 'system' ? t('system') : kind === 'apikey' ? t('machine', { name: row.actorName ?? '–' }) : row.actorName ?? t('erased')
  const pairs: [string, string][] = [
    [t('row'), String(row.seq)], [t('action'), row.action], [t('actor'), row.actor], [t('object'), `${wordOf(t, 'type', row.objectType)} ${row.objectId}`],
    ...await Promise.all(Object.entries(row.detail).map(async ([name, value]): Promise<[string, string]> => [wordOf(t, 'field', name), await valueWords(name, value, locale)])),
  ]
  return (
    <Row title={`${who} ${actWords(t, row.action)}`}>
      <MetaLine items={[{ icon: 'clock', text: formatDateTime(row.at, locale, { year: true }) }, ...(row.objectName ? [{ text: row.objectName }] : [])]} />
      <details className="disclosure"><summary>{t('details')}<span className="vh"> {row.seq}</span></summary>
        <dl className="pairs meta">{pairs.map(([name, value], i) => <div key={i}><dt>{name}</dt><dd className="anywhere">{value}</dd></div>)}</dl>
      </details>
    </Row>
  )
}
