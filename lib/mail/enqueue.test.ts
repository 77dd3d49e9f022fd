import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { getDb, withTx } from '@/db/client'
import { mailOutbox } from '@/db/schema/mail'
import { feedbackStatuses, hidingRules } from '@/lib/feedback/types'
import { locales } from '@/lib/i18n/locales'
import { roles } from '@/lib/auth/permissions'
import { useTestDatabase } from '@/lib/testing/database'
import { enqueueMail, outboxKey, renderMail, type Mail } from './enqueue'
import type { MailKind, MailParams } from './kinds'

useTestDatabase()

const url = 'https://yhessa.test/fi/palaute/P-7F3K-9Q'
const thing = { number: 'P-7F3K-9Q', title: 'Kuoppa Melalahdentiellä', url }
const samples: { [K in MailKind]: MailParams[K] } = {
  'sign-in': { url: 'https://yhessa.test/fi/kirjaudu/vahvista?token=abc', code: '123456' },
  invitation: { url: 'https://yhessa.test/fi/kirjaudu', role: 'feedbackHandler', expiresOn: '2026-12-01' },
  'account-change': { what: 'granted', role: 'feedbackHandler', scope: 'Kadut', until: '2026-12-31', reason: 'Aloittaa yksikössä.', url: 'https://yhessa.test/fi/oma' },
  'feedback-receipt': { ...thing, code: 'BCDF-GHJK-MNPQ', expectedOn: '2026-12-01' },
  'feedback-update': { ...thing, status: 'inProgress', body: 'Paikkaamme kuopan perjantaina.', unit: 'Kunnossapito' },
  'feedback-hidden': { ...thing, rule: 'personalData', reason: 'Tekstissä oli naapurin nimi.' },
  'feedback-photo': { ...thing, how: 'redacted', reason: 'Kuvassa näkyi rekisterikilpi.' },
  'feedback-reply': thing,
  'subscription-confirm': { ...thing, url: 'https://yhessa.test/fi/seuranta/vahvista?token=t' },
  'subscription-update': { ...thing, status: 'done', body: null, unit: null, endUrl: 'https://yhessa.test/fi/seuranta/lopeta?token=t' },
}
const kinds = Object.keys(samples) as MailKind[]
const put = (mail: Partial<Mail>) =>
  withTx((tx) => enqueueMail(tx, { dedupeKey: randomUUID(), to: 'maija@example.fi', locale: 'fi', kind: 'feedback-reply', params: thing, ...mail } as Mail))

describe('a mail', () => {
  it.each(locales.flatMap((locale) => kinds.map((kind) => [locale, kind] as const)))('%s %s says the same in text and in HTML, without gaps', async (locale, kind) => {
    const mail = await renderMail(kind, samples[kind] as never, locale)
    for (const part of [mail.subject, mail.text, mail.html]) expect(part).not.toMatch(/undefined|null|\{[a-z]+\}|mail\.[a-z]/)
    for (const value of Object.values(samples[kind])) {
      if (typeof value === 'string' && value.startsWith('https')) expect(mail.html).toContain(value.replace(/&/g, '&amp;'))
    }
    expect(mail.html).not.toMatch(/<img|<script|url\(/)
  })

  it('has words for every state, hiding rule and role', async () => {
    for (const locale of locales) {
      for (const status of feedbackStatuses) expect((await renderMail('feedback-update', { ...samples['feedback-update'], status }, locale)).subject).toContain('P-7F3K-9Q')
      for (const rule of hidingRules) expect((await renderMail('feedback-hidden', { ...samples['feedback-hidden'], rule }, locale)).text).toContain('naapurin')
      for (const role of roles) expect((await renderMail('invitation', { ...samples.invitation, role }, locale)).text).not.toContain('role.')
    }
  })

  it('writes the day of the answer as people do, whatever the zone of the machine', async () => {
    expect((await renderMail('feedback-receipt', samples['feedback-receipt'], 'fi')).text).toMatch(/tiistai(na)? 1\.12\.2026/)
  })

  it('shows what people wrote as text only', async () => {
    const title = '<script>alert(1)</script> & "tie"'
    const mail = await renderMail('feedback-update', { ...samples['feedback-update'], title, body: '<b>hei</b>\n{title} & <img src=x onerror=1>' }, 'fi')
    expect(mail.html).not.toMatch(/<script>|<b>hei|<img/)
    expect(mail.html).toContain('&lt;b&gt;hei&lt;/b&gt;<br>{title} &amp; &lt;img')
    expect(mail.text).toContain('> <b>hei</b>\n> {title}')
  })

  it('keeps the subject one line, whatever the title holds', async () => {
    const title = `Kuoppa\r\nBcc: kaikki@example.fi\u2028\u202Eoikea\u0000 ${'pitkä '.repeat(60)}`
    const { subject } = await renderMail('feedback-reply', { ...thing, title }, 'fi')
    expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\u202E]/u)
    expect(subject.length).toBeLessThan(151)
  })
})

describe('the outbox', () => {
  it('takes the same fact for the same person once', async () => {
    const dedupeKey = randomUUID()
    await put({ dedupeKey })
    await put({ dedupeKey, to: 'toinen@example.fi' })
    const rows = await (await getDb()).select().from(mailOutbox).where(eq(mailOutbox.dedupeKey, outboxKey(dedupeKey)))
    expect(rows).toMatchObject([{ recipient: 'maija@example.fi', status: 'waiting', attempts: 0 }])
  })

  it.each([
    'maija@example.fi\r\nBcc: kaikki@example.fi', 'a@example.fi, b@example.fi', 'Maija <maija@example.fi>', 'maija', 'maija@@example.fi', '"x"@example.fi', `${'a'.repeat(300)}@example.fi`,
  ])('refuses %j as a recipient', async (to) => {
    await expect(put({ to })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('refuses line breaks and foreign schemes in what becomes a header or a link', async () => {
    await expect(put({ threadId: 'P-1\r\nX: y' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(put({ unsubscribeUrl: 'javascript:alert(1)' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(put({ params: { ...thing, url: 'data:text/html,x' } })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('is empty again when the act is rolled back', async () => {
    const dedupeKey = randomUUID()
    await expect(withTx(async (tx) => {
      await enqueueMail(tx, { dedupeKey, to: 'maija@example.fi', locale: 'fi', kind: 'feedback-reply', params: thing })
      throw new Error('the act fails')
    })).rejects.toThrow('the act fails')
    expect(await (await getDb()).$count(mailOutbox, eq(mailOutbox.dedupeKey, outboxKey(dedupeKey)))).toBe(0)
  })
})
