import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import en from '@/lib/i18n/messages/en/errors.json'
import fi from '@/lib/i18n/messages/fi/errors.json'
import sv from '@/lib/i18n/messages/sv/errors.json'

const folder = new URL('.', import.meta.url).pathname
const sources = [
  ...(readdirSync(folder, { recursive: true }) as string[]).filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts')).map((f) => join(folder, f)),
  join(folder, '../core/text.ts'), join(folder, '../core/idempotency.ts'), join(folder, '../core/errors.ts'),
].map((f) => readFileSync(f, 'utf8')).join('\n')

/** Every key that this domain can refuse with. */
const used = [
  ...[...sources.matchAll(/error: '([\w.]+)'/g)].map((m) => m[1]),
  ...[...sources.matchAll(/invalid\((?:'[^']*'|`[^`]*`), (?:\w+\.\w+ \? )?'([\w.]+)'/g)].map((m) => m[1]),
  ...[...sources.matchAll(/notNow\('(\w+)'\)/g)].map((m) => `feedback.${m[1]}`),
  ...[...sources.matchAll(/\['(feedback\.\w+)'\]/g)].map((m) => m[1]),
  ...[...sources.matchAll(/AppError\('\w+', '([\w.]+)'/g)].map((m) => m[1]),
  'outsideNamed', 'outside', 'stopAdvice', 'keyReused',
]

const find = (messages: object, key: string) => key.split('.').reduce<unknown>((at, part) => (at && typeof at === 'object' ? (at as Record<string, unknown>)[part] : undefined), messages)

describe('every refusal', () => {
  it.each([['fi', fi], ['en', en], ['sv', sv]])('has words in %s', (_locale, messages) => {
    expect(new Set(used).size).toBeGreaterThan(40)
    expect([...new Set(used)].filter((key) => typeof find(messages, key ?? '') !== 'string')).toEqual([])
  })
})
