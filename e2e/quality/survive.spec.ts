import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import pg from 'pg'
import { openPglite } from '../../db/pglite'
import { folderStore } from '../../lib/media/store-folder'
import { phonePhoto } from '../../lib/testing/pictures'
import { createDatabase } from '../../lib/testing/postgres'
import { inParallel, ownFolder, report, send, startService, upload } from '../service'

type Row = { key: string; files: string[] } & Record<string, unknown>
type Sent = { key: string; to: string; title: string; photo?: string }
const server = process.env.E2E_POSTGRES
/** Times that each engine is killed; more of them in a trial by hand. */
const rounds = Number(process.env.E2E_KILLS ?? 1)
const writes = 500
const writers = 16

/** Every report of this test with the number of each thing that must stand beside it. */
const wholeness = `select f.key, f.number, f.title, f.reporter_email as "to",
    (select count(*)::int from feedback_updates u where u.feedback_id = f.id and u.kind = 'received') as received,
    (select count(*)::int from idempotency i where i.key = f.key::text and i.status = 201) as answers,
    (select count(*)::int from audit a where a.object_id = f.id::text and a.action = 'feedback.submit') as acts,
    (select count(*)::int from mail_outbox m where m.recipient = f.reporter_email) as mails,
    (select count(*)::int from attachments p where p.owner_id = f.id) as photos,
    array(select unnest(array[p.large_key, p.small_key]) from attachments p where p.owner_id = f.id) as files
  from feedback f where f.title like 'Kestää %'`

async function askFolder(path: string): Promise<Row[]> {
  const { client, release } = await openPglite(`${path}/pglite`)
  try {
    return (await client.query<Row>(wholeness)).rows
  } finally {
    await client.close()
    await release()
  }
}

async function askServer(url: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(wholeness)).rows
  } finally {
    await client.end()
  }
}

/** Sends one report, every tenth with a photo. @returns the number it got */
async function write(origin: string, sent: Sent, i: number, photo: Buffer): Promise<string> {
  if (i % 10 === 0) sent.photo ??= await upload(origin, randomUUID(), photo)
  const photos = sent.photo ? [{ token: sent.photo }] : []
  const answer = await send(origin, sent.key, report({ title: sent.title, reporterEmail: sent.to, photos }))
  const said = (await answer.json()) as { number: string }
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(said)}`)
  return said.number
}

for (const engine of ['PGlite', 'PostgreSQL'] as const)
  for (let round = 1; round <= rounds; round++)
    test(`killed in the middle of ${writes} writes, the service has every acknowledged report whole, on ${engine}${round > 1 ? `, time ${round}` : ''}`, async () => {
      test.skip(engine === 'PostgreSQL' && !server, 'no PostgreSQL for the tests')
      test.setTimeout(240_000)
      const folder = ownFolder()
      const url = engine === 'PostgreSQL' ? await createDatabase(server ?? '', 'template1') : ''
      const env = { DATA_DIR: folder.path, RATE_LIMIT_FACTOR: '50', ...(url ? { DATABASE_URL: url } : {}) }
      const photo = await phonePhoto({ width: 320, height: 240 })
      const all: Sent[] = Array.from({ length: writes }, (_, i) => ({ key: randomUUID(), to: `kestava-${i}@example.fi`, title: `Kestää ${i}` }))
      const last = 60 + Math.floor(Math.random() * 140)
      const acknowledged = new Map<string, string>()
      let service = await startService(env)
      try {
        const victim = service
        const unanswered: number[] = []
        let killed = false
        await inParallel([...all.keys()], writers, async (i) => {
          const sent = all[i]!
          if (killed) return
          await write(victim.origin, sent, i, photo).then((number) => { acknowledged.set(sent.key, number) }, () => { unanswered.push(i) })
          if (acknowledged.size < last || killed) return
          killed = true
          victim.signal('SIGKILL')
        })
        expect((await victim.ended).signal).toBe('SIGKILL')
        expect(acknowledged.size).toBeGreaterThanOrEqual(last)
        expect(unanswered.length).toBeGreaterThan(0)

        // The service starts again on what is there. Who heard nothing sends again, and the last who heard do so too.
        service = await startService(env)
        const told = new Map(acknowledged)
        const heard = [...all.keys()].filter((i) => acknowledged.has(all[i]!.key)).slice(-20)
        await inParallel([...unanswered, ...heard], 8, async (i) => {
          const sent = all[i]!
          const number = await write(service.origin, sent, i, photo)
          expect(acknowledged.get(sent.key) ?? number).toBe(number)
          told.set(sent.key, number)
        })
        service.signal('SIGTERM')
        await service.ended

        const rows = await (url ? askServer(url) : askFolder(folder.path))
        const store = folderStore(`${folder.path}/files`)
        expect(new Set(rows.map((row) => row.key))).toEqual(new Set(told.keys()))
        const sentBy = new Map(all.map((sent) => [sent.key, sent]))
        for (const { files, ...row } of rows) {
          const { to, title, photo: token } = sentBy.get(row.key)!
          expect(row).toEqual({ key: row.key, number: told.get(row.key), title, to, received: 1, answers: 1, acts: 1, mails: 1, photos: token ? 1 : 0 })
          expect(files).toHaveLength(token ? 2 : 0)
          for (const file of files) expect((await store.get(file))?.length, file).toBeGreaterThan(100)
        }
      } finally {
        service.signal('SIGKILL')
        await service.ended
        folder.remove()
      }
    })
