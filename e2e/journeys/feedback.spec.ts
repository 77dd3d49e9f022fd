import { expect, test, type Page } from '@playwright/test'
import { phonePhoto } from '../../lib/testing/pictures'

type Sent = { number: string; code: string }

/** From the topic to the page where everything is looked over. */
async function fillIn(page: Page, place: (page: Page) => Promise<void>, photo?: Buffer): Promise<void> {
  await page.goto('/fi/palaute/uusi')
  await page.fill('#q', 'kuoppa')
  await page.click('.search button')
  await page.check('input[name="categoryCode"][value="101"]')
  await page.click('form.form .actions button')
  await page.waitForURL(/step=place/)
  await page.check('input[name="q-danger"][value="no"]')
  await page.check('input[name="q-road"][value="street"]')
  if (photo) await page.setInputFiles('input[type=file]', { name: 'kuva.jpg', mimeType: 'image/jpeg', buffer: photo })
  await place(page)
  await page.click('form.form .actions button')
  await page.waitForURL(/step=words/)
  await page.fill('input[name=title]', 'Kuoppa Vehmersalmentiellä')
  await page.fill('textarea[name=description]', 'Iso kuoppa heti sillan jälkeen, auto kolahtaa joka kerta.')
  await page.fill('input[name=reporterEmail]', 'asukas@example.fi')
  await page.click('form.form .actions button')
  await page.waitForURL(/step=review/)
}

async function receipt(page: Page): Promise<Sent> {
  await page.waitForURL(/lahetetty/)
  return { number: (await page.textContent('[data-testid=number]')) ?? '', code: (await page.textContent('[data-testid=code]')) ?? '' }
}

/** From the topic to the receipt. */
async function report(page: Page, place: (page: Page) => Promise<void>): Promise<Sent> {
  await fillIn(page, place, await phonePhoto())
  await page.click('form.form .actions button')
  return receipt(page)
}

async function follow(page: Page, { number, code }: Sent): Promise<void> {
  await page.goto(`/fi/palaute/seuranta?number=${number}`)
  if (await page.locator('input[name=code]').count()) {
    await page.fill('input[name=code]', code)
    await page.click('form.form button')
  }
  await expect(page.locator('h1')).toHaveText('Kuoppa Vehmersalmentiellä')
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

  test('a report with a picture goes all the way and is followed with its code', async ({ page, request }) => {
    const sent = await report(page, (p) => p.fill('input[name="placeSearch"]', 'Vehmersalmi'))
    expect(sent.number).toMatch(/^P-/)
    await follow(page, sent)
    expect(await (await request.get(`/fi/palaute/${sent.number}`)).text(), 'nobody else sees it before it is published').not.toContain('auto kolahtaa')
    const mails = (await (await request.get('/api/demo/mail?to=asukas@example.fi')).json()) as { subject: string }[]
    expect(mails.some((m) => m.subject.includes(sent.number))).toBe(true)
  })
})

test.describe('with JavaScript', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('the picture tells the place', async ({ page }) => {
    test.slow()
    const sent = await report(page, async (p) => {
      await p.getByRole('button', { name: 'Käytä kuvan paikkaa' }).click({ timeout: 20_000 })
      await expect(p.locator('input[name="lat"]')).not.toHaveValue('')
    })
    await follow(page, sent)
  })

  const byName = (p: Page) => p.fill('input[name="placeSearch"]', 'Vehmersalmi')
  const mails = async (page: Page) => ((await (await page.request.get('/api/demo/mail?to=asukas@example.fi')).json()) as { subject: string }[]).map((m) => m.subject)

  test('is sent through the API under the key of its draft; an answer lost on the way is asked for again, and is one report', async ({ page }) => {
    test.slow()
    await fillIn(page, byName)
    const keys: string[] = []
    const answers: string[] = []
    await page.route('**/api/v1/feedback', async (route) => {
      keys.push(route.request().headers()['idempotency-key'] ?? '')
      const response = await route.fetch()
      answers.push(((await response.json()) as { number: string }).number)
      // The first answer is lost after the report was stored.
      if (keys.length === 1) return route.abort('connectionreset')
      return route.fulfill({ response })
    })
    await page.click('form.form .actions button')
    const sent = await receipt(page)
    expect([keys.length, new Set(keys).size, new Set(answers).size, answers[0]]).toEqual([2, 1, 1, sent.number])
    expect((await mails(page)).filter((subject) => subject.includes(sent.number))).toHaveLength(1)
    await follow(page, sent)
    await page.goto('/fi/palaute/uusi?step=review')
    await expect(page.locator('input[name=categoryCode]').first(), 'the form is over').toBeAttached()
  })

  test('says plainly when there is no connection, keeps everything, and sends when there is one again', async ({ page, context }) => {
    test.slow()
    await fillIn(page, byName)
    await context.setOffline(true)
    await page.click('form.form .actions button')
    await expect(page.getByRole('alert').filter({ hasText: 'Yhteys katkesi' })).toBeFocused({ timeout: 40_000 })
    await context.setOffline(false)
    await page.click('form.form .actions button')
    await follow(page, await receipt(page))
  })

  test('leads from a refusal to what must be mended', async ({ page }) => {
    test.slow()
    await fillIn(page, byName)
    await page.route('**/api/v1/feedback', (route) => route.fulfill({ status: 422, contentType: 'application/problem+json', json: { status: 422, title: 'invalid', detail: 'invalid', fields: { description: ['identityCode'] } } }))
    await page.click('form.form .actions button')
    const link = page.getByRole('alert').getByRole('link')
    await expect(link).toHaveText('Mitä on tapahtunut?: Poista henkilötunnus tekstistä. Emme ota sitä vastaan')
    await expect(page.locator(await link.getAttribute('href') ?? '#none')).toBeVisible()
  })
})

test('a persona of the demo signs in with one press and reaches the staff side', async ({ page }) => {
  await page.goto('/fi/kirjaudu')
  await page.getByRole('button', { name: 'Kirjaudu sisään: Paula Palaute' }).click()
  await page.waitForURL(/\/fi\/oma/)
  await page.goto('/fi/hallinta')
  await expect(page.locator('h1')).toHaveText('Hallinta')
})
