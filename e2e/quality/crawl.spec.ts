import { expect, request as requests, test } from '@playwright/test'
import pathnames from '../../lib/i18n/pathnames.json' with { type: 'json' }
import { inParallel } from '../service'
import { addressOf, origin, signIn, type Persona } from '../pages'
import type { Route } from '../../lib/i18n/href'

const locales = ['fi', 'en', 'sv'] as const
/** Pages that differ only in their number, or in the values of their query: so many of each are looked at. */
const perKind = 2

type Page = { address: string; from: string; status: number; location: string; html: string }
const decode = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"')
const attributes = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((m) => decode(m[1] ?? ''))
const languageOf = (address: string) => /^\/(fi|en|sv)(?=[/?#]|$)/.exec(address)?.[1]

/** What kind of address it is: its route, or its path without numbers, and the names in its query. */
function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, origin)
  const route = locales.flatMap((l) => Object.keys(pathnames).filter((r) => addressOf(r as Route)(l).test(pathname)).map((r) => `${l} ${r}`)).sort((a, b) => Number(a.includes('[')) - Number(b.includes('[')))[0]
  const path = route ?? pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|P-\d{4}-\d+|\d{3,}/g, '#')
  return `${path} ${[...new Set(searchParams.keys())].sort().join(',')}`
}

const letters = /^\/(fi\/postilaatikko|en\/outbox|sv\/postlada)/

/** Follows every link within the service from the given pages on. */
async function crawl(start: string[], who: Persona): Promise<Map<string, Page>> {
  const state = await signIn(who, origin)
  const context = await requests.newContext({ baseURL: origin, ...(state ? { storageState: state } : {}) })
  const seen = new Map<string, Page>()
  const kinds = new Map<string, number>()
  let queue = start.map((address) => ({ address, from: '' }))
  const wanted = ({ address }: { address: string }) => {
    const plain = address.split('#')[0] ?? ''
    if (seen.has(plain)) return false
    const count = (kinds.get(kindOf(plain)) ?? 0) + 1
    kinds.set(kindOf(plain), count)
    if (count > perKind) return false
    seen.set(plain, { address: plain, from: '', status: 0, location: '', html: '' })
    return true
  }
  while (queue.length) {
    const found: typeof queue = []
    await inParallel(queue.filter(wanted), 4, async ({ address, from }) => {
      const plain = address.split('#')[0] ?? ''
      const answer = await context.get(plain, { maxRedirects: 0, headers: { accept: 'text/html' } })
      const html = /html/.test(answer.headers()['content-type'] ?? '') ? await answer.text() : ''
      const location = (answer.headers().location ?? '').replace(origin, '')
      seen.set(plain, { address: plain, from, status: answer.status(), location, html })
      // Letters in the demo's mailbox hold links that work once, for whom they were written.
      const links = letters.test(plain) ? [] : [...attributes(html, /<a\b[^>]*? href="([^"]*)"/g), ...(location ? [location] : [])]
      for (const link of links) {
        const url = new URL(link, origin + plain)
        if (url.origin === origin) found.push({ address: url.href.slice(origin.length), from: plain })
      }
    })
    queue = found
  }
  await context.dispose()
  return seen
}

/** What is wrong with the pages that were seen: their answers, their language, and the places within them that are pointed at. */
function faults(pages: Map<string, Page>, mayRedirect: (page: Page) => boolean): string[] {
  const wrong: string[] = []
  for (const page of pages.values()) {
    const { address, from, status, html } = page
    if (status !== 200 && !(status >= 300 && status < 400 && mayRedirect(page))) wrong.push(`${status} ${address} (linked from ${from})`)
    if (status !== 200 || !html) continue
    const language = /<html\b[^>]* lang="(\w+)"/.exec(html)?.[1]
    if (language !== (languageOf(address) ?? 'fi')) wrong.push(`${address} speaks ${language}`)
    const ids = new Set(attributes(html, /\bid="([^"]*)"/g))
    for (const link of attributes(html, /<a\b[^>]*? href="([^"]*)"/g)) {
      const url = new URL(link, origin + address)
      if (url.origin !== origin || !url.hash) continue
      const target = url.href.slice(origin.length).split('#')[0] ?? ''
      // The style guide shows parts, whose links lead nowhere.
      if (/tyyliopas|style-guide|stilguide/.test(address)) continue
      const there = target === address ? ids : pages.get(target)?.html ? new Set(attributes(pages.get(target)?.html ?? '', /\bid="([^"]*)"/g)) : undefined
      if (there && !there.has(decodeURIComponent(url.hash.slice(1)))) wrong.push(`${address} points at ${url.hash} of ${target}, which is not there`)
    }
  }
  return wrong
}

