import type { Upload } from '@/lib/media/types'

export type SendOutcome = { ok: true; upload: Upload } | { ok: false; reason: 'offline' } | { ok: false; reason: 'refused' | 'later'; key: string }

/** The message key in a problem answer, e.g. `media.truncated` → `truncated`. */
function keyOf(status: number, body: unknown): string {
  const said = JSON.stringify(body ?? '')
  const key = /media\.([A-Za-z]+)/.exec(said)?.[1]
  return key ?? (status === 429 ? 'rateLimited' : status === 413 ? 'tooLarge' : status === 503 ? 'busy' : 'failed')
}

/**
 * Sends one picture under its own key, so that trying again never stores it twice. `fetch` cannot tell how much has gone,
 * so this is an XMLHttpRequest. Never throws: a lost connection is `offline`, a busy server `later`.
 */
export function sendPhoto(blob: Blob, key: string, onProgress: (share: number) => void, signal: AbortSignal): Promise<SendOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/v1/attachments')
    request.responseType = 'json'
    request.setRequestHeader('Idempotency-Key', key)
    request.setRequestHeader('Content-Type', blob.type || 'application/octet-stream')
    request.upload.onprogress = (event) => { if (event.lengthComputable) onProgress(event.loaded / event.total) }
    request.onload = () => {
      if (request.status === 200 || request.status === 201) return resolve({ ok: true, upload: request.response as Upload })
      resolve({ ok: false, reason: request.status === 503 || request.status === 429 ? 'later' : 'refused', key: keyOf(request.status, request.response) })
    }
    request.onerror = request.ontimeout = () => resolve({ ok: false, reason: 'offline' })
    request.onabort = () => resolve({ ok: false, reason: 'refused', key: 'failed' })
    signal.addEventListener('abort', () => request.abort())
    request.send(blob)
  })
}

/** Asks the server to forget a picture that was taken off the form. What does not reach it is swept after a day. */
export function discardPhoto(id: string, token: string): void {
  fetch(`/api/v1/attachments/${id}?${new URLSearchParams({ token })}`, { method: 'DELETE', keepalive: true }).catch(() => undefined)
}
