import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { locales } from './locales'

type Words = { [key: string]: string | Words }
const wordsOf = (locale: string) => JSON.parse(readFileSync(`lib/i18n/messages/${locale}/errors.json`, 'utf8')) as Words
const said = (words: Words, key: string): boolean => typeof key.split('.').reduce<string | Words | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), words) === 'string'

// What operators read on a terminal is no message of the service.
const sources = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts') && !/\.test\.ts$|^(ops|testing)\/|^core\/env\.ts$/.test(f))
const thrown = sources.flatMap((file) => {
  const code = readFileSync(join('lib', file), 'utf8')
  const patterns = [/new AppError\('(\w+)'\s*\)/g, /new AppError\('\w+', '([\w.]+)'/g, /\berror: '([\w.]+)'/g, /fields: \{ \w+: \['([\w.]+)'\]/g, /refused: '(\w+)'/g]
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map(([, key = '']) => `${key} ${file}`))
})

describe('every refusal has words', () => {
  it('finds the refusals', () => expect(thrown.length).toBeGreaterThan(50))
  it.each(locales)('in %s', (locale) => {
    const words = wordsOf(locale)
    expect([...new Set(thrown)].filter((line) => !said(words, line.split(' ')[0] ?? ''))).toEqual([])
  })
})
