import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { settingNames } from '@/lib/core/env'

const readme = readFileSync('README.md', 'utf8')
const documents = ['README.md', 'CONTRIBUTING.md', 'lib/architecture/README.md']
const rows = readme.slice(readme.indexOf('## Settings'), readme.indexOf('## On one server')).split('\n').filter((line) => line.startsWith('| `'))

describe('the documents', () => {
  it('list every setting, and no other', () => {
    const named = rows.flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([A-Z0-9_]+)`/g)].map((m) => m[1]))
    expect([...named].sort()).toEqual(settingNames.filter((name) => name !== 'NODE_ENV').sort())
  })
  it.each(documents)('%s links only to what is there', (document) => {
    const folder = document.includes('/') ? `${document.slice(0, document.lastIndexOf('/'))}/` : ''
    const links = [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((m) => folder + (m[1] ?? ''))
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter((path) => !existsSync(path))).toEqual([])
  })
  it.each(documents)('%s names only npm scripts that are there', (document) => {
    const scripts = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts)
    const named = [...readFileSync(document, 'utf8').matchAll(/npm run ([a-z:]+)/g)].map((m) => m[1] ?? '')
    expect(named.filter((name) => !scripts.includes(name))).toEqual([])
  })
  it('CONTRIBUTING names only files that are there, or that its recipes add', () => {
    const paths = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/`((?:app|components|db|e2e|lib)\/[\w./()[\]-]+\.\w+)`/g)].map((m) => m[1] ?? '')
    expect(paths.length).toBeGreaterThan(15)
    expect(paths.filter((path) => !existsSync(path) && !/surveys|\/help\//.test(path))).toEqual([])
  })
})
