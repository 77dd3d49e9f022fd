import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getDb, withTx } from '@/db/client'
import { mailOutbox } from '@/db/schema/mail'
import { setClock } from '@/lib/core/clock'
import { env, resetEnv } from '@/lib/core/env'
import { useTestDatabase } from '@/lib/testing/database'
import { enqueueMail, outboxKey, type Mail } from './enqueue'
import { closeTransport, sendDueMail } from './send'
import { smtpTransport, type Transport } from './transport'

useTestDatabase()

type Mode = 'ok' | 'slow' | 'drop' | 'rcpt 421' | 'rcpt 550' | 'data 554' | 'greet 554'

/** A mail server that fails the way it is told to, and keeps what it has accepted. */
class Sink {
  mode: Mode = 'ok'
  raw: string[] = []
  private readonly server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onConnect: (_session, done) => done(this.refusal('greet')),
    onRcptTo: (_address, _session, done) => done(this.refusal('rcpt')),
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const refusal = this.refusal('data')
        if (refusal) return done(refusal)
        this.raw.push(Buffer.concat(chunks).toString())
        if (this.mode === 'drop') return this.cut()
        setTimeout(done, this.mode === 'slow' ? 1500 : 0)
      })
    },
  })
  private readonly sockets = new Set<{ destroy: () => void }>()

  private refusal(stage: string) {
    const [at, code] = this.mode.split(' ')
    return at === stage ? Object.assign(new Error('not now'), { responseCode: Number(code) }) : null
  }
  private cut() {
    for (const socket of this.sockets) socket.destroy()
  }
  async open(): Promise<string> {
    this.server.on('error', () => undefined)
    this.server.server.on('connection', (socket) => this.sockets.add(socket))
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`
  }
  async close() {
    this.cut()
    await new Promise<void>((resolve) => this.server.close(resolve))
  }
  parsed = (): Promise<ParsedMail[]> => Promise.all(this.raw.map((raw) => simpleParser(raw)))
}

const thing = { number: 'P-7F3K-9Q', title: 'Kuoppa tiellä', url: 'https://yhessa.test/fi/palaute/P-7F3K-9Q' }
const queue = async (mail: Partial<Mail> = {}) => {
  const dedupeKey = randomUUID()
  await withTx((tx) => enqueueMail(tx, { dedupeKey, to: 'maija@example.fi', locale: 'fi', kind: 'feedback-reply', params: thing, ...mail } as Mail))
  return outboxKey(dedupeKey)
}
const rowOf = async (dedupeKey: string) => {
  const [row] = await (await getDb()).select().from(mailOutbox).where(eq(mailOutbox.dedupeKey, dedupeKey))
  if (!row) throw new Error('no mail')
  return row
}
const later = (minutes: number) => setClock(() => new Date(Date.now() + minutes * 60_000))

let sink: Sink
let transport: Transport

beforeEach(async () => {
  await (await getDb()).delete(mailOutbox)
  sink = new Sink()
  transport = smtpTransport(await sink.open())
})
afterEach(async () => {
  setClock(undefined)
  transport.close()
  await sink.close()
  for (const name of ['DEMO', 'SMTP_URL', 'SITE_URL', 'NEXTAUTH_SECRET']) delete process.env[name]
  resetEnv()
  closeTransport()
})

describe('a mail that arrives', () => {
  it('is what was composed, with the headers that machines and people need', async () => {
    const key = await queue({
      threadId: 'P-7F3K-9Q', unsubscribeUrl: 'https://yhessa.test/api/v1/unsubscribe?token=abc', kind: 'subscription-update',
      params: { ...thing, title: 'Kuoppa "iso" <b> & ääkköset', status: 'answered', body: 'Paikkaamme.\nKiitos!', unit: 'Kunnossapito', endUrl: 'https://yhessa.test/fi/seuranta/lopeta?token=abc' },
    })
    expect(await sendDueMail({ transport })).toEqual({ sent: 1, putOff: 0, parked: 0 })
    const [mail] = await sink.parsed()
    const row = await rowOf(key)
    expect(row).toMatchObject({ status: 'sent', lastError: null, lockedUntil: null, attempts: 1 })
    expect(mail?.messageId).toBe(`<${row.id}@${new URL(env().siteUrl).hostname}>`)
    expect(mail?.from?.value).toEqual([{ name: 'Yhessä', address: 'yhessa@localhost' }])
    expect(mail?.to).toMatchObject({ value: [{ address: 'maija@example.fi' }] })
    expect(mail?.subject).toBe(row.subject)
    expect(mail?.text?.trim()).toBe(row.text.trim())
    expect(mail?.html).toContain('Kuoppa &quot;iso&quot; &lt;b&gt; &amp; ääkköset')
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail?.references).toMatch(/^<thread\.P-7F3K-9Q@/)
    expect(mail?.attachments).toEqual([])
    const raw = sink.raw[0] ?? ''
    expect(raw).toMatch(/^List-Unsubscribe: <https:\/\/yhessa\.test\/api\/v1\/unsubscribe\?token=abc>/m)
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m)
  })

  it('holds no header that a title tried to add', async () => {
    await queue({ params: { ...thing, title: 'Hei\r\nBcc: kaikki@example.fi\r\n\r\nToinen viesti' } })
    await sendDueMail({ transport })
    const [mail] = await sink.parsed()
    expect(mail?.bcc).toBeUndefined()
    expect(mail?.subject).toContain('Hei Bcc: kaikki@example.fi Toinen viesti')
    expect(sink.raw).toHaveLength(1)
  })

  it('comes once when the server is slow to say so', async () => {
    await queue()
    sink.mode = 'slow'
    expect((await sendDueMail({ transport })).sent).toBe(1)
    expect(sink.raw).toHaveLength(1)
  })

  it('comes again under the same Message-ID when the server took it and never said so', async () => {
    const key = await queue()
    sink.mode = 'drop'
    expect(await sendDueMail({ transport })).toEqual({ sent: 0, putOff: 1, parked: 0 })
    expect(await rowOf(key)).toMatchObject({ status: 'waiting', attempts: 1 })
    sink.mode = 'ok'
    later(5)
    expect((await sendDueMail({ transport })).sent).toBe(1)
    const ids = (await sink.parsed()).map((mail) => mail.messageId)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })
})

describe('a mail that is refused', () => {
  it.each(['rcpt 550', 'data 554'] as const)('%s is parked at once with the reason, and not tried again', async (mode) => {
    const key = await queue()
    sink.mode = mode
    expect((await sendDueMail({ transport })).parked).toBe(1)
    const row = await rowOf(key)
    expect(row).toMatchObject({ status: 'parked', attempts: 1 })
    expect(row.lastError).toContain(mode.slice(-3))
    sink.mode = 'ok'
    later(24 * 60)
    await sendDueMail({ transport })
    expect(sink.raw).toHaveLength(0)
  })

  it.each(['rcpt 421', 'greet 554'] as const)('%s is put off, waits longer each time, and goes out when the server is well', async (mode) => {
    const key = await queue()
    sink.mode = mode
    expect((await sendDueMail({ transport })).putOff).toBe(1)
    const first = (await rowOf(key)).nextAttemptAt.getTime() - Date.now()
    expect((await sendDueMail({ transport })).putOff).toBe(0)
    later(5)
    await sendDueMail({ transport })
    const row = await rowOf(key)
    expect(row).toMatchObject({ status: 'waiting', attempts: 2 })
    expect(row.nextAttemptAt.getTime() - Date.now() - 5 * 60_000).toBeGreaterThan(first * 0.9)
    sink.mode = 'ok'
    later(60)
    expect((await sendDueMail({ transport })).sent).toBe(1)
    expect(sink.raw).toHaveLength(1)
  })

  it('waits while the server is away, and is given up after three days', async () => {
    const key = await queue()
    await sink.close()
    expect((await sendDueMail({ transport })).putOff).toBe(1)
    expect((await rowOf(key)).lastError).toMatch(/ECONN/)
    later(4 * 24 * 60)
    expect((await sendDueMail({ transport })).parked).toBe(1)
    sink = new Sink()
    await sink.open()
  })

  it('is not sent when it means nothing any more', async () => {
    const key = await queue({ kind: 'sign-in', params: { url: thing.url, code: '123456' } })
    later(11)
    expect((await sendDueMail({ transport })).parked).toBe(1)
    expect(await rowOf(key)).toMatchObject({ status: 'parked', lastError: 'expired' })
    expect(sink.raw).toHaveLength(0)
  })
})

describe('several workers', () => {
  it('send each mail exactly once', async () => {
    for (let i = 0; i < 40; i++) await queue({ to: `nro${i}@example.fi` })
    const results = await Promise.all([sendDueMail({ transport }), sendDueMail({ transport }), sendDueMail({ transport })])
    expect(results.reduce((sum, r) => sum + r.sent, 0)).toBe(40)
    const ids = (await sink.parsed()).map((mail) => mail.messageId)
    expect(ids).toHaveLength(40)
    expect(new Set(ids).size).toBe(40)
  })

  it('take up what a killed worker had claimed, once its lock has ended', async () => {
    const key = await queue()
    // Killed between claim and send: the row stays as the claim left it.
    await (await getDb()).update(mailOutbox).set({ status: 'sending', attempts: 1, lockedUntil: new Date(Date.now() + 60_000) }).where(eq(mailOutbox.dedupeKey, key))
    expect((await sendDueMail({ transport })).sent).toBe(0)
    later(2)
    expect((await sendDueMail({ transport })).sent).toBe(1)
    expect(await rowOf(key)).toMatchObject({ status: 'sent', attempts: 2 })
  })

  it('do not overwrite the outcome of the one that has the mail now', async () => {
    const key = await queue()
    const held: Transport = {
      close: () => undefined,
      send: async () => {
        await (await getDb()).update(mailOutbox).set({ status: 'sent', attempts: 2, lastError: null }).where(eq(mailOutbox.dedupeKey, key))
        throw Object.assign(new Error('too late'), { responseCode: 550, command: 'RCPT TO' })
      },
    }
    await sendDueMail({ transport: held })
    expect(await rowOf(key)).toMatchObject({ status: 'sent', attempts: 2 })
  })
})

describe('without a mail server', () => {
  it('the demo mailbox takes the mail and keeps its words', async () => {
    process.env.DEMO = '1'
    resetEnv()
    const key = await queue({ kind: 'sign-in', params: { url: thing.url, code: '123456' } })
    expect((await sendDueMail()).sent).toBe(1)
    expect((await rowOf(key)).text).toContain('123456')
  })

  it('outside demo mode it waits; with one, secrets are emptied once they are sent', async () => {
    Object.assign(process.env, { DEMO: '0', SITE_URL: 'https://yhessa.test', NEXTAUTH_SECRET: 'x'.repeat(40) })
    resetEnv()
    const key = await queue({ kind: 'sign-in', params: { url: thing.url, code: '123456' } })
    expect(await sendDueMail()).toEqual({ sent: 0, putOff: 0, parked: 0 })
    expect(await rowOf(key)).toMatchObject({ status: 'waiting' })
    expect((await sendDueMail({ transport })).sent).toBe(1)
    expect(await rowOf(key)).toMatchObject({ status: 'sent', text: '', html: '' })
    expect((await sink.parsed())[0]?.text).toContain('123456')
  })
})
