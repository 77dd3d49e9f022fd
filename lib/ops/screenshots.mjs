// `npm run screenshots`: takes the pictures of the README from a running demo service (SCREENSHOTS_FROM, http://localhost:3000)
// into public/screenshots: they are public files, and an app's install dialogue may show the same ones.
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, fail, requireNode, root, say } from './tools.mjs'

requireNode()
await ensureInstalled()
const { chromium } = await import('@playwright/test')
const { default: sharp } = await import('sharp')
const { ensureChromium } = await import('./chromium.mjs')

const origin = process.env.SCREENSHOTS_FROM ?? 'http://localhost:3000'
const folder = join(root, 'public', 'screenshots')
const maxBytes = 120_000
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
const desk = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 }

const next = (page) => page.locator('form.form .actions button').first().click()

/** Fills the form up to a step, with an example that harms nobody. */
async function formAt(page, step) {
  await page.goto(`${origin}/fi/palaute/uusi`)
  if (step === 'topic') return
  await page.check('input[name="categoryCode"][value="103"]', { force: true })
  await next(page)
  await page.waitForURL(/step=place/)
  await page.fill('input[name="placeSearch"]', 'Vehmersalmi')
  await page.locator('[role=option]').first().click()
  await page.waitForTimeout(1500)
  if (step === 'place') return
  await next(page)
  await page.waitForURL(/step=words/)
  await page.fill('input[name=title]', 'Pyörätien reuna on sortunut')
  await page.fill('textarea[name=description]', 'Pyörätien reuna on sortunut sillan kohdalta noin metrin matkalta. Pimeällä sitä ei huomaa.')
  if (step === 'words') return
  await next(page)
  await page.waitForURL(/step=review/)
}

async function oneReport(page) {
  await page.goto(`${origin}/fi/palaute?status=done`)
  const address = await page.locator('main a[href*="/fi/palaute/P-"]').first().getAttribute('href')
  await page.goto(new URL(address, origin).href)
}

async function queue(page) {
  await page.goto(`${origin}/fi/kirjaudu`)
  await page.getByRole('button', { name: 'Kirjaudu sisään: Paula Palaute' }).click()
  await page.waitForURL(/\/fi\/oma/)
  await page.goto(`${origin}/fi/hallinta/palautteet`)
}

const shots = [
  ['home', (page) => page.goto(`${origin}/fi`), [[phone, 'light'], [phone, 'dark'], [desk, 'light'], [desk, 'dark']]],
  ['form-topic', (page) => formAt(page, 'topic'), [[phone, 'light']]],
  ['form-place', (page) => formAt(page, 'place'), [[phone, 'light']]],
  ['form-words', (page) => formAt(page, 'words'), [[phone, 'light']]],
  ['form-review', (page) => formAt(page, 'review'), [[phone, 'light']]],
  ['list', (page) => page.goto(`${origin}/fi/palaute`), [[phone, 'dark'], [desk, 'light']]],
  ['report', oneReport, [[phone, 'light'], [desk, 'light']]],
  ['statistics', (page) => page.goto(`${origin}/fi/palaute/tilastot`), [[desk, 'light']]],
  ['queue', queue, [[desk, 'light'], [phone, 'dark']]],
]

/** In the page: the base map's canvas shows land and water, not one colour. */
function mapIsDrawn() {
  return [...document.querySelectorAll('.leaflet-container canvas')].some((canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    const colours = new Set()
    for (let i = 0; i < data.length; i += 4 * 997) colours.add(`${data[i]},${data[i + 1]},${data[i + 2]}`)
    return colours.size > 3
  })
}

async function take(browser, name, go, device, colorScheme) {
  const context = await browser.newContext({ ...device, colorScheme, locale: 'fi-FI', timezoneId: 'Europe/Helsinki', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await go(page)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle')
  if (await page.locator('.leaflet-container').first().isVisible()) await page.waitForFunction(mapIsDrawn, undefined, { timeout: 60_000 })
  await page.waitForTimeout(1500)
  const picture = await page.screenshot()
  await context.close()
  const file = join(folder, `${name}-${device.viewport.width}-${colorScheme}.webp`)
  for (let quality = 82; quality >= 40; quality -= 10) {
    await sharp(picture).webp({ quality, effort: 6 }).toFile(file)
    if (statSync(file).size <= maxBytes) break
  }
  say(`${file.slice(root.length)} ${Math.round(statSync(file).size / 1000)} kB`)
}

const found = await ensureChromium()
if (!found.path) fail(`No pictures: ${found.why}`)
if (!(await fetch(`${origin}/api/ready`).then((r) => r.ok, () => false))) fail(`Nothing answers at ${origin}. Start the service in demo mode first: npm start`)
mkdirSync(folder, { recursive: true })
const only = process.argv.slice(2)
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
try {
  for (const [name, go, looks] of shots) {
    if (only.length && !only.includes(name)) continue
    for (const [device, scheme] of looks) await take(browser, name, go, device, scheme)
  }
} finally { await browser.close() }
