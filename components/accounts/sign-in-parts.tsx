import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Note } from '@/components/ui/note'
import { Panel } from '@/components/ui/panel'
import type { Locale } from '@/lib/i18n/locales'

type Words = 'resident' | 'administrator'
type Persona = { email: string; name: string; key: string }

const problems = ['otherBrowser', 'loginOver', 'signInDenied', 'accountNotLinked', 'oidcFailed', 'codeWrong', 'codeLocked', 'rate_limited', 'unavailable'] as const

/** Why the last try did not succeed, each in its own words. */
export async function SignInProblem({ error }: { error: string }) {
  const [t, words] = await Promise.all([getTranslations('accounts.signIn'), getTranslations('errors')])
  const known = problems.find((p) => p === error)
  return error ? <Note tone="danger" role="alert">{known ? `${words(known)}.` : t('failed')}</Note> : null
}

/** The address field; a link and a code come by mail. */
export async function SignInForm({ next, locale, action, oidc }: { next: string; locale: Locale; action: FormAction; oidc: boolean }) {
  const t = await getTranslations('accounts.signIn')
  return (
    <Panel>
      <Form action={action} labels={{ email: t('email') }}>
        <input type="hidden" name="locale" value={locale} /><input type="hidden" name="next" value={next} />
        <TextField name="email" type="email" label={t('email')} hint={t('emailHint')} autoComplete="email" maxLength={254} />
        <SubmitButton>{t('send')}</SubmitButton>
      </Form>
      {oidc && <form method="post" action="/api/auth/signin/oidc"><input type="hidden" name="next" value={next} /><button className="btn btn--secondary" type="submit">{t('oidc')}</button></form>}
    </Panel>
  )
}

/** The people of demo mode, one press each. */
export async function Personas({ personas, next }: { personas: readonly Persona[]; next: string }) {
  const t = await getTranslations('accounts')
  if (!personas.length) return null
  return (
    <Panel title={t('signIn.demo')} id="h-demo">
      <p className="meta">{t('signIn.demoText')}</p>
      <ul className="rows rows--bleed">
        {personas.map((p) => (
          <li className="row row--bare" key={p.email}>
            <div className="row__body"><p className="title-s">{p.name}</p><p className="meta">{t(`persona.${p.key as Words}`)}</p></div>
            <form className="row__end" method="post" action="/api/auth/persona"><input type="hidden" name="email" value={p.email} /><input type="hidden" name="next" value={next} /><button type="submit" className="btn btn--secondary btn--s" aria-label={`${t('signIn.confirm')}: ${p.name}`}>{t('signIn.confirm')}</button></form>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Six digits to type, on the device where the link was asked for. */
export async function CodeForm({ next, locale, action }: { next: string; locale: Locale; action: FormAction }) {
  const t = await getTranslations('accounts.signIn')
  return (
    <Panel>
      <Form action={action} labels={{ code: t('code') }}>
        <input type="hidden" name="locale" value={locale} /><input type="hidden" name="next" value={next} />
        <TextField name="code" label={t('code')} inputMode="numeric" autoComplete="one-time-code" maxLength={10} />
        <SubmitButton>{t('useCode')}</SubmitButton>
      </Form>
    </Panel>
  )
}
