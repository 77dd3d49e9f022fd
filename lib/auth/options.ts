import type { AuthOptions } from 'next-auth'
import EmailProvider from 'next-auth/providers/email'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { eq } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { persons } from '@/db/schema'
import { env } from '@/lib/core/env'
import { newToken } from '@/lib/core/ids'
import { log } from '@/lib/core/log'
import { authAdapter, type SignInContext } from './adapter'
import { cookieAttributes, namedCookie, sessionCookie } from './cookies'
import { linkMinutes, sendLogin } from './login-tokens'
import { localeOfPath, ownPath } from './redirect'
import { sessionSeconds } from './sessions'

export type AuthContext = SignInContext & {
  /** The asking browser's hash; only where a link is asked for. */
  asker?: string
  /** The address signed in with already; an account of another provider is joined to no other. */
  signedInAs?: string | null
}

type OidcProfile = { sub: string; email?: string; email_verified?: boolean | string; name?: string }

/** True when an OIDC provider is set. Never refuses. */
export const oidcOn = () => Boolean(env().OIDC_ISSUER && env().OIDC_CLIENT_ID && env().OIDC_CLIENT_SECRET)

/** The city's own sign-in service, when the settings name one. */
function oidcProvider(): OAuthConfig<OidcProfile> {
  const { OIDC_ISSUER: issuer = '', OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME } = env()
  return {
    id: 'oidc', type: 'oauth', name: OIDC_NAME ?? 'OIDC', clientId, clientSecret, issuer,
    wellKnown: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true, checks: ['pkce', 'state', 'nonce'],
    profile: (p) => ({ id: p.sub, email: (p.email ?? '').toLowerCase(), name: p.name ?? null }),
  }
}

async function isDisabled(email: string): Promise<boolean> {
  const [row] = await (await getDb()).select({ disabledAt: persons.disabledAt }).from(persons).where(eq(persons.email, email.toLowerCase()))
  return Boolean(row?.disabledAt)
}

const named = (name: string, maxAge?: number) => ({ name: namedCookie(name), options: { ...cookieAttributes(), ...(maxAge ? { maxAge } : {}) } })

/** next-auth's settings for one request. */
export function authOptions(context: AuthContext): AuthOptions {
  return {
    adapter: authAdapter(context),
    secret: env().secret,
    debug: false,
    session: { strategy: 'database', maxAge: sessionSeconds, generateSessionToken: newToken },
    useSecureCookies: cookieAttributes().secure,
    cookies: {
      sessionToken: { name: sessionCookie(), options: cookieAttributes() },
      callbackUrl: named('auth-next', 900), csrfToken: named('auth-csrf'), state: named('auth-state', 900), pkceCodeVerifier: named('auth-pkce', 900), nonce: named('auth-nonce', 900),
    },
    providers: [
      EmailProvider({
        server: '', from: env().MAIL_FROM, maxAge: linkMinutes * 60, generateVerificationToken: newToken,
        sendVerificationRequest: async ({ identifier, token, url }) => {
          if (!context.asker) throw new Error('a sign-in link was asked for without a browser')
          const next = ownPath(new URL(url).searchParams.get('callbackUrl'))
          await sendLogin({ email: identifier, token, browser: context.asker, locale: localeOfPath(next), next })
        },
      }),
      ...(oidcOn() ? [oidcProvider()] : []),
    ],
    callbacks: {
      async signIn({ user, account, profile, email }) {
        // The answer to a request for a link is the same for every address.
        if (email?.verificationRequest) return true
        if (!user.email || (await isDisabled(user.email))) return false
        if (account?.provider !== 'oidc') return true
        const claims = profile as OidcProfile | undefined
        // Some services send the claim as a word.
        if (claims?.email_verified !== true && claims?.email_verified !== 'true') return false
        return !context.signedInAs || context.signedInAs === user.email.toLowerCase()
      },
      redirect: ({ url }) => `${env().siteUrl}${ownPath(url)}`,
    },
    logger: {
      // Only the name of the trouble: next-auth's details hold addresses and tokens.
      error: (reason, detail) => log().warn({ reason, type: detail instanceof Error ? detail.name : (detail as { error?: Error }).error?.name }, 'sign-in failed'),
      warn: (reason) => log().debug({ reason }, 'next-auth warns'),
      debug: () => undefined,
    },
  }
}
