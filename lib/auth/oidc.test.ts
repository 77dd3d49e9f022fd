import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { audit, externalAccounts, persons } from '@/db/schema'
import { resetEnv } from '@/lib/core/env'
import { AuthBrowser } from '@/lib/testing/auth-browser'
import { useTestDatabase } from '@/lib/testing/database'
import { startOidcProvider, type Claims } from '@/lib/testing/oidc-provider'
import { sessionCookie } from './cookies'

useTestDatabase()

let provider: Awaited<ReturnType<typeof startOidcProvider>>
beforeAll(async () => {
  provider = await startOidcProvider('yhessa', 'secret-of-the-client')
  Object.assign(process.env, { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'yhessa', OIDC_CLIENT_SECRET: 'secret-of-the-client' })
  resetEnv()
})
afterAll(async () => {
  for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']) delete process.env[name]
  resetEnv()
  await provider.close()
})

async function signIn(claims: Claims, browser = new AuthBrowser(), meddle: (back: string) => string = (b) => b) {
  provider.signsInNext(claims)
  const started = await browser.post('/api/auth/signin/oidc', { next: '/fi/oma' })
  const { back, asked } = provider.approve(started.headers.get('location') ?? '')
  const answer = await browser.get(meddle(back))
  return { browser, asked, location: answer.headers.get('location') }
}

describe('the sign-in service of the city', () => {
  it('signs in with PKCE, state and nonce, and knows the person again', async () => {
    const claims = { sub: 's-1', email: 'Virkailija@Kuopio.example', email_verified: true, name: 'Ville Virkailija' }
    const { browser, asked, location } = await signIn(claims)
    expect(location).toBe('http://localhost:3000/fi/oma')
    expect(asked.get('code_challenge_method')).toBe('S256')
    for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name)).toMatch(/.{20}/)
    expect(await browser.whoAmI()).toEqual({ name: 'Ville Virkailija', staff: false })
    const again = await signIn({ ...claims, email: 'changed@kuopio.example' })
    expect(await again.browser.whoAmI()).toEqual({ name: 'Ville Virkailija', staff: false })
    const db = await getDb()
    expect(await db.$count(persons, eq(persons.email, 'virkailija@kuopio.example'))).toBe(1)
    expect(await db.$count(audit, eq(audit.action, 'accounts.linkProvider'))).toBe(1)
  })

  it('is not believed without a verified address', async () => {
    for (const verified of [false, undefined, 'false'] as const) {
      const { browser, location } = await signIn({ sub: `u-${verified}`, email: 'unverified@kuopio.example', email_verified: verified })
      expect(location).toBe('/fi/kirjaudu?error=signInDenied&next=%2Ffi%2Foma')
      expect(await browser.whoAmI()).toBeNull()
    }
    expect(await (await getDb()).$count(persons, eq(persons.email, 'unverified@kuopio.example'))).toBe(0)
  })

  it('does not open an account that was made by e-mail, until its owner joins the two', async () => {
    const owner = new AuthBrowser()
    const { token } = await owner.ask('omistaja@kuopio.example')
    await owner.post('/api/auth/callback/email', { token, next: '/fi' })
    const claims = { sub: 'owner', email: 'omistaja@kuopio.example', email_verified: true }
    const stranger = await signIn(claims)
    expect(stranger.location).toContain('error=accountNotLinked')
    expect(await stranger.browser.whoAmI()).toBeNull()
    await signIn({ ...claims, sub: 'other', email: 'muu@kuopio.example' }, owner)
    expect(await (await getDb()).$count(externalAccounts, eq(externalAccounts.subject, 'other'))).toBe(0)
    await signIn(claims, owner)
    expect(await (await signIn(claims)).browser.whoAmI()).not.toBeNull()
  })

  it('is refused with a foreign state, without the browser that began, and for a disabled person', async () => {
    const claims = { sub: 's-9', email: 'yhdeksan@kuopio.example', email_verified: true }
    const forged = await signIn(claims, new AuthBrowser(), (back) => back.replace(/state=[^&]+/, 'state=forged'))
    expect(forged.location).toContain('error=oidcFailed')
    provider.signsInNext(claims)
    const started = await new AuthBrowser().post('/api/auth/signin/oidc', { next: '/sv' })
    const other = new AuthBrowser()
    const answer = await other.get(provider.approve(started.headers.get('location') ?? '').back)
    expect(answer.headers.get('location')).toContain('error=oidcFailed')
    expect(other.jar.has(sessionCookie())).toBe(false)
    expect(await (await signIn(claims)).browser.whoAmI()).not.toBeNull()
    await (await getDb()).update(persons).set({ disabledAt: new Date() }).where(eq(persons.email, 'yhdeksan@kuopio.example'))
    expect((await signIn(claims)).location).toContain('error=signInDenied')
  })

  it('begins only from our own pages', async () => {
    expect((await new AuthBrowser().post('/api/auth/signin/oidc', { next: '/fi' }, { origin: 'https://evil.test' })).status).toBe(403)
    expect((await new AuthBrowser().get('/api/auth/signin/oidc')).status).toBe(404)
  })
})
