import { describe, expect, it } from 'vitest'
import { isIconName } from '@/components/ui/icon'
import { locales } from '@/lib/i18n/locales'
import { messagesOf } from '@/lib/i18n/messages'
import { bottomNav, demoNav, footNav, mainNav } from './navigation'

const all = [...mainNav, ...bottomNav, ...footNav.flat(), ...demoNav]

describe('navigation', () => {
  it('has a word in every language and an icon for each line', async () => {
    for (const locale of locales) {
      const words = (await messagesOf(locale)).layout?.nav as Record<string, string>
      expect(all.filter((n) => !words[n.word]).map((n) => n.word)).toEqual([])
    }
    expect(all.filter((n) => !isIconName(n.icon))).toEqual([])
  })

  it('raises one deed in the middle of five', () => {
    expect(bottomNav).toHaveLength(5)
    expect(bottomNav.map((n) => Boolean(n.main))).toEqual([false, false, true, false, false])
  })
})
