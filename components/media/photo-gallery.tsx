'use client'
import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { chevronLeft, chevronRight, x, zoomIn, zoomOut } from '@/components/ui/icon-nodes'
import { Drawing } from '@/components/ui/icon'
import { fill } from '@/components/form/form-context'
import type { Photo } from '@/lib/media/types'
import type { GalleryWords } from './words'

const maxZoom = 4

/** Pictures of a case: small ones that open large in a dialog with zoom. Without script each is a link to the large one. */
export function PhotoGallery({ photos, words }: { photos: readonly Photo[]; words: GalleryWords }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [at, setAt] = useState(0)
  const [zoom, setZoom] = useState(1)
  const picture = useRef<HTMLImageElement>(null)
  const [fitted, setFitted] = useState(0)
  const photo = photos[at]
  if (!photos.length || !photo) return null

  const show = (index: number) => { setAt((index + photos.length) % photos.length); setZoom(1) }
  const open = (event: MouseEvent, index: number) => {
    // A new tab, a download or a browser without dialogs: the link does what links do.
    if (event.metaKey || event.ctrlKey || event.shiftKey || !dialog.current?.showModal) return
    event.preventDefault()
    show(index)
    dialog.current.showModal()
  }
  const zoomTo = (next: number) => {
    if (next < 1 || next > maxZoom) return
    if (zoom === 1) setFitted(picture.current?.clientWidth ?? 0)
    setZoom(next)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === '+' || event.key === '-') zoomTo(zoom + (event.key === '+' ? 1 : -1))
    else if (zoom === 1 && photos.length > 1 && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) show(at + (event.key === 'ArrowRight' ? 1 : -1))
    else return
    event.preventDefault()
  }
  const altOf = (p: Photo, i: number) => p.alt || fill(words.noAlt, { n: i + 1 })

  return (
    <>
      <ul className="gallery" aria-label={words.title}>
        {photos.map((p, i) => (
          <li key={p.id}>
            <a className="gallery__open" href={p.largeUrl} onClick={(e) => open(e, i)} aria-label={p.alt ? fill(words.openWithAlt, { alt: p.alt }) : fill(words.open, { n: i + 1 })}>
              <img src={p.smallUrl} alt="" width={p.width} height={p.height} loading="lazy" decoding="async" />
            </a>
          </li>
        ))}
      </ul>
      { }
      <dialog ref={dialog} className="viewer" aria-label={altOf(photo, at)} onKeyDown={keys} onClose={() => setZoom(1)}>
        <div className="viewer__bar">
          <p className="viewer__count" role="status">{fill(words.count, { n: at + 1, total: photos.length })}</p>
          <button type="button" className="iconbtn" aria-label={words.zoomOut} disabled={zoom === 1} onClick={() => zoomTo(zoom - 1)}><Drawing node={zoomOut} /></button>
          <button type="button" className="iconbtn" aria-label={words.zoomIn} disabled={zoom === maxZoom} onClick={() => zoomTo(zoom + 1)}><Drawing node={zoomIn} /></button>
          <form method="dialog"><button className="iconbtn" aria-label={words.close}><Drawing node={x} /></button></form>
        </div>
        { }
        <div className="viewer__stage" tabIndex={zoom > 1 ? 0 : -1} role="group" aria-label={altOf(photo, at)}>
          <img ref={picture} key={photo.id} src={photo.largeUrl} alt={altOf(photo, at)} width={photo.width} height={photo.height} {...(zoom === 1 ? { className: 'viewer__photo viewer__photo--fit' } : { className: 'viewer__photo', style: { width: fitted * zoom, height: 'auto' } })} />
        </div>
        {photo.alt && <p className="viewer__alt">{photo.alt}</p>}
        {photos.length > 1 && (
          <div className="viewer__turn">
            <button type="button" className="iconbtn" aria-label={words.previous} onClick={() => show(at - 1)}><Drawing node={chevronLeft} /></button>
            <button type="button" className="iconbtn" aria-label={words.next} onClick={() => show(at + 1)}><Drawing node={chevronRight} /></button>
          </div>
        )}
      </dialog>
    </>
  )
}
