import { readdirSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { locales } from '@/lib/i18n/locales'
import { domains } from '@/lib/i18n/messages'

// Every language has the same keys, every message parses, and every file is a registered domain.
type Tree = { [key: string]: string | Tree }
const problems: string[] = []
const read = (locale: string, domain: string) => JSON.parse(readFileSync(`lib/i18n/messages/${locale}/${domain}.json`, 'utf8')) as Tree
const flat = (tree: Tree, prefix = ''): [string, string][] => Object.entries(tree).flatMap(([k, v]) => (typeof v === 'string' ? [[prefix + k, v] as [string, string]] : flat(v, `${prefix}${k}.`)))

for (const locale of locales) {
  for (const file of readdirSync(`lib/i18n/messages/${locale}`)) if (!(domains as readonly string[]).includes(file.replace('.json', ''))) problems.push(`${locale}/${file} is not in lib/i18n/messages.ts`)
}
for (const domain of domains) {
  const source = new Map(flat(read('fi', domain)))
  for (const locale of locales) {
    const own = new Map(flat(read(locale, domain)))
    for (const key of source.keys()) if (!own.has(key)) problems.push(`${locale}/${domain}: ${key} is missing`)
    for (const [key, text] of own) {
      if (!source.has(key)) problems.push(`${locale}/${domain}: ${key} is not in Finnish`)
      if (!text.trim()) problems.push(`${locale}/${domain}: ${key} is empty`)
      try {
        new IntlMessageFormat(text, locale)
      } catch (error) {
        problems.push(`${locale}/${domain}: ${key} does not parse: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }
}
if (problems.length) {
  process.stderr.write(`${problems.join('\n')}\n`)
  process.exit(1)
}
