import { AwsClient } from 'aws4fetch'
import { AppError } from '@/lib/core/errors'
import type { FileStore } from './types'

type Settings = { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string }

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }
const plain = (xml: string) => xml.replace(/&(amp|lt|gt|quot|apos);/g, (e) => entities[e] ?? e)
const tag = (xml: string, name: string) => { const hit = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml); return hit ? plain(hit[1] ?? '') : null }

/** Files in an S3-compatible store, path-style addresses. Each call has ten seconds; a silent store is *unavailable*. */
export function s3Store(settings: Settings): FileStore {
  const client = new AwsClient({ accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey, region: settings.region, service: 's3', retries: 2 })
  const base = `${settings.endpoint.replace(/\/+$/, '')}/${settings.bucket}`
  const call = async (path: string, init: RequestInit, fine: number[]) => {
    let response: Response
    try {
      response = await client.fetch(`${base}${path}`, { ...init, signal: AbortSignal.timeout(10_000) })
    } catch (error) {
      throw new AppError('unavailable', 'unavailable', { cause: error, params: { retryAfter: 30 } })
    }
    if (!fine.includes(response.status)) {
      throw new AppError('unavailable', 'unavailable', { cause: new Error(`the file store answered ${response.status}`), params: { retryAfter: 30 } })
    }
    return response
  }
  return {
    async put(key, bytes, mime) {
      await call(`/${key}`, { method: 'PUT', body: Buffer.from(bytes), headers: { 'content-type': mime } }, [200, 201, 204])
    },
    async get(key) {
      const response = await call(`/${key}`, { method: 'GET' }, [200, 404])
      return response.status === 404 ? null : new Uint8Array(await response.arrayBuffer())
    },
    async delete(key) {
      await call(`/${key}`, { method: 'DELETE' }, [200, 204, 404])
    },
    async *list() {
      let next: string | null = null
      do {
        const query: URLSearchParams = new URLSearchParams({ 'list-type': '2', 'max-keys': '1000', ...(next ? { 'continuation-token': next } : {}) })
        const xml: string = await (await call(`/?${query}`, { method: 'GET' }, [200])).text()
        for (const [, item = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
          const key = tag(item, 'Key')
          if (key) yield { key, at: new Date(tag(item, 'LastModified') ?? 0) }
        }
        next = tag(xml, 'IsTruncated') === 'true' ? tag(xml, 'NextContinuationToken') : null
      } while (next)
    },
  }
}
