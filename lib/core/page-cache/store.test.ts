import { afterEach, describe, expect, it, vi } from 'vitest'
import { setConnection, withTx, type Connection } from '@/db/client'
import { useTestDatabase } from '@/lib/testing/database'
import { invalidatePages, type PageTag } from '../cache-tags'
import { PageStore, type Page } from './store.mjs'

const open = useTestDatabase()
const key = '/fi/feedback/P-1'
const headers = { 'x-next-cache-tags': '_N_T_/layout,_N_T_/[locale]/layout,_N_T_/[locale]/(public)/feedback/[number]/page,_N_T_/fi/feedback/P-1' }
const page = (words: string): Page => ({ kind: 'APP_PAGE', html: `<main>${words}</main><script>1</script>`, headers: { ...headers }, status: 200, rscData: Buffer.from(words), segmentData: new Map([['/_tree', Buffer.from('t')]]) })

let made = 0
const prefix = () => `test-${++made}:`
const instance = (name: string, connect: () => Promise<Connection> | undefined = () => Promise.resolve(open())) => new PageStore({ connect, prefix: name })
const commit = (...tags: PageTag[]) => withTx((tx) => invalidatePages(tx, tags))
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Asks as Next does: what is kept, or a rendering. */
async function visit(store: PageStore, words: string): Promise<string> {
  const kept = await store.get(key)
  if (kept) return kept.value.html ?? ''
  await store.set(key, page(words))
  return page(words).html ?? ''
}

afterEach(() => { vi.useRealTimers(); setConnection(open()) })

describe('a page in the cache', () => {
  it('is kept with the hashes of its scripts, and ends at once with an act of this process', async () => {
    const store = instance(prefix())
    expect(await store.get(key)).toBeNull()
    await store.set(key, page('one'))
    const kept = await store.get(key)
    expect(kept?.value.headers?.['content-security-policy']).toContain("script-src 'self' 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='")
    await commit('/feedback/P-1')
    store.changed(['/feedback/P-1'])
    expect(await visit(store, 'two')).toContain('two')
    expect(await visit(store, 'three')).toContain('two')
  })

  it('is not kept when it could not be made: the next reader gets a new try', async () => {
    const store = instance(prefix())
    expect(await store.get(key)).toBeNull()
    await store.set(key, { ...page('x'), html: '<main data-status="503">away</main>' })
    expect(await visit(store, 'whole')).toContain('whole')
    expect(await visit(store, 'other')).toContain('whole')
  })

  it('ends with the pattern of its kind, and not with another page\'s', async () => {
    const store = instance(prefix())
    await visit(store, 'one')
    await commit('/feedback/P-2')
    store.changed(['/feedback/P-2'])
    expect(await visit(store, 'two')).toContain('one')
    await commit('/feedback/[number]')
    store.changed(['/feedback/[number]'])
    expect(await visit(store, 'three')).toContain('three')
  })

  it('of another instance\'s making ends a second after the act', async () => {
    const name = prefix()
    const [a, b] = [instance(name), instance(name)]
    await visit(a, 'one')
    await visit(b, 'one')
    await commit('/feedback/P-1')
    a.changed(['/feedback/P-1'])
    expect(await visit(a, 'two')).toContain('two')
    await wait(1050)
    expect(await visit(b, 'three')).not.toContain('one')
  })

  it('rendered while an act commits is not shown after it', async () => {
    const store = instance(prefix())
    expect(await store.get(key)).toBeNull()
    await commit('/feedback/P-1')
    store.changed(['/feedback/P-1'])
    await store.set(key, page('before the act'))
    expect(await visit(store, 'after')).toContain('after')
  })

  it('of a slow rendering is held to the versions it began under, though a later one ended first', async () => {
    const store = instance(prefix())
    await store.get(key)
    await commit('/feedback/P-1')
    store.changed(['/feedback/P-1'])
    await store.get(key)
    await store.set(key, page('new'))
    await store.set(key, page('slow and old'))
    expect(await visit(store, 'again')).not.toContain('slow and old')
  })

  it('is asked for by many at once with few questions', async () => {
    let questions = 0
    const { db, driver, close } = open()
    const counting: Connection = { driver, close, db: new Proxy(db, { get: (target, name, self) => { if (name === 'execute') questions++; return Reflect.get(target, name, self) as unknown } }) }
    const store = instance(prefix(), () => Promise.resolve(counting))
    await visit(store, 'one')
    questions = 0
    store.changed(['/feedback/P-1'])
    await Promise.all(Array.from({ length: 200 }, () => store.get(key)))
    expect(questions).toBeLessThanOrEqual(2)
  })

  it('that does not exist is told as 404, kept apart, and comes to life with the act', async () => {
    const store = instance(prefix())
    await store.get(key)
    await store.set(key, { ...page(''), html: '<main id="content" data-status="404">no</main>' })
    expect((await store.get(key))?.value.status).toBe(404)
    await commit('/feedback/P-1')
    store.changed(['/feedback/P-1'])
    expect(await visit(store, 'here')).toContain('here')
  })

  it('is rendered again when its own time is over', async () => {
    const store = instance(prefix())
    await store.get(key)
    await store.set(key, page('one'), { revalidate: 0.05 })
    await wait(80)
    expect(await visit(store, 'two')).toContain('two')
  })
})

describe('an old page', () => {
  it('is rendered again after thirty days, though nothing tells that it changed', async () => {
    const store = instance(prefix())
    await visit(store, 'one')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * 86_400_000 })
    expect(await visit(store, 'two')).toContain('two')
  })
})

describe('without its database', () => {
  const dead = (how: 'refuses' | 'stalls'): Connection => {
    const { driver, close } = open()
    const execute = how === 'refuses' ? () => Promise.reject(new Error('ECONNREFUSED')) : () => new Promise(() => undefined)
    return { driver: driver === 'pglite' ? 'pg' : driver, close, db: { execute } as unknown as Connection['db'] }
  }

  it.each(['refuses', 'stalls'] as const)('a kept page is served when the server %s, in little more than a second, and is current again after', async (how) => {
    let connection = open()
    const store = instance(prefix(), () => Promise.resolve(connection))
    await visit(store, 'one')
    connection = dead(how)
    store.changed(['/feedback/P-1'])
    const before = Date.now()
    expect(await visit(store, 'two')).toContain('one')
    expect(Date.now() - before).toBeLessThan(2500)
    connection = open()
    await commit('/feedback/P-1')
    await wait(1100)
    expect(await visit(store, 'two')).toContain('two')
  })

  it('nothing new is kept, because nobody knows whether it is current', async () => {
    let connection = dead('refuses')
    const store = instance(prefix(), () => Promise.resolve(connection))
    await visit(store, 'one')
    connection = open()
    await wait(1100)
    expect(await visit(store, 'two')).toContain('two')
  })
})

describe('several instances', () => {
  it('share a rendered page through Postgres', async (context) => {
    if (open().driver === 'pglite') context.skip('PGlite has one process')
    const name = prefix()
    await visit(instance(name), 'one')
    const kept = await instance(name).get(key)
    expect(kept?.value).toMatchObject({ html: page('one').html, rscData: Buffer.from('one') })
    expect(kept?.value.segmentData?.get('/_tree')).toEqual(Buffer.from('t'))
    expect(await instance(prefix()).get(key)).toBeNull()
  })
})
