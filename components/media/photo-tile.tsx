'use client'
import { imageOff, rotateCw, x } from '@/components/ui/icon-nodes'
import { Drawing } from '@/components/ui/icon'
import { fill } from '@/components/form/form-context'
import { photoRemoveField } from '@/lib/media/types'
import type { PhotoItem } from './use-photo-uploads'
import type { PhotoFieldWords } from './words'

type TileProps = { item: PhotoItem; n: number; words: PhotoFieldWords; /** Without script a box is ticked in place of ×. */ enhanced: boolean; onRemove: () => void; onRetry: () => void }

/** One picture with its state in words, a way to take it off and, when it did not go, to try again. */
export function PhotoTile({ item, n, words, enhanced, onRemove, onRetry }: TileProps) {
  const percent = Math.round(item.share * 100)
  const stuck = item.status === 'waiting' || item.status === 'failed'
  return (
    <div className="photo">
      {item.preview ? <img src={item.preview} alt={item.alt || fill(words.picture, { n })} /> : item.status === 'failed' && <Drawing node={imageOff} />}
      {enhanced
        ? <button type="button" className="iconbtn" aria-label={fill(words.remove, { n })} onClick={onRemove}><Drawing node={x} /></button>
        : <label className="photo__state"><input type="checkbox" name={photoRemoveField} value={item.token ?? ''} /> {fill(words.remove, { n })}</label>}
      {item.status !== 'sent' && (
        <div className="photo__state">
          {item.status === 'preparing' && words.preparing}
          {item.status === 'sending' && <>{fill(words.sending, { percent })}<progress className="photo__progress" max={100} value={percent} aria-label={fill(words.progress, { n })} /></>}
          {stuck && (item.status === 'waiting' ? words.waiting : words.failedShort)}
          {stuck && item.blob && <button type="button" className="photo__retry" aria-label={fill(words.retryOne, { n })} onClick={onRetry}><Drawing node={rotateCw} />{words.retry}</button>}
        </div>
      )}
    </div>
  )
}
