import { and, desc, eq } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { mailOutbox } from '@/db/schema'
import type { Actor } from '@/lib/auth/actor'
import { readCookies } from '@/lib/auth/cookies'
import { getActorFromRequest } from '@/lib/auth/get-actor'
import { handleAuth } from '@/lib/auth/handler'
import { isStaff } from '@/lib/auth/permissions'
import { requestLogin } from '@/lib/auth/sign-in'
import { env } from '@/lib/core/env'

/** A browser: keeps cookies, sends the Origin of the service unless told otherwise. */
export class AuthBrowser {
  readonly jar = new Map<string, string>()
  get asker() { return { cookies: this.jar, userAgent: 'Mozilla/5.0 (Android 14; Mobile) Firefox/140.0' } }
  #request(path: string, init: RequestInit = {}): Request {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...this.jar].map(([k, v]) => `${k}=${encodeURIComponent(v)}`).join('; '))
    headers.set('user-agent', this.asker.userAgent)
    return new Request(new URL(path, env().siteUrl), { ...init, headers })
  }
  async #send(request: Request): Promise<Response> {
    return this.#keep(await handleAuth(request, new URL(request.url).pathname.split('/').slice(3)))
  }
  #keep(response: Response): Response {
    for (const line of response.headers.getSetCookie()) {
      const [[name, value] = []] = [...readCookies(line.split(';')[0] ?? '')]
      if (name) { if (/Max-Age=0/.test(line)) this.jar.delete(name); else this.jar.set(name, value ?? '') }
    }
    return response
  }
  get(path: string, headers: Record<string, string> = {}) {
    return this.#send(this.#request(path, { headers }))
  }
  post(path: string, form: Record<string, string>, headers: Record<string, string> = { origin: env().siteUrl }) {
    return this.#send(this.#request(path, { method: 'POST', body: new URLSearchParams(form), headers }))
  }
  /** Asks for a sign-in link and reads it from the outbox. */
  async ask(email: string, next = '/fi/oma') {
    const { cookies } = await requestLogin({ email, next }, this.asker)
    for (const c of cookies) this.jar.set(c.name, c.value)
    return newestMail(email)
  }
  actor(): Promise<Actor> {
    return getActorFromRequest(this.#request('/'))
  }
  async whoAmI(): Promise<{ name: string | null; staff: boolean } | null> {
    const actor = await this.actor()
    return actor.kind === 'person' ? { name: actor.name, staff: isStaff(actor) } : null
  }
}

async function newestMail(email: string) {
  const [mail] = await (await getDb()).select().from(mailOutbox).where(and(eq(mailOutbox.recipient, email), eq(mailOutbox.kind, 'sign-in'))).orderBy(desc(mailOutbox.createdAt)).limit(1)
  if (!mail) throw new Error(`no mail to ${email}`)
  const link = new URL(/https?:\/\/\S+callback\/email\S+/.exec(mail.text)?.[0] ?? '')
  return { link, path: link.pathname + link.search, token: link.searchParams.get('token') ?? '', code: /\b\d{3} ?\d{3}\b/.exec(mail.text)?.[0].replace(' ', '') ?? '' }
}
