import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { SubmitButton } from '@/components/form/submit-button'
import { Badge } from '@/components/ui/badge'
import { MetaLine } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { PageHead, Panel } from '@/components/ui/panel'
import { Row } from '@/components/ui/row'
import type { Grant, ScopeChoice, StaffPerson } from '@/lib/accounts/types'
import { formatDate, formatDateTime } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { DeedDone, ReasonField, RoleFields, scopeWords } from './account-parts'

type Deeds = { grant: FormAction; revoke: FormAction; disable: FormAction; enable: FormAction; signOut: FormAction }
type Props = { person: StaffPerson; choices: ScopeChoice[]; self: boolean; done: unknown; locale: Locale; deeds: Deeds }
type Hidden = { personId: string; locale: Locale }

const HiddenFields = ({ personId, locale }: Hidden) => <><input type="hidden" name="personId" value={personId} /><input type="hidden" name="locale" value={locale} /></>

async function GrantRow({ grant: g, choices, hidden, revoke }: { grant: Grant; choices: ScopeChoice[]; hidden: Hidden; revoke: FormAction }) {
  const [t, role] = await Promise.all([getTranslations('accounts.people'), getTranslations('mail.role')])
  const day = (at: Date) => formatDate(at, hidden.locale)
  const end = g.revokedAt ?? g.validTo
  const taken = g.revokedBy ? t('taken', { name: g.revokedBy, reason: g.revokeReason ?? '' }) : !g.inForce ? t('ranOut') : null
  return (
    <Row level={3} title={role(g.role)} meta={scopeWords(g.scope, choices, t('everything'), hidden.locale)}>
      <MetaLine items={[{ icon: 'calendar', text: t('from', { date: day(g.validFrom) }) }, ...(end ? [{ text: t('to', { date: day(end) }) }] : [])]} />
      <p className="meta">{g.grantedBy ? t('given', { name: g.grantedBy, reason: g.reason }) : t('givenBySystem', { reason: g.reason })}</p>
      {taken && <p className="meta">{taken}</p>}
      {g.inForce && (
        <details className="disclosure mt-2"><summary>{t('revoke')}<span className="vh"> {role(g.role)}</span></summary>
          <Form action={revoke} prefix={`revoke-${g.id}`}><HiddenFields {...hidden} /><input type="hidden" name="grantId" value={g.id} /><ReasonField told /><SubmitButton look="danger" size="s">{t('revokeOf', { role: role(g.role) })}</SubmitButton></Form>
        </details>
      )}
    </Row>
  )
}

async function Account({ disabled, self, hidden, deeds }: { disabled: boolean; self: boolean; hidden: Hidden; deeds: Deeds }) {
  const t = await getTranslations('accounts.people')
  const fold = (key: 'disable' | 'enable' | 'signOut', action: FormAction, text?: string) => (
    <details className="deed-fold"><summary>{t(key)}</summary>
      <Form action={action} prefix={key}><HiddenFields {...hidden} />{text && <p className="soft">{text}</p>}<ReasonField told={key !== 'signOut'} /><SubmitButton look={key === 'disable' ? 'danger' : 'secondary'} size="s">{t(key)}</SubmitButton></Form>
    </details>
  )
  return (
    <Panel title={t('account')} id="account">
      {disabled ? fold('enable', deeds.enable) : <>{fold('signOut', deeds.signOut, t('signOutText'))}{!self && fold('disable', deeds.disable, t('disableText'))}</>}
    </Panel>
  )
}

/** One person: roles now and before, and what can be done. */
export async function PersonView({ person, choices, self, done, locale, deeds }: Props) {
  const [t, word] = await Promise.all([getTranslations('accounts.people'), getTranslations('accounts.deed')])
  const hidden = { personId: person.id, locale }
  const [held, past] = [person.grants.filter((g) => g.inForce), person.grants.filter((g) => !g.inForce)]
  const rows = (list: Grant[]) => <div className="rows rows--bleed">{list.map((g) => <GrantRow key={g.id} grant={g} choices={choices} hidden={hidden} revoke={deeds.revoke} />)}</div>
  return <>
    <PageHead above={<Link href={href(locale, '/staff/people')}>{t('title')}</Link>} title={person.name ?? person.email}>
      <MetaLine items={[{ icon: 'mail', text: person.email }, { icon: 'clock', text: person.lastSignInAt ? t('lastSeen', { at: formatDateTime(person.lastSignInAt, locale, { year: true }) }) : t('never') }]} />
      {person.disabledAt && <p><Badge tone="danger" icon="ban">{t('disabled')}</Badge></p>}
    </PageHead>
    <DeedDone done={done} />
    <Panel title={t('roles')} id="roles">{held.length ? rows(held) : <p className="soft">{t('rolesNone')}</p>}</Panel>
    {!person.disabledAt && (
      <Panel title={t('grant')} id="grant">
        <Form action={deeds.grant} prefix="grant" labels={{ role: t('role'), scope: t('scope'), until: t('until'), reason: word('reason') }}><HiddenFields {...hidden} /><RoleFields choices={choices} locale={locale} told /><SubmitButton>{t('grant')}</SubmitButton></Form>
      </Panel>
    )}
    <Account disabled={Boolean(person.disabledAt)} self={self} hidden={hidden} deeds={deeds} />
    {past.length > 0 && <Panel title={t('history')} id="past">{rows(past)}</Panel>}
  </>
}
