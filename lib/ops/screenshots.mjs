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

/** A drawing in the place of a photograph: an icy underpass in winter. */
const underpass = () => sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1066" viewBox="0 0 480 320">
  <rect width="480" height="320" fill="#8da9c0"/><path d="M0 150 40 70l40 80 36-96 42 96 34-78 40 78 40-92 40 92 36-74 40 74 38-88 36 88 18-40v190H0z" fill="#3f5b66"/>
  <path d="M0 132q120-14 240-4t240-6v60H0z" fill="#f4f7fa"/><rect y="104" width="480" height="6" fill="#56646e"/><path d="M40 90v40M120 90v40M200 90v40M280 90v40M360 90v40M440 90v40" stroke="#56646e" stroke-width="4"/>
  <rect y="150" width="480" height="100" fill="#a5adb3"/><path d="M150 250v-62q0-22 22-22h136q22 0 22 22v62z" fill="#22303a"/><rect x="222" y="172" width="36" height="6" fill="#f3d9a0"/><path d="M206 250v-30q0-14 14-14h40q14 0 14 14v30z" fill="#d7dfe6"/>
  <path d="M0 246q70-26 150 4l-96 70H0zM480 246q-70-26-150 4l96 70h54z" fill="#f4f7fa"/><path d="M150 250h180l96 70H54z" fill="#a9c6d8"/><path d="m196 268 60-6 10 22-84 8zM268 290l60-4 26 24-90 4zM140 296l50-4-8 20-66 6z" fill="#dcebf3"/>
</svg>`)).jpeg({ quality: 88 }).toBuffer()

/** A report with a picture and the city's answer, sent and answered as people do it. Tells its number. */
async function answeredReport(browser) {
  const resident = await browser.newPage()
  await resident.goto(`${origin}/fi/palaute/uusi`)
  await resident.check('input[name="categoryCode"][value="103"]', { force: true })
  await next(resident)
  await resident.waitForURL(/step=place/)
  await resident.fill('input[name="placeSearch"]', 'Puijonlaakso')
  await resident.locator('[role=option]').first().click()
  await resident.setInputFiles('input[type=file]', { name: 'alikulku.jpg', mimeType: 'image/jpeg', buffer: await underpass() })
  await resident.locator('input[name=photoToken]').first().waitFor({ state: 'attached' })
  await resident.locator('details.photowords summary').click()
  await resident.fill('input[name=photoAlt]', 'Alikulun edessä kiiltävää jäätä.')
  await next(resident)
  await resident.waitForURL(/step=words/)
  await resident.fill('input[name=title]', 'Alikulku on peilijäässä')
  await resident.fill('textarea[name=description]', 'Koulun viereinen alikulku on aivan jäässä. Lapset laskevat siitä mäkeä, mutta vanhempi naapurini kaatui aamulla. Toivon hiekkaa jo ennen kuin koulupäivä alkaa.')
  await next(resident)
  await resident.waitForURL(/step=review/)
  await next(resident)
  await resident.waitForURL(/lahetetty/)
  const number = (await resident.textContent('[data-testid=number]')).trim()
  await resident.context().close()
  const handler = await browser.newPage()
  await queue(handler)
  await handler.goto(`${origin}/fi/hallinta/palautteet/${number}`)
  await handler.getByRole('button', { name: 'Julkaise', exact: true }).click()
  await handler.getByText('Palaute on julkaistu.').waitFor()
  const form = handler.locator('form.form--answer')
  await form.locator('select[name=status]').selectOption('done')
  await form.locator('textarea[name=publicAnswer]').fill('Kiitos, kun kerroit. Hiekoitimme alikulun tänään ja lisäsimme sen aamun ensimmäiselle hiekoituskierrokselle huhtikuun loppuun asti.')
  await form.getByRole('button', { name: 'Tallenna ja lähetä' }).click()
  await handler.getByText('Vastaus on tallennettu ja lähetetty.').waitFor()
  await handler.context().close()
  return number
}

async function queue(page) {
  await page.goto(`${origin}/fi/kirjaudu`)
  await page.getByRole('button', { name: 'Kirjaudu sisään: Paula Palaute' }).click()
  await page.waitForURL(/\/fi\/oma/)
  await page.goto(`${origin}/fi/hallinta/palautteet`)
}

/** What is taken, by whom and how wide. `answered` is the number of the report that has a picture and an answer. */
const shots = (answered) => [
  ['home', (page) => page.goto(`${origin}/fi`), [[phone, 'light'], [phone, 'dark'], [desk, 'light'], [desk, 'dark']]],
  ['form-topic', (page) => formAt(page, 'topic'), [[phone, 'light']]],
  ['form-place', (page) => formAt(page, 'place'), [[phone, 'light']]],
  ['form-words', (page) => formAt(page, 'words'), [[phone, 'light']]],
  ['form-review', (page) => formAt(page, 'review'), [[phone, 'light']]],
  ['list', (page) => page.goto(`${origin}/fi/palaute`), [[phone, 'dark'], [desk, 'light']]],
  ['report', (page) => page.goto(`${origin}/fi/palaute/${answered}`), [[phone, 'light'], [desk, 'light']]],
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
  const answered = await answeredReport(browser)
  for (const [name, go, looks] of shots(answered)) {
    if (only.length && !only.includes(name)) continue
    for (const [device, scheme] of looks) await take(browser, name, go, device, scheme)
  }
} finally { await browser.close() }
