import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderStore } from './store-folder'
import { s3Store } from './store-s3'
import type { FileStore } from './types'

/** A small S3: put, get, delete and paged lists. It checks that each call is signed, not the signature itself. */
function smallS3() {
  const objects = new Map<string, Buffer>()
  const state = { down: false }
  const bodyOf = async (request: IncomingMessage) => { const parts: Buffer[] = []; for await (const p of request) parts.push(p as Buffer); return Buffer.concat(parts) }
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '', 'http://localhost')
      const key = url.pathname.replace('/photos/', '')
      const body = await bodyOf(request)
      if (!/^AWS4-HMAC-SHA256 Credential=KEY\/\d{8}\/eu-north-1\/s3\/aws4_request/.test(request.headers.authorization ?? '')) return response.writeHead(403).end()
      if (state.down) return response.writeHead(400).end()
      if (request.method === 'PUT') { objects.set(key, body); return response.writeHead(200).end() }
      if (request.method === 'DELETE') { objects.delete(key); return response.writeHead(204).end() }
      if (url.searchParams.get('list-type') === '2') {
        const keys = [...objects.keys()].sort()
        const from = Number(url.searchParams.get('continuation-token') ?? 0)
        const items = keys.slice(from, from + 2).map((k) => `<Contents><Key>${k}</Key><LastModified>2026-11-24T08:00:00.000Z</LastModified></Contents>`).join('')
        const more = from + 2 < keys.length
        return response.writeHead(200).end(`<ListBucketResult><IsTruncated>${more}</IsTruncated>${more ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : ''}${items}</ListBucketResult>`)
      }
      const found = objects.get(key)
      return found ? response.writeHead(200).end(found) : response.writeHead(404).end()
    })()
  })
  return { server, state }
}

let root = ''
let server: Server
let s3: FileStore
let state: { down: boolean }
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'files-'))
  ;({ server, state } = smallS3())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  s3 = s3Store({ endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, bucket: 'photos', region: 'eu-north-1', accessKeyId: 'KEY', secretAccessKey: 'SECRET' })
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await rm(root, { recursive: true, force: true })
})

describe.each([['folder', () => folderStore(root)], ['S3', () => s3]] as const)('the %s store', (_, make) => {
  it('puts, gets, lists and deletes', async () => {
    const store = make()
    const keys = ['aa1-l.jpg', 'ab2-l.jpg', 'ba3-s.jpg']
    for (const key of keys) await store.put(key, Buffer.from(key), 'image/jpeg')
    expect(Buffer.from((await store.get('ab2-l.jpg')) ?? []).toString()).toBe('ab2-l.jpg')
    expect(await store.get('zz9-l.jpg')).toBeNull()
    const listed: string[] = []
    for await (const file of store.list()) { expect(file.at.getTime()).toBeGreaterThan(0); listed.push(file.key) }
    expect(listed.sort()).toEqual(keys)
    for (const key of [...keys, 'zz9-l.jpg']) await store.delete(key)
    expect(await store.get('ab2-l.jpg')).toBeNull()
  })
})

describe('failures', () => {
  it('of S3 are "come again later"', async () => {
    state.down = true
    await expect(s3.put('aa1-l.jpg', Buffer.from('x'), 'image/jpeg')).rejects.toMatchObject({ status: 503 })
    state.down = false
    const nobody = s3Store({ endpoint: 'http://127.0.0.1:9', bucket: 'photos', region: 'x', accessKeyId: 'KEY', secretAccessKey: 'SECRET' })
    await expect(nobody.get('aa1-l.jpg')).rejects.toMatchObject({ status: 503 })
  })

  it('of a folder leave no half file, and no key leads out of it', async () => {
    const store = folderStore(root)
    for (const key of ['../x.jpg', 'a/../../x', '', '/etc/passwd', 'aa\0.jpg']) await expect(store.put(key, Buffer.from('x'), 'image/jpeg')).rejects.toThrow('not a key')
    expect(await readdir(join(root, 'tmp'))).toEqual([])
    const empty: string[] = []
    for await (const file of folderStore(join(root, 'nowhere')).list()) empty.push(file.key)
    expect(empty).toEqual([])
  })
})
