import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Entry = { version?: string; dev?: boolean }
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> }
const copies = (name: string) => Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`)).map(([path, e]) => ({ path, ...e }))

/** True when `version` is the floor or newer. */
function atLeast(version: string, floor: string): boolean {
  const [a = [], b = []] = [version, floor].map((v) => v.split('-')[0]?.split('.').map(Number))
  for (const i of [0, 1, 2]) if ((a[i] ?? 0) !== (b[i] ?? 0)) return (a[i] ?? 0) > (b[i] ?? 0)
  return !version.includes('-')
}

/** Below these stand published weaknesses that reach us. */
const floors = { next: '16.3.3', 'next-auth': '4.24.15', 'drizzle-orm': '0.45.2', sharp: '0.35.4', nodemailer: '9.1.1' }

describe('what package-lock.json installs', () => {
  it.each(Object.entries(floors))('%s is %s or newer in every copy', (name, floor) => {
    const found = copies(name)
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter((c) => !atLeast(c.version ?? '0.0.0', floor))).toEqual([])
  })

  it.each(['sharp', 'nodemailer', 'react', 'drizzle-orm', 'zod'])('the server has one copy of %s', (name) => {
    expect(copies(name).filter((c) => !c.dev).map((c) => c.path)).toEqual([`node_modules/${name}`])
  })

  it('names no registry: every machine asks its own', () => {
    expect(Object.entries(packages).filter(([, e]) => 'resolved' in e).map(([path]) => path)).toEqual([])
  })

  it('an older or a preliminary version is below the floor', () => {
    expect([atLeast('16.3.2', '16.3.3'), atLeast('16.3.3-canary.1', '16.3.3'), atLeast('16.4.0', '16.3.3'), atLeast('9.1.1', '9.1.1')]).toEqual([false, false, true, true])
  })
})
