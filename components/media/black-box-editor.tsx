'use client'
import { useState, useSyncExternalStore } from 'react'
import { move as moveIcon, plus, x } from '@/components/ui/icon-nodes'
import { Drawing } from '@/components/ui/icon'
import { FieldErrors } from '@/components/form/field'
import { fill, listOf, useField } from '@/components/form/form-context'
import { boxFields } from '@/lib/media/types'
import { emptyBox, numbersOf, sides, useBoxes, type TypedBox } from './use-boxes'
import type { BoxWords } from './words'

const never = () => () => undefined

type EditorProps = { photo: { src: string; width: number; height: number; alt: string }; words: BoxWords }

/**
 * Boxes to be burnt black, inside a `Form`: drawn over the picture, moved with arrow keys, or typed as percentages.
 * Without script three rows of fields stand ready. Parse with `boxesOfForm`; errors come under the field `boxes`.
 */
export function BlackBoxEditor({ photo, words }: EditorProps) {
  const enhanced = useSyncExternalStore(never, () => true, () => false)
  const field = useField('boxes')
  const [kx, ky, kw, kh] = [useField(boxFields.x), useField(boxFields.y), useField(boxFields.w), useField(boxFields.h)].map((f) => listOf(f.value, [])) as [readonly string[], readonly string[], readonly string[], readonly string[]]
  const typedBefore: TypedBox[] = kx.map((value, i) => ({ x: value, y: ky[i] ?? '', w: kw[i] ?? '', h: kh[i] ?? '' }))
  const { boxes, chosen, choose, pointer, keys, add, remove, type } = useBoxes(typedBefore)
  const [said, setSaid] = useState('')
  const rows = enhanced ? boxes : [...boxes, ...Array.from({ length: Math.max(1, 3 - boxes.length) }, () => emptyBox)]

  return (
    <fieldset className={field.errors.length ? 'field field--error boxes' : 'field boxes'} id={field.id} tabIndex={-1}>
      <legend>{words.title}</legend>
      <p className="hint">{words.hint} {enhanced && words.moveHint}</p>
      <div className="boxes__stage">
        <img src={photo.src} width={photo.width} height={photo.height} alt={photo.alt || words.picture} draggable={false} />
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" {...pointer}>
          {boxes.map((box, i) => { const n = numbersOf(box); return n && <rect key={i} className={i === chosen ? 'is-on' : undefined} x={n.x} y={n.y} width={Math.max(0, n.w)} height={Math.max(0, n.h)} /> })}
        </svg>
      </div>
      <FieldErrors id={field.id} errors={field.errors} />
      <ol className="boxes__rows">
        {rows.map((box, i) => (
          <li key={i} className={i === chosen ? 'is-on' : undefined} onFocus={() => choose(i)}>
            <fieldset>
              <legend>{fill(words.box, { n: i + 1 })}</legend>
              <div className="boxes__fields">
                {sides.map((side) => (
                  <label key={side}>{words[side]}
                    <input className="input" name={boxFields[side]} inputMode="decimal" autoComplete="off" {...(enhanced ? { value: box[side], onChange: (e) => type(i, side, e.target.value) } : { defaultValue: box[side] })} />
                  </label>
                ))}
                {enhanced && (
                  <span className="boxes__tools">
                    <button type="button" className="iconbtn iconbtn--flat" aria-label={fill(words.move, { n: i + 1 })} title={words.moveHint} onKeyDown={(e) => keys(e, i)}><Drawing node={moveIcon} /></button>
                    <button type="button" className="iconbtn iconbtn--flat" aria-label={fill(words.remove, { n: i + 1 })} onClick={() => { remove(i); setSaid(words.removed) }}><Drawing node={x} /></button>
                  </span>
                )}
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      {enhanced && <button type="button" className="btn btn--secondary btn--s boxes__add" onClick={() => { add(); setSaid(fill(words.added, { n: boxes.length + 1 })) }}><Drawing node={plus} />{words.add}</button>}
      <p className="vh" role="status">{said}</p>
    </fieldset>
  )
}
