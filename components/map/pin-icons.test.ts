import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isIconName } from '@/components/ui/icon'
import { pinIconNames } from './pin-icons'

describe('the pins', () => {
  it('have a drawing for every name, on the live map and on the still one', () => {
    const sprite = readFileSync('public/pins.svg', 'utf8')
    for (const name of pinIconNames) {
      expect(sprite).toContain(`<symbol id="${name}"`)
      expect(isIconName(name), name).toBe(true)
    }
  })

  it('cover the icons of the seeded categories', () => {
    const categories = JSON.parse(readFileSync('db/seed/categories.json', 'utf8')) as { groups: { icon: string }[]; categories: { icon: string }[] }
    for (const { icon } of [...categories.groups, ...categories.categories]) expect(pinIconNames.has(icon), icon).toBe(true)
  })
})
