import { getTranslations } from 'next-intl/server'
import { DateField, TextField } from '@/components/form/text-field'
import { Select } from '@/components/form/select'
import { Note } from '@/components/ui/note'
import { rolesFor } from '@/lib/auth/permissions'
import type { Scope } from '@/lib/auth/actor'
import type { ScopeChoice } from '@/lib/accounts/types'
import { locales, type Locale } from '@/lib/i18n/locales'

const deeds = ['granted', 'revoked', 'disabled', 'enabled', 'signedOut', 'invited', 'resent', 'cancelled', 'keyRevoked', 'accepted', 'saved', 'ended', 'checked'] as const

/** What the deed before did, told once; any other word in the address tells nothing. */
export async function DeedDone({ done }: { done: unknown }) {
  const t = await getTranslations('accounts.done')
  const deed = deeds.find((d) => d === done)
  return deed ? <Note tone="done" role="status">{t(deed)}</Note> : null
}

/** Why it is done; stands in the log, and where it concerns a person (`told`), in the mail to them. */
export async function ReasonField({ told = false }: { told?: boolean }) {
  const t = await getTranslations('accounts.deed')
  return <TextField name="reason" label={t('reason')} hint={t(told ? 'reasonTold' : 'reasonHint')} maxLength={500} />
}

const nameIn = (name: ScopeChoice['name'], locale: Locale) => name[locale] ?? name.fi

/** A scope in words: everything, or the name of its group; an id where the name is gone. */
export function scopeWords(scope: Scope, choices: ScopeChoice[], everything: string, locale: Locale): string {
  if (scope.type === 'all') return everything
  const found = choices.find((c) => c.type === scope.type && c.id === scope.id)
  return found ? nameIn(found.name, locale) : scope.id
}

/** The scopes there are, by kind, in the order of their first. */
const byKind = (choices: ScopeChoice[]) => [...new Set(choices.map((c) => c.type))].map((type) => ({ type, of: choices.filter((c) => c.type === type) }))

/** Which role, over what, until when and why. Only roles that can be given now, and only scopes that exist. */
export async function RoleFields({ choices, locale, told = false }: { choices: ScopeChoice[]; locale: Locale; told?: boolean }) {
  const t = await getTranslations('accounts.people')
  const role = await getTranslations('mail.role')
  return <>
    <Select name="role" label={t('role')} options={rolesFor(choices.map((c) => c.type)).map((r) => ({ value: r, label: role(r) }))} />
    <Select name="scope" label={t('scope')} value="all" empty={false} options={[{ value: 'all', label: t('everything') }]} groups={byKind(choices).map(({ type, of }) => ({ label: t(`scopes.${type}`), options: of.map((c) => ({ value: `${c.type}:${c.id}`, label: nameIn(c.name, locale) })) }))} />
    <DateField name="until" label={t('until')} hint={t('untilHint')} optional />
    <ReasonField told={told} />
  </>
}

const names: Record<Locale, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' }

/** The language of messages, each in its own name. */
export function LanguageField({ label, value }: { label: string; value: string }) {
  return <Select name="language" label={label} value={value} empty={false} options={locales.map((l) => ({ value: l, label: names[l], lang: l }))} />
}
