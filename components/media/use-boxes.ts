'use client'
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'

export const sides = ['x', 'y', 'w', 'h'] as const
export type Side = (typeof sides)[number]
/** A box as it is typed, in percent. */
export type TypedBox = Record<Side, string>
type Numbers = Record<Side, number>

export const emptyBox: TypedBox = { x: '', y: '', w: '', h: '' }
const round = (v: number) => Math.round(v * 10) / 10
const clamp = (v: number, min: number, max: number) => Math.min(max, Math.max(min, v))

/** The box in numbers, or null while a field is empty or odd. */
export function numbersOf(box: TypedBox): Numbers | null {
  const [x = NaN, y = NaN, w = NaN, h = NaN] = sides.map((s) => (box[s].trim() ? Number(box[s].replace(',', '.')) : NaN))
  return [x, y, w, h].every(Number.isFinite) ? { x, y, w, h } : null
}
const typed = (box: Numbers): TypedBox => ({ x: String(round(box.x)), y: String(round(box.y)), w: String(round(box.w)), h: String(round(box.h)) })

/** Moved or, with `resize`, made larger or smaller by percents, never out of the picture. */
export function nudge(box: Numbers, dx: number, dy: number, resize: boolean): Numbers {
  return resize
    ? { ...box, w: clamp(box.w + dx, 1, 100 - box.x), h: clamp(box.h + dy, 1, 100 - box.y) }
    : { ...box, x: clamp(box.x + dx, 0, 100 - box.w), y: clamp(box.y + dy, 0, 100 - box.h) }
}

const arrows: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

/** The boxes over one picture: drawn by pointer, moved by arrow keys, typed as numbers. */
export function useBoxes(initial: TypedBox[]) {
  const [boxes, setBoxes] = useState(initial)
  const [chosen, choose] = useState<number | null>(null)
  const start = useRef<{ x: number; y: number; index: number } | null>(null)
  const put = (index: number, box: TypedBox) => setBoxes((all) => all.map((b, i) => (i === index ? box : b)))

  const at = (event: PointerEvent<SVGSVGElement>) => {
    const area = event.currentTarget.getBoundingClientRect()
    return { x: clamp(((event.clientX - area.left) / area.width) * 100, 0, 100), y: clamp(((event.clientY - area.top) / area.height) * 100, 0, 100) }
  }
  const down = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    // An untouched row is used before a new one is made.
    const free = boxes.findIndex((b) => sides.every((s) => !b[s]))
    const index = free >= 0 ? free : boxes.length
    if (free < 0) setBoxes((all) => [...all, emptyBox])
    start.current = { ...at(event), index }
    choose(index)
  }
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (!start.current) return
    const { x, y, index } = start.current
    const end = at(event)
    put(index, typed({ x: Math.min(x, end.x), y: Math.min(y, end.y), w: Math.abs(end.x - x), h: Math.abs(end.y - y) }))
  }
  const up = () => {
    const index = start.current?.index
    start.current = null
    if (index === undefined) return
    // A press without a drag is no box.
    setBoxes((all) => all.map((b, i) => { const n = numbersOf(b); return i === index && n && (n.w < 0.5 || n.h < 0.5) ? emptyBox : b }))
  }
  const keys = (event: KeyboardEvent, index: number) => {
    const by = arrows[event.key]
    const box = boxes[index] && numbersOf(boxes[index])
    if (!by || !box) return
    event.preventDefault()
    put(index, typed(nudge(box, by[0], by[1], event.shiftKey)))
  }
  const add = () => { setBoxes((all) => [...all, typed({ x: 40, y: 40, w: 20, h: 20 })]); choose(boxes.length) }
  const remove = (index: number) => { setBoxes((all) => all.filter((_, i) => i !== index)); choose(null) }
  const type = (index: number, side: Side, value: string) => { const box = boxes[index]; if (box) put(index, { ...box, [side]: value }) }
  return { boxes, chosen, choose, pointer: { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerCancel: up }, keys, add, remove, type }
}
