import { getTranslations } from 'next-intl/server'
import { Form, GetForm } from '@/components/form/form'
import { SearchField } from '@/components/form/search-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/form-client'
import { Badge } from '@/components/ui/badge'
import { MetaLine } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { PageHead, Panel, SectionHead } from '@/components/ui/panel'
import { Row, Rows } from '@/components/ui/row'
import type { Invitation, ScopeChoice, StaffPerson } from '@/lib/accounts/types'
import { formatDate, formatDateTime } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { DeedDone, LanguageField, ReasonField, RoleFields, scopeWords } from './account-parts'

type Deeds = { invite: FormAction; resend: FormAction; cancel: FormAction }
type Props = { people: StaffPerson[]; invitations: Invitation[]; choices: ScopeChoice[]; q: string; done: unknown; locale: Locale; deeds: Deeds }

async function PersonRow({ person, choices, locale }: { person: StaffPerson; choices: ScopeChoice[]; locale: Locale }) {
  const [t, role] = await Promise.all([getTranslations('accounts.people'), getTranslations('mail.role')])
  const held = person.grants.filter((g) => g.inForce).map((g) => g.scope.type === 'all' ? role(g.role) : `${role(g.role)}: ${scopeWords(g.scope, choices, t('everything'), locale)}`)
  return (
    <Row href={href(locale, '/staff/people/[id]', { id: person.id })} title={person.name ?? person.email} meta={person.name ? person.email : undefined} end={person.disabledAt ? <Badge tone="danger" icon="ban">{t('disabled')}</Badge> : undefined}>
      <MetaLine items={[{ icon: 'shield-check', text: held.join(' · ') || t('noRole') }, { icon: 'clock', text: person.lastSignInAt ? t('lastSeen', { at: formatDateTime(person.lastSignInAt, locale, { year: true }) }) : t('never') }]} />
    </Row>
  )
}

async function InvitationRow({ invitation: i, choices, locale, deeds }: { invitation: Invitation; choices: ScopeChoice[]; locale: Locale; deeds: Deeds }) {
  const [t, role] = await Promise.all([getTranslations('accounts.people'), getTranslations('mail.role')])
  const hidden = <><input type="hidden" name="invitationId" value={i.id} /><input type="hidden" name="locale" value={locale} /></>
  return (
    <Row title={i.email} meta={`${role(i.role)} · ${scopeWords(i.scope, choices, t('everything'), locale)}`}>
      <MetaLine items={[{ icon: 'clock', text: t('expires', { date: formatDate(i.expiresAt, locale) }) }, ...(i.invitedBy ? [{ text: t('byWhom', { name: i.invitedBy }) }] : [])]} />
      <Form action={deeds.resend} prefix={`resend-${i.id}`} className="mt-3">{hidden}<SubmitButton look="secondary" size="s">{t('resend')}<span className="vh"> {i.email}</span></SubmitButton></Form>
      <details className="disclosure mt-2"><summary>{t('cancel')}<span className="vh"> {i.email}</span></summary>
        <Form action={deeds.cancel} prefix={`cancel-${i.id}`} labels={{ reason: t('cancel') }}>{hidden}<ReasonField /><SubmitButton look="danger" size="s">{t('cancelOf', { email: i.email })}</SubmitButton></Form>
      </details>
    </Row>
  )
}

/** Everyone with a role, open invitations, and inviting. */
export async function PeopleList({ people, invitations, choices, q, done, locale, deeds }: Props) {
  const [t, word] = await Promise.all([getTranslations('accounts.people'), getTranslations('accounts.deed')])
  return <>
    <PageHead above={<Link href={href(locale, '/staff')}>{word('back')}</Link>} title={t('title')} lead={t('lead')} />
    <DeedDone done={done} />
    <GetForm action={href(locale, '/staff/people')} label={t('search')} search prefix="people"><SearchField label={t('search')} placeholder={t('search')} button={t('find')} value={q} maxLength={100} /></GetForm>
    <section aria-labelledby="h-people">
      <SectionHead id="h-people" title={`${t('list')} (${people.length})`}>{q && <Link href={href(locale, '/staff/people')}>{t('all')}</Link>}</SectionHead>
      {people.length ? <Rows panel>{people.map((p) => <PersonRow key={p.id} person={p} choices={choices} locale={locale} />)}</Rows> : <p>{t('none')}</p>}
    </section>
    <section aria-labelledby="h-invitations">
      <SectionHead id="h-invitations" title={t('open')} />
      {invitations.length ? <Rows panel>{invitations.map((i) => <InvitationRow key={i.id} invitation={i} choices={choices} locale={locale} deeds={deeds} />)}</Rows> : <p className="soft">{t('openNone')}</p>}
    </section>
    <Panel title={t('invite')} id="invite">
      <p className="soft">{t('inviteText')}</p>
      <Form action={deeds.invite} prefix="invite" labels={{ email: t('email'), role: t('role'), scope: t('scope'), until: t('until'), reason: word('reason') }}>
        <input type="hidden" name="locale" value={locale} />
        <TextField name="email" type="email" label={t('email')} maxLength={254} autoComplete="off" />
        <RoleFields choices={choices} locale={locale} />
        <LanguageField label={t('language')} value="fi" />
        <SubmitButton>{t('sendInvite')}</SubmitButton>
      </Form>
    </Panel>
  </>
}
