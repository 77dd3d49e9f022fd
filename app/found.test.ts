import { eq } from 'drizzle-orm'
import { afterEach, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { feedback } from '@/db/schema'
import { feedbackInput } from '@/db/seed/factories/feedback'
import { resetEnv } from '@/lib/core/env'
import { submitFeedback } from '@/lib/feedback/commands/submit'
import pathnames from '@/lib/i18n/pathnames.json'
import { visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { GET as securityText } from './.well-known/security.txt/route'
import robots from './robots'
import sitemap from './sitemap'

useTestDatabase()
const at = (settings: Record<string, string>) => { Object.assign(process.env, settings); resetEnv() }
afterEach(() => { delete process.env.SITE_URL; delete process.env.MAIL_FROM; resetEnv() })

it('the sitemap holds every public report in three languages, and no other', async () => {
  at({ SITE_URL: 'https://yhessa.example' })
  const shown = await submitFeedback(visitor(), feedbackInput())
  const waiting = await submitFeedback(visitor(), feedbackInput())
  await (await getDb()).update(feedback).set({ moderation: 'public' }).where(eq(feedback.number, shown.number))
  const entries = await sitemap()
  const text = JSON.stringify(entries)
  expect(text).toContain(shown.number)
  expect(text).not.toContain(waiting.number)
  for (const { url, alternates } of entries) {
    expect(url).toMatch(/^https:\/\/yhessa\.example\/fi/)
    expect(Object.keys(alternates?.languages ?? {})).toEqual(expect.arrayContaining(['fi', 'en', 'sv']))
  }
  expect(text).not.toMatch(/hallinta|staff|\/oma|kirjaudu|postilaatikko|tyyliopas/)
})

it('robots are kept from the machines\', own and staff\'s pages in every language', () => {
  at({ SITE_URL: 'https://yhessa.example' })
  const { rules, sitemap: where } = robots()
  const closed = (Array.isArray(rules) ? rules[0] : rules)?.disallow ?? []
  for (const [route, paths] of Object.entries(pathnames)) if (/^\/(own|staff|sign-in)/.test(route)) for (const [locale, path] of Object.entries(paths)) expect([closed].flat().some((c) => `/${locale}${path}`.startsWith(c)), `/${locale}${path}`).toBe(true)
  expect([closed].flat().some((c) => '/fi/palaute'.startsWith(c))).toBe(false)
  expect(where).toBe('https://yhessa.example/sitemap.xml')
})

it('security.txt tells whom to tell, for at most a year, as RFC 9116 asks', async () => {
  at({ SITE_URL: 'https://yhessa.example', MAIL_FROM: 'Yhessä <palaute@kuopio.example>' })
  const answer = securityText()
  const text = await answer.text()
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(text).toMatch(/^Contact: mailto:palaute@kuopio\.example$/m)
  expect(text).toMatch(/^Canonical: https:\/\/yhessa\.example\/\.well-known\/security\.txt$/m)
  const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '')
  expect(expires, 'not tomorrow').toBeGreaterThan(Date.now() + 90 * 86_400_000)
  expect(expires).toBeLessThan(Date.now() + 365 * 86_400_000)
})

it('security.txt without an address leads to the form', async () => {
  at({ SITE_URL: 'https://yhessa.example', MAIL_FROM: 'yhessa@localhost' })
  expect(await securityText().text()).toMatch(/^Contact: https:\/\/yhessa\.example\/en\/feedback\/new$/m)
})
