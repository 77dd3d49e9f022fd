import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect, type Connection } from '@/db/client'
import { audit, invitations, mailOutbox, persons, roleGrants } from '@/db/schema'
import { createDatabase } from '@/lib/testing/postgres'
import { firstAdministrator } from './first-administrator'

/** A server's folder: the project as it is, and a file `.env` of its own. */
let folder = ''
let url: string | undefined
const secret = 'an-operators-secret-of-forty-characters!'
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yhessa-admin-'))
  for (const name of ['db', 'lib', 'node_modules', 'package.json', 'public', 'tsconfig.json']) await symlink(resolve(name), join(folder, name))
  if (process.env.TEST_POSTGRES) url = await createDatabase(process.env.TEST_POSTGRES, 'template1')
  await writeFile(join(folder, '.env'), [
    'DEMO=0', `NEXTAUTH_SECRET=${secret}`, 'SITE_URL=https://yhessa.example.fi', `DATA_DIR=${join(folder, 'data')}`, 'LOG_LEVEL=silent', ...(url ? [`DATABASE_URL=${url}`] : []),
  ].join('\n'))
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The program as `npm run admin:first -- …` starts it, with nothing in the environment but the way to Node. */
function run(args: string[]): { code: number | null; said: string } {
  const child = spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'lib/ops/first-administrator.ts', ...args], { cwd: folder, env: { PATH: process.env.PATH } as never, encoding: 'utf8' })
  return { code: child.status, said: child.stdout + child.stderr }
}

/** What the program left in the database that `.env` names. */
async function stored<T>(read: (db: Connection['db']) => Promise<T>): Promise<T> {
  const connection = await connect(url ? { driver: 'pg', url } : { driver: 'pglite', dataDir: join(folder, 'data/pglite') })
  try {
    return await read(connection.db)
  } finally {
    await connection.close()
  }
}

describe('npm run admin:first', { timeout: 120_000 }, () => {
  it('tells how it is used, and touches no database before it is used rightly', async () => {
    for (const args of [[], ['--help'], ['a@b.fi', 'c@d.fi']]) {
      const said: string[] = []
      expect(await firstAdministrator(args, (line) => said.push(line))).toBe(2)
      expect(said.join()).toContain('npm run admin:first -- EMAIL')
    }
  })

  it('invites on an empty database named by .env, once, with a mail that leads to the service', async () => {
    const { code, said } = run(['Eka@Kuopio.example'])
    expect(code, said).toBe(0)
    expect(said).toContain('https://yhessa.example.fi/fi/oma')
    expect(said).toContain('SMTP_URL is not set')
    const left = await stored(async (db) => ({ invitations: await db.select().from(invitations), mails: await db.select().from(mailOutbox), acts: await db.select().from(audit), persons: await db.$count(persons) }))
    expect(left.invitations).toMatchObject([{ email: 'eka@kuopio.example', role: 'administrator', scopeType: 'all', invitedBy: null, acceptedAt: null }])
    expect(left.mails).toMatchObject([{ recipient: 'eka@kuopio.example', kind: 'invitation', status: 'waiting', text: expect.stringContaining('https://yhessa.example.fi/fi/oma') as string }])
    expect(left.acts).toMatchObject([{ actor: 'system:operator', action: 'accounts.inviteFirstAdministrator' }])
    expect(JSON.stringify(left.acts)).not.toContain('eka@')
    // No demo people where there is no demo.
    expect(left.persons).toBe(0)
  })

  it('invites nobody once there is an administrator', async () => {
    await stored(async (db) => {
      const [someone] = await db.insert(persons).values({ email: 'eka@kuopio.example' }).returning()
      await db.insert(roleGrants).values({ personId: someone!.id, role: 'administrator', scopeType: 'all', reason: 'test' })
    })
    const { code, said } = run(['toka@kuopio.example'])
    expect([code, said]).toEqual([1, expect.stringContaining('has an administrator already')])
    expect(await stored((db) => db.$count(invitations, eq(invitations.email, 'toka@kuopio.example')))).toBe(0)
  })
})
