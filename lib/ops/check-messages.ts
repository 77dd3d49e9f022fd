import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { locales } from '@/lib/i18n/locales'
import { domains } from '@/lib/i18n/messages'

// Every language has the same keys with the same values in them, every message parses, every file is a registered
// namespace, every key that the code names is there, and every key is named somewhere.
type Tree = { [key: string]: string | string[] | Tree }
const problems: string[] = []
/** Told, and no failure: words may land before the page that says them. */
const unused: string[] = []
const read = (locale: string, domain: string) => JSON.parse(readFileSync(`lib/i18n/messages/${locale}/${domain}.json`, 'utf8')) as Tree
const flat = (tree: Tree | string[], prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([k, v]) => (typeof v === 'string' ? [[prefix + k, v] as [string, string]] : flat(v as Tree, `${prefix}${k}.`)))

type Part = ReturnType<IntlMessageFormat['getAst']>[number]
/** The names of the values and tags in a message, in order, once each. */
function argumentsOf(parts: Part[]): string[] {
  const names = parts.flatMap((part): string[] => {
    // Kinds 0 and 7: plain words, and the # of a plural.
    if (part.type === 0 || !('value' in part)) return []
    const inner = 'options' in part ? Object.values(part.options).flatMap((o) => argumentsOf(o.value)) : 'children' in part ? argumentsOf(part.children) : []
    return [part.value, ...inner]
  })
  return [...new Set(names)].sort()
}

const parsed = (where: string, text: string): string[] | null => {
  try {
    return argumentsOf(new IntlMessageFormat(text, 'fi').getAst())
  } catch (error) {
    problems.push(`${where} does not parse: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}

for (const locale of locales) {
  for (const file of readdirSync(`lib/i18n/messages/${locale}`)) if (!(domains as readonly string[]).includes(file.replace('.json', ''))) problems.push(`${locale}/${file} is not in lib/i18n/messages.ts`)
}
const all = new Set<string>()
for (const domain of domains) {
  const source = new Map(flat(read('fi', domain)))
  for (const key of source.keys()) for (let k = `${domain}.${key}`; k.includes('.'); k = k.slice(0, k.lastIndexOf('.'))) all.add(k)
  for (const locale of locales) {
    const own = new Map(flat(read(locale, domain)))
    for (const key of source.keys()) if (!own.has(key)) problems.push(`${locale}/${domain}: ${key} is missing`)
    for (const [key, text] of own) {
      const finnish = source.get(key)
      if (finnish === undefined) problems.push(`${locale}/${domain}: ${key} is not in Finnish`)
      if (!text.trim()) problems.push(`${locale}/${domain}: ${key} is empty`)
      const values = parsed(`${locale}/${domain}: ${key}`, text)
      const expected = locale !== 'fi' && finnish !== undefined ? parsed(`fi/${domain}: ${key}`, finnish) : null
      if (values && expected && values.join() !== expected.join()) problems.push(`${locale}/${domain}: ${key} takes {${values.join(', ')}}, Finnish {${expected.join(', ')}}`)
    }
  }
}

const sources = ['app', 'components', 'lib', 'db', 'e2e'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => /\.(tsx?|mjs)$/.test(f)).map((f) => join(folder, f)))
const namespaces = /const (\w+) = \(?(?:await )?(?:getTranslations|useTranslations|translator)\((?:[^'{)]*|\{[^}]*?namespace: |\{ locale: \(await params\)[^}]*namespace: )'([\w.]+)'/g
const words = new Set<string>()
/** Ends of keys that are put together, such as `${unit}None`. */
const ends = new Set<string>()
for (const file of sources) {
  const code = readFileSync(file, 'utf8')
  for (const [word] of code.matchAll(/\w+(?:-\w+)*/g)) word.split('-').concat(word).forEach((w) => words.add(w))
  for (const [, end = ''] of code.matchAll(/\$\{[^}`]+\}([A-Z]\w+)`/g)) ends.add(end)
  // Tests speak their own words.
  if (/\.(test|spec)\.tsx?$/.test(file)) continue
  const spaces = new Map<string, string[]>()
  for (const [, name = '', space = ''] of code.matchAll(namespaces)) spaces.set(name, [...(spaces.get(name) ?? []), space])
  for (const [name, list] of spaces) {
    for (const [, key = ''] of code.matchAll(new RegExp(`(?<![\\w.])${name}(?:\\.(?:rich|markup|raw|has))?\\('([\\w.]+)'`, 'g'))) {
      if (!list.some((space) => all.has(`${space}.${key}`))) problems.push(`${file}: ${list.join(' or ')} has no ${key}`)
    }
  }
}
// Codes of categories and the like come from the seed.
for (const file of readdirSync('db/seed').filter((f) => f.endsWith('.json'))) for (const [word] of readFileSync(`db/seed/${file}`, 'utf8').matchAll(/\w+/g)) words.add(word)
for (const domain of domains) {
  for (const [key] of flat(read('fi', domain))) {
    const named = key.split('.').filter((part) => !/^\d+$/.test(part)).pop() ?? key
    const said = words.has(named) || named.split('-').every((w) => words.has(w)) || [...ends].some((end) => named.endsWith(end))
    if (!said) unused.push(`${domain}: nothing says ${key}`)
  }
}

if (unused.length) process.stdout.write(`${unused.join('\n')}\n`)
if (problems.length) {
  process.stderr.write(`${problems.join('\n')}\n`)
  process.exit(1)
}
