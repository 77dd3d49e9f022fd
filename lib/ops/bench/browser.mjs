// What a phone meets: bytes by kind, requests, paints and interaction in a real Chromium, slowed to 4G and a quarter of the processor.
import { chromium } from '@playwright/test'
import { gzKb, median, row, show } from './measure.mjs'

/** Slow 4G as Lighthouse throttles it at the level of requests. */
const slow4g = { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375 }
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']
const kindOf = { Script: 'js', Stylesheet: 'css', Document: 'html', Font: 'font' }

/** Runs in the page before anything else. */
function watch() {
  const seen = (window.seen = { fcp: 0, lcp: 0, cls: 0, tbt: 0, last: 0, event: 0 })
  const on = (type, fn, extra = {}) => new PerformanceObserver((list) => list.getEntries().forEach(fn)).observe({ type, buffered: true, ...extra })
  on('paint', (e) => { if (e.name === 'first-contentful-paint') seen.fcp = e.startTime })
  on('largest-contentful-paint', (e) => { seen.lcp = e.startTime })
  on('layout-shift', (e) => { if (!e.hadRecentInput) seen.cls += e.value })
  on('longtask', (e) => { seen.tbt += Math.max(0, e.duration - 50); seen.last = e.startTime + e.duration })
  on('event', (e) => { seen.event = Math.max(seen.event, e.duration) }, { durationThreshold: 16 })
}

/** Waits until nothing has been asked for and no long task has run for a second. */
async function settle(page, traffic) {
  const end = Date.now() + 45_000
  while (Date.now() < end) {
    await page.waitForTimeout(150)
    if (traffic.open > 0 || Date.now() - traffic.at < 1000) continue
    if (await page.evaluate(() => window.seen.fcp > 0 && performance.now() - window.seen.last > 1000)) return
  }
}

async function interact(page) {
  await page.evaluate(() => { window.seen.event = 0 })
  const field = page.locator('main').locator('input[type=text]:visible, input[type=search]:visible, textarea:visible').and(page.locator(':not([tabindex="-1"])')).first()
  if (await field.count()) { await field.tap({ noWaitAfter: true }); await page.keyboard.type('kuo', { delay: 120 }) }
  else {
    const button = page.locator('main button:visible, summary:visible, button:visible').first()
    if (!(await button.count())) return null
    await button.tap({ noWaitAfter: true })
  }
  await page.waitForTimeout(1200)
  return Math.max(16, await page.evaluate(() => window.seen.event))
}

/** One visit. With `scrollTo` the part is brought near first and all of its code counted (a map). */
async function visit(context, url, { scrollTo, act = true } = {}) {
  const page = await context.newPage()
  await page.addInitScript(watch)
  const cdp = await context.newCDPSession(page)
  const requests = new Map()
  const traffic = { open: 0, at: Date.now() }
  const turn = (by) => { traffic.open = Math.max(0, traffic.open + by); traffic.at = Date.now() }
  cdp.on('Network.requestWillBeSent', (e) => { if (/^https?:/.test(e.request.url)) { requests.set(e.requestId, { wire: 0 }); turn(1) } })
  cdp.on('Network.responseReceived', (e) => { const r = requests.get(e.requestId); if (r) Object.assign(r, { kind: /javascript/.test(e.response.mimeType) ? 'js' : /css/.test(e.response.mimeType) ? 'css' : kindOf[e.type], local: e.response.fromDiskCache }) })
  cdp.on('Network.loadingFinished', (e) => { const r = requests.get(e.requestId); if (r) { r.wire = e.encodedDataLength; r.id = e.requestId; turn(-1) } })
  cdp.on('Network.loadingFailed', () => turn(-1))
  await cdp.send('Network.enable', { maxTotalBufferSize: 2e8, maxResourceBufferSize: 1e8 })
  await cdp.send('Network.emulateNetworkConditions', slow4g)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(url, { waitUntil: 'load', timeout: 90_000 })
  await settle(page, traffic)
  const seen = await page.evaluate(() => window.seen)
  if (scrollTo) {
    await page.locator(scrollTo).first().scrollIntoViewIfNeeded()
    await page.waitForTimeout(500)
    await settle(page, traffic)
  }
  const sums = { js: 0, css: 0, html: 0, font: 0 }
  let wire = 0
  let count = 0
  for (const r of requests.values()) {
    wire += r.wire
    if (!r.local) count++
    if (!r.id || !(r.kind in sums)) continue
    if (r.kind === 'font') { sums.font += r.wire / 1000; continue }
    const body = await cdp.send('Network.getResponseBody', { requestId: r.id }).catch(() => null)
    if (body) sums[r.kind] += gzKb(Buffer.from(body.body, body.base64Encoded ? 'base64' : 'utf8'))
  }
  const event = act ? await interact(page) : null
  await page.close()
  return { ...sums, wire: wire / 1000, requests: count, ...seen, event }
}

