import { describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { seedPersonas } from '@/db/seed/personas'
import { GET as me } from '@/app/api/me/route'
import { env } from '@/lib/core/env'
import { useTestDatabase } from '@/lib/testing/database'
import { GET, POST } from './route'

useTestDatabase()

const at = (...nextauth: string[]) => ({ params: Promise.resolve({ nextauth }) })

describe('the addresses of signing in', () => {
  it('sign a persona in, who is then known by name', async () => {
    await seedPersonas(await getDb())
    const request = new Request(`${env().siteUrl}/api/auth/persona`, { method: 'POST', headers: { origin: env().siteUrl }, body: new URLSearchParams({ email: 'asukas@demo.example', next: '/sv/egna' }) })
    const answer = await POST(request, at('persona'))
    expect(answer.headers.get('location')).toBe('/sv/egna')
    const cookie = answer.headers.getSetCookie().map((c) => c.split(';')[0]).join('; ')
    const known = await me(new Request(`${env().siteUrl}/api/me`, { headers: { cookie } }), undefined)
    expect(await known.json()).toEqual({ name: 'Aino Asukas', staff: false })
    expect(known.headers.get('cache-control')).toBe('no-store')
  })

  it('answer nothing to unknown deeds, and nobody to a stranger', async () => {
    expect((await GET(new Request(`${env().siteUrl}/api/auth/_log`), at('_log'))).status).toBe(404)
    expect(await (await me(new Request(`${env().siteUrl}/api/me`), undefined)).json()).toBeNull()
  })
})