/** Canonical and language addresses of the pages, as their heads tell them. */
const told = (pages: Map<string, Page>) => new Set([...pages.values()].filter((p) => p.status === 200).flatMap((p) => attributes(p.html, /<link\b(?=[^>]* rel="(?:canonical|alternate)")[^>]*? href="([^"]*)"/g)).map((address) => address.replace(origin, '')))

async function unanswered(addresses: Iterable<string>): Promise<string[]> {
  const wrong: string[] = []
  await inParallel([...addresses], 4, async (address) => {
    const answer = await fetch(new URL(address, origin), { redirect: 'manual' })
    await answer.arrayBuffer()
    if (answer.status !== 200) wrong.push(`${answer.status} ${address}`)
  })
  return wrong
}

test('a visitor who follows every link finds no dead end, in any language', async () => {
  test.slow()
  const pages = await crawl(['/fi', '/en', '/sv'], 'anonymous')
  expect(faults(pages, ({ location }) => /^\/(fi\/kirjaudu|en\/sign-in|sv\/logga-in)/.test(location))).toEqual([])
  for (const locale of locales) expect([...pages.keys()].filter((address) => languageOf(address) === locale).length, locale).toBeGreaterThan(12)
  // Canonical and hreflang are absolute, of our own origin, and answer.
  const heads = told(pages)
  expect([...heads].filter((address) => !address.startsWith('/'))).toEqual([])
  expect(heads.size).toBeGreaterThan(30)
  expect(await unanswered([...heads].filter((address) => pages.get(address)?.status !== 200))).toEqual([])
  for (const { address, html, status } of pages.values()) {
    const languages = attributes(html, /<link\b(?=[^>]* rel="alternate")[^>]*? hrefLang="([^"]*)"/gi)
    if (status === 200 && languages.length) expect(languages.sort(), address).toEqual(['en', 'fi', 'sv', 'x-default'])
  }
})

test('an administrator who follows every link of the staff\'s pages finds no dead end', async () => {
  test.slow()
  const pages = await crawl(['/fi/hallinta', '/en/staff', '/sv/personal'], 'Päivi Pääkäyttäjä')
  expect(faults(pages, ({ location }) => /^\/(fi|en|sv)\//.test(location) && !/kirjaudu|sign-in|logga-in/.test(location))).toEqual([])
  expect([...pages.keys()].filter((address) => /^\/fi\/hallinta/.test(address)).length).toBeGreaterThan(10)
})

test('every page of the sitemap answers, the reports each in one of their languages in turn', async ({ request }) => {
  test.slow()
  const xml = await (await request.get('/sitemap.xml')).text()
  const addresses = new Set([...attributes(xml, /<loc>([^<]+)<\/loc>/g), ...attributes(xml, /<xhtml:link[^>]* href="([^"]+)"/g)])
  expect(addresses.size).toBeGreaterThan(60)
  expect([...addresses].filter((address) => !address.startsWith(`${origin}/`))).toEqual([])
  const turn = [...addresses].filter((address, i) => !/\/P-/.test(address) || i % 4 === 0)
  expect(await unanswered(turn)).toEqual([])
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain(`Sitemap: ${origin}/sitemap.xml`)
  const closed = [...robots.matchAll(/Disallow: (\S+)/g)].map((m) => origin + m[1])
  expect([...addresses].filter((address) => closed.some((c) => address.startsWith(c)))).toEqual([])
})
