import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Memory } from './memory.mjs'
import { finish, inlineStyles, isFailure, ownTag, pageTags, scriptHashes, tagsOf } from './page.mjs'
import type { Entry, Page } from './store.mjs'

describe('tags', () => {
  it('are the address without the language, and the patterns of the folder without its groups', () => {
    expect(pageTags('_N_T_/layout,_N_T_/[locale]/layout,_N_T_/[locale]/(public)/feedback/[number]/page,_N_T_/sv/feedback/P-1,own')).toEqual(['/feedback/[number]', '/feedback/P-1'])
    expect(pageTags('_N_T_/[locale]/(public)/page,_N_T_/fi')).toEqual(['/'])
    expect(pageTags(undefined)).toEqual([])
  })
  it('always hold the own address, also when Next says none, and survive nonsense in it', () => {
    expect(tagsOf('/fi/feedback/P-1', { kind: 'APP_PAGE' })).toEqual(['/feedback/P-1'])
    expect([ownTag('/en'), ownTag('/fi/%E0%A4%A'), ownTag('/finland')]).toEqual(['/', '/%E0%A4%A', '/finland'])
  })
})

describe('script hashes', () => {
  const sha = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`
  it('are of each inline script once, not of files', () => {
    const html = '<script src="/a.js" async></script><script>one</script><script id="x" data-src="y">two\n</script><script>one</script>'
    expect(scriptHashes(html)).toEqual([sha('one'), sha('two\n')])
  })
  it('are of bytes: letters beyond ASCII too', () => {
    expect(scriptHashes('<script>self.x="Pyörätie\u2028ä"</script>')).toEqual([sha('self.x="Pyörätie\u2028ä"')])
  })
})

describe('the status a page says of itself', () => {
  const finished = (html: string): Page => { const page: Page = { kind: 'APP_PAGE', html, headers: {}, status: 200 } as Page; finish(page); return page }
  it('is sent with it; only what could not be made is for nobody to keep', () => {
    expect(finished('<main id="content">words</main>')).toMatchObject({ status: 200, headers: expect.not.objectContaining({ 'cache-control': 'no-store' }) as object })
    const missing = finished('<main id="content" data-status="404">words</main>')
    expect([missing.status, isFailure(missing), missing.headers?.['cache-control']]).toEqual([404, false, 'public, max-age=0, must-revalidate'])
    const failed = finished('<main id="content" data-status="503">words</main>')
    expect([failed.status, isFailure(failed), failed.headers?.['cache-control']]).toEqual([503, true, 'no-store'])
  })
  it('is not taken from the words of a resident', () => {
    expect(finished('<main>&lt;main data-status="503"&gt;</main>').status).toBe(200)
  })
})

describe('the memory', () => {
  const entry = (size: number) => ({ value: { kind: 'APP_PAGE', html: 'x'.repeat(size / 2 - 500) } }) as unknown as Entry
  it('throws out what nobody asked for longest, and counts right over many changes', () => {
    const memory = new Memory(10_000)
    for (const key of ['a', 'b', 'c']) memory.remember(key, entry(3000))
    memory.recall('a')
    memory.remember('d', entry(3000))
    expect(['a', 'b', 'c', 'd'].map((k) => Boolean(memory.recall(k)))).toEqual([true, false, true, true])
    for (let i = 0; i < 1000; i++) { memory.remember('a', entry(2000)); memory.forget('a') }
    expect(memory.bytes).toBe(6000)
  })
  it('does not take what is larger than all of it', () => {
    const memory = new Memory(1000)
    memory.remember('a', entry(3000))
    expect([memory.recall('a'), memory.bytes]).toEqual([undefined, 0])
  })
})

it('puts its styles into the page, and the file where it holds up nothing', () => {
  const link = '<link rel="stylesheet" href="/_next/static/css/a1.css" data-precedence="next"/>'
  const html = `<html><head>${link}</head><body><main>words</main></body></html>`
  expect(inlineStyles(html, (href) => (href === '/_next/static/css/a1.css' ? 'p{color:red}' : null)))
    .toBe(`<html><head><style>p{color:red}</style></head><body><main>words</main>${link}</body></html>`)
  expect(inlineStyles(html, () => null), 'a file that is not there stays a link').toBe(html)
})
