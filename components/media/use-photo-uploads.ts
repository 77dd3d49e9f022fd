'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { photoUrl } from '@/lib/media/address'
import { maxPhotos } from '@/lib/media/types'
import { readPhotoPlace, type PhotoPlace } from './photo-place'
import { PhotoRefused, scalePhoto } from './scale-photo'
import { discardPhoto, sendPhoto } from './send-photo'

export type PhotoStatus = 'preparing' | 'sending' | 'waiting' | 'sent' | 'failed'
/** A picture of the form. `blob` is kept until it is sent, so that an outbox can send it later under the same `key`. */
export type PhotoItem = { key: string; id: string | null; preview: string; status: PhotoStatus; share: number; alt: string; blob: Blob | null; token: string | null; error: string | null }
/** A picture that an earlier step of the form has already sent. */
export type KeptPhoto = { id: string; token: string; alt?: string }
export type Said = { kind: 'added' | 'sent' | 'removed' | 'waiting' | 'failed'; n: number; error?: string }

type Options = { kept: readonly KeptPhoto[]; onPlaceFound?: (place: PhotoPlace) => void; onSaid: (said: Said) => void }

const fromKept = (p: KeptPhoto): PhotoItem => ({ key: p.token, id: p.id, preview: photoUrl(p.id, 'small', p.token), status: 'sent', share: 1, alt: p.alt ?? '', blob: null, token: p.token, error: null })

/** `crypto.randomUUID` is missing on plain-http pages other than localhost. */
const newKey = () => crypto.randomUUID?.() ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (c) => (Number(c) ^ ((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) & (15 >> (Number(c) / 4)))).toString(16))

/** The pictures of one form: prepared one at a time (memory), sent one at a time (slow lines), sent again when the line is back. */
export function usePhotoUploads({ kept, onPlaceFound, onSaid }: Options) {
  const [items, setItems] = useState<PhotoItem[]>(() => kept.map(fromKept))
  const now = useRef(items)
  const line = useRef(Promise.resolve())
  const aborts = useRef(new Map<string, AbortController>())

  const write = useCallback((next: (items: PhotoItem[]) => PhotoItem[]) => setItems((now.current = next(now.current))), [])
  const change = useCallback((key: string, part: Partial<PhotoItem>) => write((all) => all.map((p) => (p.key === key ? { ...p, ...part } : p))), [write])
  const numberOf = (key: string) => now.current.findIndex((p) => p.key === key) + 1

  const send = useCallback((key: string) => {
    line.current = line.current.then(async () => {
      const item = now.current.find((p) => p.key === key)
      if (!item?.blob || item.status === 'sent') return
      const abort = new AbortController()
      aborts.current.set(key, abort)
      change(key, { status: 'sending', share: 0, error: null })
      const outcome = await sendPhoto(item.blob, key, (share) => change(key, { share }), abort.signal)
      aborts.current.delete(key)
      if (!now.current.some((p) => p.key === key)) return
      const n = numberOf(key)
      if (outcome.ok) {
        change(key, { status: 'sent', share: 1, token: outcome.upload.token, id: outcome.upload.id })
        onSaid({ kind: 'sent', n })
      } else if (outcome.reason === 'offline') {
        change(key, { status: 'waiting', error: 'network' })
        onSaid({ kind: 'waiting', n })
      } else {
        change(key, { status: 'failed', error: outcome.key })
        onSaid({ kind: 'failed', n, error: outcome.key })
      }
    })
  }, [change, onSaid])

  const prepare = useCallback(async (key: string, file: File) => {
    try {
      const blob = await scalePhoto(file)
      if (!now.current.some((p) => p.key === key)) return
      change(key, { blob, preview: URL.createObjectURL(blob) })
      send(key)
    } catch (error) {
      const reason = error instanceof PhotoRefused ? error.key : 'failed'
      change(key, { status: 'failed', error: reason })
      onSaid({ kind: 'failed', n: numberOf(key), error: reason })
    }
  }, [change, onSaid, send])

  /** Adds chosen files up to five in all. Returns how many did not fit. */
  const add = useCallback((files: readonly File[]): number => {
    const taken = files.slice(0, Math.max(0, maxPhotos - now.current.length))
    const fresh = taken.map((file) => ({ file, item: { key: newKey(), id: null, preview: '', status: 'preparing', share: 0, alt: '', blob: null, token: null, error: null } satisfies PhotoItem }))
    write((all) => [...all, ...fresh.map((f) => f.item)])
    void (async () => {
      for (const { file, item } of fresh) {
        onSaid({ kind: 'added', n: numberOf(item.key) })
        const place = onPlaceFound && (await readPhotoPlace(file))
        if (place) onPlaceFound(place)
        await prepare(item.key, file)
      }
    })()
    return files.length - taken.length
  }, [onPlaceFound, onSaid, prepare, write])

  const remove = useCallback((key: string) => {
    aborts.current.get(key)?.abort()
    const n = numberOf(key)
    const item = now.current.find((p) => p.key === key)
    if (item?.preview.startsWith('blob:')) URL.revokeObjectURL(item.preview)
    if (item?.token && item.id) discardPhoto(item.id, item.token)
    write((all) => all.filter((p) => p.key !== key))
    onSaid({ kind: 'removed', n })
  }, [onSaid, write])

  useEffect(() => {
    const again = () => now.current.filter((p) => p.status === 'waiting').forEach((p) => send(p.key))
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [send])

  return { items, add, remove, retry: send, describe: (key: string, alt: string) => change(key, { alt }) }
}
