import { mkdir, unlink } from 'node:fs/promises'
import { connect as connectSocket, createServer } from 'node:net'
import { join, relative } from 'node:path'
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

/**
 * One process owns a PGlite folder: two would lose each other's rows without a word.
 * The owner listens on a socket in the folder; the kernel frees it whatever way the process ends.
 * @throws DataDirInUse when another process answers.
 */
async function lockFolder(dir: string): Promise<() => Promise<void>> {
  await mkdir(dir, { recursive: true })
  // Socket addresses are at most about 100 bytes: the shorter of the absolute and the relative path is used.
  const absolute = join(dir, '..', `${dir.split('/').pop() ?? 'pglite'}.lock`)
  const nearby = relative(process.cwd(), absolute)
  const path = nearby.length < absolute.length ? nearby : absolute
  if (await answers(path)) throw new DataDirInUse(`The data folder ${dir} is in use by another process. Stop it, or set DATA_DIR to another folder.`)
  await unlink(path).catch(() => undefined)
  const server = createServer((socket) => socket.end())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  })
  server.unref()
  return () => new Promise((resolve) => server.close(() => resolve()))
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