/** One page in a browser with nothing stored; `again` gives the second visit in the same one. */
async function fresh(executablePath, url, options) {
  const browser = await chromium.launch({ executablePath, args: flags })
  try {
    const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, hasTouch: true, isMobile: true, locale: 'fi-FI', ignoreHTTPSErrors: true })
    const first = await visit(context, url, options)
    return { first, second: options?.again ? await visit(context, url, { act: false }) : null }
  } finally { await browser.close() }
}

/** All browser rows. `pages` are ours with their kind; `hello` is the baseline's static page. */
export async function browserRows({ executablePath, pages, hello, rounds }) {
  const rows = []
  const runs = new Map(pages.map((p) => [p, []]))
  const base = []
  for (let round = 0; round < rounds; round++) {
    base.push((await fresh(executablePath, hello)).first)
    for (const page of pages) runs.get(page).push(await fresh(executablePath, page.url, page))
  }
  const of = (list, key) => median(list.map((r) => r[key]))
  const kB = (v) => show(v, 'kB')
  const baseJs = of(base, 'js')
  for (const page of pages) {
    const list = runs.get(page).map((r) => r.first)
    const js = of(list, 'js')
    if (page.scrollTo) {
      rows.push(row({ id: 'J2', what: `${page.name}: JS gz with the map, over hello's`, ours: kB(js), baseline: kB(baseJs), values: [js - baseJs], limit: '<=60' }))
      continue
    }
    rows.push(row({ id: 'J1', what: `${page.name}: JS gz`, ours: kB(js), baseline: kB(baseJs), values: [js / baseJs], limit: '<=1.2' }))
    for (const [key, name, limit] of [['html', 'HTML gz', '<=30'], ['css', 'CSS gz', '<=15'], ['font', 'fonts', '<=60'], ['requests', 'requests', '<=16']]) {
      const value = of(list, key)
      rows.push(row({ id: 'J4', what: `${page.name}: ${name}`, ours: key === 'requests' ? show(value) : kB(value), baseline: key === 'requests' ? show(of(base, key)) : kB(of(base, key)), values: [value], limit }))
    }
    rows.push(row({ id: 'U1', what: `${page.name}: LCP`, ours: show(of(list, 'lcp'), 'ms'), baseline: show(of(base, 'lcp'), 'ms'), values: list.map((r, i) => r.lcp / base[i].lcp), limit: '<=1.4', note: `FCP ${show(of(list, 'fcp'), 'ms')}, blocked ${show(of(list, 'tbt'), 'ms')}` }))
    rows.push(row({ id: 'U1', what: `${page.name}: CLS`, ours: show(of(list, 'cls')), baseline: show(of(base, 'cls')), values: [of(list, 'cls')], limit: '<=0.02' }))
    if (of(list, 'event') !== null) rows.push(row({ id: 'U1', what: `${page.name}: interaction`, ours: show(of(list, 'event'), 'ms'), values: [of(list, 'event')], limit: '<=100' }))
    const again = runs.get(page).flatMap((r) => (r.second ? [r.second.wire / r.first.wire] : []))
    if (again.length) rows.push(row({ id: 'J5', what: `${page.name}: second visit, bytes of the first`, ours: kB(median(runs.get(page).map((r) => r.second.wire))), baseline: kB(of(list, 'wire')), values: again, limit: '<=0.1' }))
  }
  return rows
}
