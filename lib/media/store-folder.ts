import { randomUUID } from 'node:crypto'
import { mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStore } from './types'

const missing = (error: unknown) => (error as { code?: string }).code === 'ENOENT'

/** The folder's own record of names is written too: a rename may otherwise be lost in a power cut. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Files in a local folder, spread over 256 subfolders by the first two signs of the key. */
export function folderStore(root: string): FileStore {
  const at = (key: string) => {
    // What a killed write left behind is listed as `tmp/…`, so that the sweep can take it away.
    if (/^tmp\/[a-f0-9-]{36}$/.test(key)) return join(root, key)
    if (!/^[a-z0-9][a-z0-9-]{2,80}(\.[a-z0-9]{1,5})?$/.test(key)) throw new Error('not a key of a file')
    return join(root, key.slice(0, 2), key)
  }
  return {
    async put(key, bytes) {
      const path = at(key)
      const temporary = join(root, 'tmp', randomUUID())
      await mkdir(dirname(temporary), { recursive: true })
      await mkdir(dirname(path), { recursive: true })
      try {
        const handle = await open(temporary, 'wx')
        try {
          await handle.writeFile(bytes)
          await handle.sync()
        } finally {
          await handle.close()
        }
        await rename(temporary, path)
        await syncFolder(dirname(path))
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
    async get(key) {
      try {
        return await readFile(at(key))
      } catch (error) {
        if (missing(error)) return null
        throw error
      }
    },
    async delete(key) {
      await rm(at(key), { force: true })
    },
    async *list() {
      const open = (path: string) => opendir(path).catch((error: unknown) => { if (missing(error)) return null; throw error })
      for await (const folder of (await open(root)) ?? []) {
        if (!folder.isDirectory()) continue
        for await (const file of (await open(join(root, folder.name))) ?? []) {
          const info = await stat(join(root, folder.name, file.name)).catch(() => null)
          if (info?.isFile()) yield { key: folder.name === 'tmp' ? `tmp/${file.name}` : file.name, at: info.mtime }
        }
      }
    },
  }
}
