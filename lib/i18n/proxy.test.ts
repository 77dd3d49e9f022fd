import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { locales } from './locales'
import pathnames from './pathnames.json'

/** First parts of the routes whose pages are made for one reader, or at each request. */
const dynamic = ['/own', '/sign-in', '/staff', '/outbox', '/style-guide', '/subscriptions']

it('the proxy knows each dynamic part of the site by its words in every language, and no others', async () => {
  const source = await readFile('proxy.ts', 'utf8')
  const named = [...source.matchAll(/'\/\(fi\|en\|sv\)\/\(([^)]+)\)\/:path\*'/g)].flatMap(([, words = '']) => words.split('|'))
  const wanted = Object.entries(pathnames)
    .filter(([route]) => dynamic.some((part) => route === part || route.startsWith(`${part}/`)))
    .flatMap(([, byLocale]) => locales.map((l) => byLocale[l].split('/')[1] ?? ''))
  expect(new Set(named)).toEqual(new Set(wanted))
})
