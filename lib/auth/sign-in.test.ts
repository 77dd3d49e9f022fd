import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { desc, eq } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { seedPersonas } from '@/db/seed/personas'
import { audit, loginTokens, persons, sessions } from '@/db/schema'
import { setClock } from '@/lib/core/clock'
import { env, resetEnv } from '@/lib/core/env'
import { AuthBrowser as Browser } from '@/lib/testing/auth-browser'
import { useTestDatabase } from '@/lib/testing/database'
import { loginCookie, sessionCookie } from './cookies'
import { peekLogin } from './login-tokens'
import { askerHash, requestLogin, signInByCode } from './sign-in'

useTestDatabase()

let count = 0
const newAddress = () => `asukas${++count}@test.example`
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

beforeEach(() => { process.env.DEMO = '1'; resetEnv() })
afterEach(() => { setClock(undefined); delete process.env.DEMO; delete process.env.SITE_URL; delete process.env.AUTH_TRUST_HOST; resetEnv() })

describe('a sign-in link', () => {
  it('signs in by a button, in the browser that asked, and makes the account', async () => {
    const browser = new Browser()
    const email = newAddress()
    const { path, token, link } = await browser.ask(email)
    expect(link.search).not.toContain('test.example')
    const shown = await browser.get(path)
    expect(shown.status).toBe(303)
    expect(shown.headers.get('location')).toBe(`/fi/kirjaudu/vahvista?token=${token}&next=%2Ffi%2Foma`)
    expect(shown.headers.get('referrer-policy')).toBe('no-referrer')
    expect(shown.headers.get('cache-control')).toBe('no-store')
    expect(await peekLogin(token, askerHash(browser.asker))).toBe('ready')
    const pressed = await browser.post('/api/auth/callback/email', { token, next: '/fi/oma' })
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/fi/oma'])
    expect(await browser.whoAmI()).toEqual({ name: null, staff: false })
    expect(browser.jar.has(loginCookie())).toBe(false)
  })

  it('is not used up by any number of reads', async () => {
    const browser = new Browser()
    const { path, token } = await browser.ask(newAddress())
    for (const visitor of [new Browser(), new Browser(), browser]) expect((await visitor.get(path)).status).toBe(303)
    expect(await browser.whoAmI()).toBeNull()
    await browser.post('/api/auth/callback/email', { token, next: '/fi' })
    expect(await browser.whoAmI()).not.toBeNull()
  })

  it('opens nothing in another browser, nor without the cookie', async () => {
    const browser = new Browser()
    const { token } = await browser.ask(newAddress())
    const thief = new Browser()
    expect((await thief.post('/api/auth/callback/email', { token, next: '/fi' })).headers.get('location')).toContain('error=otherBrowser')
    await thief.ask(newAddress())
    expect((await thief.post('/api/auth/callback/email', { token, next: '/fi' })).headers.get('location')).toContain('error=loginOver')
    expect(await thief.whoAmI()).toBeNull()
    expect(await peekLogin(token, askerHash(thief.asker))).toBe('otherBrowser')
    await browser.post('/api/auth/callback/email', { token, next: '/fi' })
    expect(await browser.whoAmI()).not.toBeNull()
  })

  it('is refused from a foreign page, and without an Origin', async () => {
    const browser = new Browser()
    const { token } = await browser.ask(newAddress())
    for (const headers of [{ origin: 'https://evil.test' }, { origin: 'null' }, {}, { origin: 'https://evil.test', 'x-forwarded-host': 'evil.test' }] as Record<string, string>[]) {
      expect((await browser.post('/api/auth/callback/email', { token, next: '/fi' }, headers)).status).toBe(403)
    }
    expect(await browser.whoAmI()).toBeNull()
  })

  it('works once, and of two presses at once for one', async () => {
    const browser = new Browser()
    const { token } = await browser.ask(newAddress())
    const twin = new Browser()
    for (const [k, v] of browser.jar) twin.jar.set(k, v)
    const answers = await Promise.all([browser, twin].map((b) => b.post('/api/auth/callback/email', { token, next: '/fi' })))
    expect(answers.map((a) => a.headers.get('location')).sort()).toEqual(['/fi', '/fi/kirjaudu?error=loginOver&next=%2Ffi'])
    const late = await twin.post('/api/auth/callback/email', { token, next: '/fi' })
    expect(late.headers.get('location')).toContain('error=')
  })

  it('is too old after ten minutes', async () => {
    const browser = new Browser()
    const start = new Date()
    const { token, code } = await browser.ask(newAddress())
    setClock(() => new Date(start.getTime() + 10 * 60_000 + 2000))
    expect((await browser.post('/api/auth/callback/email', { token, next: '/fi' })).headers.get('location')).toContain('error=loginOver')
    await expect(signInByCode({ code, next: '/fi' }, browser.asker)).rejects.toMatchObject({ messageKey: 'loginOver' })
  })

  it('names our own host, whatever the request says', async () => {
    process.env.AUTH_TRUST_HOST = '1'
    const { link } = await new Browser().ask(newAddress())
    expect(link.origin).toBe(new URL(env().siteUrl).origin)
    const answer = await new Browser().get('/api/auth/callback/email?token=x&callbackUrl=%2Ffi', { 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https' })
    expect(answer.headers.get('location')).toMatch(/^\/fi\/kirjaudu\/vahvista/)
  })

  it('goes on to our own pages only', async () => {
    for (const asked of ['https://evil.test/', '//evil.test', '/\\evil.test', 'javascript:alert(1)', '/fi//x', 'http://localhost:3000.evil.test/', '/.//evil.test']) {
      const browser = new Browser()
      const { token } = await browser.ask(newAddress(), asked)
      const answer = await browser.post('/api/auth/callback/email', { token, next: asked })
      expect(new URL(answer.headers.get('location') ?? 'x:', env().siteUrl).origin).toBe(new URL(env().siteUrl).origin)
      expect(answer.headers.get('location')).not.toMatch(/^\/[/\\]/)
    }
  })

  it('is stored only as a hash, like the code and the session', async () => {
    const browser = new Browser()
    const email = newAddress()
    const { token, code } = await browser.ask(email)
    await browser.post('/api/auth/callback/email', { token, next: '/fi' })
    const db = await getDb()
    const stored = JSON.stringify([await db.select().from(loginTokens), await db.select().from(sessions), await db.select().from(audit)])
    for (const secret of [token, `"${code}"`, browser.jar.get(sessionCookie()) ?? 'none']) expect(stored).not.toContain(secret)
    expect(JSON.stringify(await db.select().from(audit))).not.toContain(email)
  })

  it('is sent with no difference to be seen when the person is disabled, but sends no mail', async () => {
    const email = newAddress()
    await (await getDb()).insert(persons).values({ email, disabledAt: new Date() })
    const browser = new Browser()
    await expect(browser.ask(email)).rejects.toThrow('no mail')
    expect((await requestLogin({ email, next: '/fi' }, browser.asker)).cookies.map((c) => c.name)).toEqual([loginCookie()])
  })
})

describe('a typed code', () => {
  it('signs in the browser that asked, and once', async () => {
    const browser = new Browser()
    const { code } = await browser.ask(newAddress())
    const { cookies, next } = await signInByCode({ code, next: '/fi/oma' }, browser.asker)
    expect(next).toBe('/fi/oma')
    for (const c of cookies) browser.jar.set(c.name, c.value)
    expect(await browser.whoAmI()).not.toBeNull()
    const [row] = await (await getDb()).select().from(audit).where(eq(audit.action, 'accounts.signIn')).orderBy(desc(audit.seq)).limit(1)
    expect(row?.detail).toEqual({ method: 'code' })
  })

  it('is worth nothing in another browser', async () => {
    const { code } = await new Browser().ask(newAddress())
    const thief = new Browser()
    await expect(signInByCode({ code, next: '/fi' }, thief.asker)).rejects.toMatchObject({ messageKey: 'loginOver' })
    await thief.ask(newAddress())
    await expect(signInByCode({ code, next: '/fi' }, thief.asker)).rejects.toMatchObject({ messageKey: 'codeWrong' })
  })

  it('is locked after five wrong tries; the link still works', async () => {
    const browser = new Browser()
    const { code, token } = await browser.ask(newAddress())
    const tried: string[] = []
    for (let i = 0; i < 6; i++) await signInByCode({ code: wrong(code), next: '/fi' }, browser.asker).catch((e: { messageKey: string }) => tried.push(e.messageKey))
    expect(tried).toEqual(['codeWrong', 'codeWrong', 'codeWrong', 'codeWrong', 'codeLocked', 'codeLocked'])
    await expect(signInByCode({ code, next: '/fi' }, browser.asker)).rejects.toMatchObject({ messageKey: 'codeLocked' })
    await browser.post('/api/auth/callback/email', { token, next: '/fi' })
    expect(await browser.whoAmI()).not.toBeNull()
  })
})

describe('the rest of the door', () => {
  it('does not exist', async () => {
    const browser = new Browser()
    for (const path of ['_log', 'session', 'csrf', 'providers', 'signin', 'signin/email', 'verify-request', 'error', 'callback/oidc', 'callback/credentials', 'constructor', '__proto__']) {
      expect((await browser.get(`/api/auth/${path}`)).status, `GET ${path}`).toBe(404)
      expect((await browser.post(`/api/auth/${path}`, {})).status, `POST ${path}`).toBe(404)
    }
    expect((await browser.get('/api/auth/signout')).status).toBe(404)
  })

  it('lets personas in with one press in demo mode only, and nobody else', async () => {
    await seedPersonas(await getDb())
    const browser = new Browser()
    const answer = await browser.post('/api/auth/persona', { email: 'paakayttaja@demo.example', next: '/fi/hallinta' })
    expect(answer.headers.get('location')).toBe('/fi/hallinta')
    expect(await browser.whoAmI()).toEqual({ name: 'Päivi Pääkäyttäjä', staff: true })
    expect((await browser.post('/api/auth/persona', { email: newAddress() })).status).toBe(404)
    expect((await browser.post('/api/auth/persona', { email: 'asukas@demo.example' }, { origin: 'https://evil.test' })).status).toBe(403)
    process.env.DEMO = '0'
    Object.assign(process.env, { NEXTAUTH_SECRET: 'x'.repeat(32), SITE_URL: 'http://localhost:3000' })
    resetEnv()
    expect((await new Browser().post('/api/auth/persona', { email: 'paakayttaja@demo.example' })).status).toBe(404)
    delete process.env.NEXTAUTH_SECRET
  })

  it('signs out: the session is gone, not only its cookie', async () => {
    const browser = new Browser()
    const { token } = await browser.ask(newAddress())
    await browser.post('/api/auth/callback/email', { token, next: '/fi' })
    const old = new Browser()
    for (const [k, v] of browser.jar) old.jar.set(k, v)
    expect((await browser.post('/api/auth/signout', { next: '/fi' }, { origin: 'https://evil.test' })).status).toBe(403)
    await browser.post('/api/auth/signout', { next: '/fi' })
    expect(browser.jar.has(sessionCookie())).toBe(false)
    expect(await old.whoAmI()).toBeNull()
  })

  it('ends the session before when another person signs in', async () => {
    const browser = new Browser()
    const first = await browser.ask(newAddress())
    await browser.post('/api/auth/callback/email', { token: first.token, next: '/fi' })
    const before = browser.jar.get(sessionCookie())
    const second = await browser.ask(newAddress())
    await browser.post('/api/auth/callback/email', { token: second.token, next: '/fi' })
    expect(browser.jar.get(sessionCookie())).not.toBe(before)
    const old = new Browser()
    old.jar.set(sessionCookie(), before ?? '')
    expect(await old.whoAmI()).toBeNull()
  })

  it('carries cookies bound to the host over https', async () => {
    process.env.SITE_URL = 'https://yhessa.example'
    resetEnv()
    const browser = new Browser()
    const { token } = await browser.ask(newAddress())
    expect(browser.jar.has('__Host-login')).toBe(true)
    const answer = await browser.post('/api/auth/callback/email', { token, next: '/fi' })
    expect(answer.headers.getSetCookie().find((c) => c.startsWith('__Host-session='))).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=\d+$/)
  })
})
