'use client'
import { useContext, useEffect, useRef, useState, useSyncExternalStore, type ChangeEvent, type DragEvent } from 'react'
import { camera } from '@/components/ui/icon-nodes'
import { Drawing } from '@/components/ui/icon'
import { FieldErrors } from '@/components/form/field'
import { errorWords, fill, FormContext, useField } from '@/components/form/form-context'
import { maxPhotos, photoAltField, photoFilesField, photoTokenField } from '@/lib/media/types'
import type { PhotoPlace } from './photo-place'
import { PhotoTile } from './photo-tile'
import { usePhotoUploads, type KeptPhoto, type PhotoItem, type Said } from './use-photo-uploads'
import type { PhotoFieldWords } from './words'

// Phones offer camera and album for this, and iOS turns HEIC into JPEG by itself.
const accept = 'image/*'
const never = () => () => undefined

type PhotoFieldProps = {
  words: PhotoFieldWords
  /** Pictures that an earlier step has sent already. */
  kept?: readonly KeptPhoto[]
  /** A chosen photo tells where it was taken. Read on this device, before it is dropped. */
  onPlaceFound?: (place: PhotoPlace) => void
  /** Every change, with the blobs of what is not sent yet. The form waits while any is `preparing` or `sending`. */
  onChange?: (items: readonly PhotoItem[]) => void
}

/**
 * Up to five pictures. With script each is scaled down, sent at once with its progress, and kept for later without a
 * connection; the form then carries tokens. Without script it is a plain file field.
 */
export function PhotoField({ words, kept = [], onPlaceFound, onChange }: PhotoFieldProps) {
  const enhanced = useSyncExternalStore(never, () => true, () => false)
  const { errors } = useContext(FormContext)
  const field = useField(photoFilesField)
  const [said, setSaid] = useState({ text: '', seen: false })
  const [over, setOver] = useState(false)
  const [tooMany, setTooMany] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const group = useRef<HTMLFieldSetElement>(null)
  const reason = (key: string | null) => (key ? errorWords(`media.${key}`, errors) : '')
  const { items, add, remove, retry, describe } = usePhotoUploads({
    kept, onPlaceFound,
    onSaid: ({ kind, n, error }: Said) => setSaid({ text: fill(words.said[kind], { n, reason: reason(error ?? null) }), seen: kind === 'removed' }),
  })
  useEffect(() => onChange?.(items), [items, onChange])

  const take = (list: FileList | null) => setTooMany(add([...(list ?? [])].filter((f) => f.size > 0)) > 0)
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    take(event.target.files)
    // The same file may be chosen again after it was removed.
    event.target.value = ''
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  const hintId = `${field.id}-hint`
  const problems = tooMany ? [errorWords('media.tooMany', errors), ...field.errors] : field.errors

  return (
    <fieldset ref={group} id={field.id} tabIndex={-1} className={problems.length ? 'field field--error' : 'field'}>
      <legend>{words.legend} <span className="opt">{words.optional}</span></legend>
      <p className="hint" id={hintId}>{words.hint}</p>
      {items.map((p) => p.token && <input key={p.key} type="hidden" name={photoTokenField} value={p.token} />)}
      <div className={over ? 'photos photos--over' : 'photos'} onDragOver={(e) => { e.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={drop}>
        {items.map((item, i) => <PhotoTile key={item.key} item={item} n={i + 1} words={words} enhanced={enhanced} onRemove={() => { remove(item.key); (input.current ?? group.current)?.focus() }} onRetry={() => retry(item.key)} />)}
        {enhanced && items.length < maxPhotos && (
          <label className="photo photo--add">
            <Drawing node={camera} />{words.add}
            <input ref={input} className="vh" type="file" accept={accept} multiple onChange={choose} aria-describedby={hintId} />
          </label>
        )}
      </div>
      {!enhanced && <PlainFiles id={`${field.id}-files`} words={words} describedBy={hintId} />}
      <FieldErrors id={field.id} errors={problems} />
      {items.filter((p) => p.error && p.error !== 'network').map((p) => <p className="error" key={p.key}>{fill(words.picture, { n: items.indexOf(p) + 1 })}: {reason(p.error)}</p>)}
      {items.length > 0 && <PhotoWords items={items} words={words} id={field.id} onDescribe={describe} />}
      <p className={said.seen ? 'hint' : 'vh'} role="status">{said.text}</p>
    </fieldset>
  )
}

/** The browser's own file field; the server does all the work. */
function PlainFiles({ id, words, describedBy }: { id: string; words: PhotoFieldWords; describedBy: string }) {
  return (
    <>
      <label htmlFor={id}>{words.choose}</label>
      <input className="input" id={id} type="file" name={photoFilesField} accept="image/jpeg,image/png,image/webp" multiple aria-describedby={describedBy} />
      <p className="hint">{words.plainHint}</p>
    </>
  )
}

/** Words for those who do not see the pictures; out of the way until wanted. */
function PhotoWords({ items, words, id, onDescribe }: { items: readonly PhotoItem[]; words: PhotoFieldWords; id: string; onDescribe: (key: string, alt: string) => void }) {
  return (
    <details className="photowords">
      <summary>{words.altsTitle}</summary>
      <p className="hint">{words.altsHint}</p>
      {items.map((item, i) => (
        <div className="field" key={item.key}>
          <label htmlFor={`${id}-alt-${i}`}>{fill(words.alt, { n: i + 1 })}</label>
          <input className="input" id={`${id}-alt-${i}`} name={item.token ? photoAltField : undefined} value={item.alt} maxLength={300} onChange={(e) => onDescribe(item.key, e.target.value)} />
        </div>
      ))}
    </details>
  )
}
