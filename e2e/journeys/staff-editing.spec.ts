import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { phonePhoto } from '../../lib/testing/pictures'

const origin = `http://127.0.0.1:${process.env.E2E_PORT ?? '3210'}`

/** A demo person, signed in with one press. */
async function signedIn(browser: Browser, name: string, javaScriptEnabled = true): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ javaScriptEnabled, baseURL: origin, locale: 'fi-FI', timezoneId: 'Europe/Helsinki' })
  const page = await context.newPage()
  await page.goto('/fi/kirjaudu')
  await page.getByRole('button', { name: `Kirjaudu sisään: ${name}` }).click()
  await page.waitForURL(/\/fi\/oma/)
  return { context, page }
}

test('a topic’s new Finnish name shows in the form at once, and a retired topic is not offered', async ({ browser, request }) => {
  const { context, page } = await signedIn(browser, 'Silja Sisältö', false)
  const form = async () => (await request.get('/fi/palaute/uusi')).text()
  await page.goto('/fi/hallinta/aiheet/103')
  const before = await page.inputValue('input[name="name.fi"]')
  await page.fill('input[name="name.fi"]', 'Pyörätien uusi nimi')
  await page.click('button[value=preview]')
  await expect(page.locator('.panel--tint')).toContainText('Pyörätien uusi nimi')
  expect(await form(), 'a preview saves nothing').not.toContain('Pyörätien uusi nimi')
  await page.getByRole('button', { name: 'Tallenna' }).click()
  await page.waitForURL(/done=1/)
  expect(await form()).toContain('Pyörätien uusi nimi')
  await page.goto('/fi/hallinta/aiheet/103')
  await page.check('input[name=retired]')
  await page.getByRole('button', { name: 'Tallenna' }).click()
  await page.waitForURL(/done=1/)
  expect(await form()).not.toContain('Pyörätien uusi nimi')
  await page.goto('/fi/hallinta/aiheet/103')
  await page.uncheck('input[name=retired]')
  await page.fill('input[name="name.fi"]', before)
  await page.getByRole('button', { name: 'Tallenna' }).click()
  await page.waitForURL(/done=1/)
  await context.close()
})

test('a report entered for a caller ends in a code that opens the follow page; its picture’s old bytes are nowhere after black boxes', async ({ browser, request }) => {
  const { context, page } = await signedIn(browser, 'Paula Palaute', false)
  await page.goto('/fi/hallinta/palautteet/kirjaa?category=103')
  await page.check('input[name=channel][value=phone]')
  await page.fill('input[name=title]', 'Soittajan kuoppa')
  await page.fill('textarea[name=description]', 'Soittaja kertoi pyörätien reunan sortuneen.')
  await page.fill('input[name=placeSearch]', 'Vehmersalmi')
  await page.setInputFiles('input[type=file]', { name: 'kuva.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto({ seed: 7 }) })
  await page.getByRole('button', { name: 'Kirjaa palaute' }).click()
  await page.waitForURL(/kuitti/)
  const number = (await page.textContent('[data-testid=number]')) ?? ''
  const code = (await page.textContent('[data-testid=code]')) ?? ''
  const caller = await browser.newContext({ javaScriptEnabled: false, baseURL: origin })
  const follow = await caller.newPage()
  await follow.goto(`/fi/palaute/seuranta?number=${number}`)
  await follow.fill('input[name=code]', code)
  await follow.click('form.form button')
  await expect(follow.locator('h1')).toHaveText('Soittajan kuoppa')

  await page.goto(`/fi/hallinta/palautteet/${number}`)
  await page.click('a[href*="/kuvat/"]')
  const id = page.url().split('/').at(-1) ?? ''
  const bytes = async (size: string) => (await page.request.get(`/api/v1/photos/${id}/${size}`)).body()
  const [large, small] = [await bytes('large'), await bytes('small')]
  for (const [name, value] of [['boxX', '10'], ['boxY', '10'], ['boxW', '60'], ['boxH', '50']] as const) await page.locator(`input[name=${name}]`).first().fill(value)
  await page.locator('textarea[name=reason]').first().fill('Rekisterikilpi näkyy.')
  await page.getByRole('button', { name: 'Peitä pysyvästi' }).click()
  await page.waitForURL(/done=redacted/)
  expect((await bytes('large')).equals(large)).toBe(false)
  expect((await bytes('small')).equals(small)).toBe(false)
  expect((await request.get(`/api/v1/photos/${id}/large`)).status(), 'an unpublished case’s picture is nobody else’s').toBe(404)
  await caller.close()
  await context.close()
})

test('the export holds only what the actor may export', async ({ browser, request }) => {
  expect((await request.get('/api/staff/feedback-export?view=all')).status()).toBe(404)
  const editor = await signedIn(browser, 'Silja Sisältö')
  expect((await editor.page.request.get('/api/staff/feedback-export?view=all')).status()).toBe(404)
  await editor.context.close()
  const handler = await signedIn(browser, 'Paula Palaute')
  const response = await handler.page.request.get('/api/staff/feedback-export?view=all&format=csv&bom=1')
  const text = await response.text()
  expect(text.charCodeAt(0)).toBe(0xfeff)
  expect(Number(response.headers()['x-total-rows'])).toBe(text.split('\r\n').length - 2)
  expect(text.split('\r\n').length).toBeGreaterThan(3)
  await handler.context.close()
  const other = await signedIn(browser, 'Lauri Liikunta')
  const foreign = await (await other.page.request.get('/api/staff/feedback-export?view=all&format=csv&group=streets')).text()
  expect(foreign.trim().split('\r\n'), 'another group’s reports: the header alone').toHaveLength(1)
  await other.context.close()
})
