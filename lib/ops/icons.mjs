// Writes components/ui/icon-nodes.ts from lucide: plain data, so that a server-rendered icon costs the browser no script
// (lucide's own React components are client components). Add a name to icon-names.txt and run `npm run icons`.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const names = readFileSync(new URL('./icon-names.txt', import.meta.url), 'utf8').split(/\s+/).filter(Boolean).sort()
const camel = (name) => name.replace(/-([a-z0-9])/g, (_, c) => c.toUpperCase())

/** An old name of an icon is a file that only points to the new one. */
async function iconData(name) {
  const { __iconData: data } = await import(`lucide-react/icons/${name}`)
  if (data) return data
  const file = readFileSync(new URL(import.meta.resolve(`lucide-react/icons/${name}`)), 'utf8')
  return iconData(/from '\.\/([a-z0-9-]+)\.mjs'/.exec(file)[1])
}

const lines = []
for (const name of names) {
  const data = await iconData(name)
  const node = data.node.map(([tag, all]) => [tag, Object.fromEntries(Object.entries(all).filter(([key]) => key !== 'key'))])
  lines.push(`export const ${camel(name)}: IconNode = ${JSON.stringify(node)}`)
}
const table = names.map((name) => `  ${JSON.stringify(name)}: ${camel(name)},`)
writeFileSync(fileURLToPath(new URL('../../components/ui/icon-nodes.ts', import.meta.url)), `// Written by lib/ops/icons.mjs from lucide (ISC licence, https://lucide.dev). Do not edit by hand.
export type IconNode = readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[]

${lines.join('\n')}

/** Every icon by its lucide name; client code imports single nodes instead. */
export const iconNodes = {
${table.join('\n')}
} as const

export type IconName = keyof typeof iconNodes
`)

// The pins of the map take their drawings from a picture of symbols: no script for any of them.
const pinNames = /`([a-z0-9 -]+)`\.split/.exec(readFileSync(new URL('../../components/map/pin-icons.tsx', import.meta.url), 'utf8'))[1].split(' ')
const symbols = []
for (const name of pinNames) {
  const { node } = await iconData(name)
  symbols.push(`<symbol id="${name}" viewBox="0 0 24 24">${node.map(([tag, a]) => `<${tag} ${Object.entries(a).filter(([k]) => k !== 'key').map(([k, v]) => `${k}="${v}"`).join(' ')}/>`).join('')}</symbol>`)
}
writeFileSync(fileURLToPath(new URL('../../public/pins.svg', import.meta.url)), `<svg xmlns="http://www.w3.org/2000/svg">\n<!-- Drawings from lucide, ISC licence, https://lucide.dev -->\n${symbols.join('\n')}\n</svg>\n`)
