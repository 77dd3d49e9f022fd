import { createHash } from 'node:crypto'
import { link, mkdir, realpath, rename, unlink } from 'node:fs/promises'
import { connect as connectSocket, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'

export class DataDirInUse extends Error {
  override name = 'DataDirInUse'
}

/** True when a living process answers on the socket. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectSocket(path)
    socket.once('connect', () => { socket.destroy(); resolve(true) })
    socket.once('error', () => resolve(false))
  })
}

/** Socket addresses hold about 100 bytes: a longer one is replaced by a name made of it in the machine's temporary folder. */
async function socketPath(dir: string): Promise<string> {
  const absolute = join(await realpath(join(dir, '..')), `${basename(dir)}.lock`)
  const nearby = relative(process.cwd(), absolute)
  const path = Buffer.byteLength(nearby) < Buffer.byteLength(absolute) ? nearby : absolute
  return Buffer.byteLength(path) <= 85 ? path : join(tmpdir(), `yhessa-${createHash('sha256').update(absolute).digest('hex').slice(0, 16)}.lock`)
}

/** Listens on the path; null when something of that name is there already. */
function listen(path: string): Promise<Server | null> {
  const server = createServer((socket) => socket.end())
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen(path, () => { server.unref(); resolve(server) })
  })
}

/**
 * One process owns a PGlite folder: two would lose each other's rows without a word.
 * The owner listens on a socket beside the folder; the kernel frees it whatever way the process ends.
 * @throws DataDirInUse when another process answers.
 */
async function lockFolder(dir: string): Promise<() => Promise<void>> {
  await mkdir(dir, { recursive: true })
  const path = await socketPath(dir)
  const inUse = () => new DataDirInUse(`The data folder ${dir} is in use by another process. Stop it, or set DATA_DIR to another folder.`)
  for (let attempt = 1; attempt <= 5; attempt++) {
    const server = await listen(path)
    if (server) return () => new Promise((resolve) => server.close(() => resolve()))
    if (await answers(path)) throw inUse()
    // Left behind by a process that was killed. It is moved aside before it is removed: another process may have put its own there by now.
    const aside = `${path}.${process.pid}`
    if (!(await rename(path, aside).then(() => true, () => false))) continue
    const alive = await answers(aside)
    if (alive) await link(aside, path).catch(() => undefined)
    await unlink(aside).catch(() => undefined)
    if (alive) throw inUse()
  }
  throw inUse()
}

/** Opens PGlite in a folder it owns, or in memory when no folder is given. */
export async function openPglite(dir?: string, loadDataDir?: Blob): Promise<{ client: PGlite; release: () => Promise<void> }> {
  const release = dir ? await lockFolder(dir) : async () => undefined
  try {
    const client = await PGlite.create({ dataDir: dir, loadDataDir, extensions: { btree_gist, pg_trgm, unaccent } })
    return { client, release }
  } catch (error) {
    await release()
    throw error
  }
}
