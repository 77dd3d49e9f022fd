import { describe, expect, it } from 'vitest'
import { askedOfKept, keptListOf } from './list-address'

const of = (query: string) => keptListOf(new URLSearchParams(query))

describe('the address under which a filtered list is kept', () => {
  it.each([
    ['', 'all'], ['utm_source=mail', 'all'], ['phase=open&group=streets', 'group.streets~phase.open'], ['group=streets&phase=open&empty=', 'group.streets~phase.open'],
    ['category=101,103&from=2026-01-02&page=2', 'category.101,103~from.2026-01-02~page.2'],
  ])('is the same whatever the order, and without what is no filter: %s', (query, kept) => { expect(of(query)).toBe(kept) })

  it.each(['text=kuoppa', 'q=kuoppa', 'bbox=1,2,3,4', 'group=../staff', 'group=a~b', 'group=%00', 'page=51', 'page=1e9', `group=${'a'.repeat(81)}`])('is none for what is endless: %s', (query) => { expect(of(query)).toBeNull() })

  it('leads back to the filters, and to nothing from anything else', () => {
    expect(askedOfKept('group.streets~phase.open')).toEqual({ group: 'streets', phase: 'open' })
    expect(askedOfKept('all')).toEqual({})
    for (const other of ['', 'phase.open~group.streets', 'text.kuoppa', 'group.', '__proto__.x', 'group.a.b', 'all~all', 'group.streets~']) expect(askedOfKept(other), other).toBeNull()
  })
})
