import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Badge } from '@/components/ui/badge'
import { MetaLine } from '@/components/ui/facts'
import { Panel } from '@/components/ui/panel'
import { Row } from '@/components/ui/row'
import type { OwnAccount, OwnSession, ScopeChoice } from '@/lib/accounts/types'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { LanguageField, scopeWords } from './account-parts'

type Base = { account: OwnAccount; locale: Locale }

/** Invitations to one's own address, to be taken up with one press. */
export async function OwnInvitations({ account, choices, locale, accept }: Base & { choices: ScopeChoice[]; accept: FormAction }) {
  const [t, word, role] = await Promise.all([getTranslations('accounts.own'), getTranslations('accounts.people'), getTranslations('mail.role')])
  if (!account.invitations.length) return null
  return (
    <Panel tone="tint" title={t('invitations')} id="invitations">
      {account.invitations.map((i) => (
        <Form key={i.id} action={accept} prefix={`accept-${i.id}`}>
          <input type="hidden" name="invitationId" value={i.id} /><input type="hidden" name="locale" value={locale} />
          <p><strong>{role(i.role)}</strong> · {scopeWords(i.scope, choices, word('everything'), locale)}</p>
          {i.invitedBy && <p className="meta">{t('invitationText', { name: i.invitedBy, reason: i.reason })}</p>}
          <SubmitButton>{t('accept')}</SubmitButton>
        </Form>
      ))}
    </Panel>
  )
}

/** Name, language and the address one signs in with. */
export async function OwnProfile({ account, choices, locale, save }: Base & { choices: ScopeChoice[]; save: FormAction }) {
  const [t, word, role] = await Promise.all([getTranslations('accounts.own'), getTranslations('accounts.people'), getTranslations('mail.role')])
  return (
    <Panel title={t('profile')} id="profile">
      <Form action={save} prefix="profile" labels={{ name: t('name'), language: t('language') }}>
        <input type="hidden" name="locale" value={locale} />
        <p><span className="meta">{t('email')}</span><br />{account.email}</p>
        {account.grants.length > 0 && <p><span className="meta">{t('roles')}</span><br />{account.grants.map((g) => `${role(g.role)} (${scopeWords(g.scope, choices, word('everything'), locale)})`).join(', ')}</p>}
        <TextField name="name" label={t('name')} hint={t('nameHint')} optional value={account.name ?? ''} maxLength={100} autoComplete="name" />
        <LanguageField label={t('language')} value={account.locale} />
        <SubmitButton>{t('save')}</SubmitButton>
      </Form>
    </Panel>
  )
}

async function SessionRow({ s, locale, end }: { s: OwnSession; locale: Locale; end: FormAction }) {
  const t = await getTranslations('accounts.own')
  const browser = s.browser ?? t('unknown')
  return (
    <Row title={browser} end={s.current ? <Badge tone="info" icon="monitor">{t('here')}</Badge> : <Form action={end} prefix={`end-${s.id}`}><input type="hidden" name="sessionId" value={s.id} /><input type="hidden" name="locale" value={locale} /><SubmitButton look="secondary" size="s">{t('end')}<span className="vh"> {browser}</span></SubmitButton></Form>}>
      <MetaLine items={[{ icon: 'clock', text: t('seen', { at: formatDateTime(s.lastSeenAt, locale, { year: true }) }) }]} />
    </Row>
  )
}

/** Where one is signed in; each can be ended, or all at once. */
export async function OwnSessions({ account, locale, end, endAll }: Base & { end: FormAction; endAll: FormAction }) {
  const t = await getTranslations('accounts.own')
  return (
    <Panel title={t('sessions')} id="sessions">
      <Form action={endAll} prefix="end-all"><input type="hidden" name="locale" value={locale} /><SubmitButton look="secondary">{t('endAll')}</SubmitButton></Form>
      <div className="rows rows--bleed mt-3">{account.sessions.map((s) => <SessionRow key={s.id} s={s} locale={locale} end={end} />)}</div>
    </Panel>
  )
}
