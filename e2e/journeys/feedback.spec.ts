import { expect, test, type Page } from '@playwright/test'
import { phonePhoto } from '../../lib/testing/pictures'

type Sent = { number: string; code: string }

/** From the topic to the receipt. */
async function report(page: Page, place: (page: Page) => Promise<void>): Promise<Sent> {
  await page.goto('/fi/palaute/uusi')
  await page.fill('#q', 'kuoppa')
  await page.click('.search button')
  await page.check('input[name="categoryCode"][value="101"]')
  await page.click('form.form .actions button')
  await page.waitForURL(/step=place/)
  await page.check('input[name="q-danger"][value="no"]')
  await page.check('input[name="q-road"][value="street"]')
  await page.setInputFiles('input[type=file]', { name: 'kuva.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto() })
  await place(page)
  await page.click('form.form .actions button')
  await page.waitForURL(/step=words/)
  await page.fill('input[name=title]', 'Kuoppa Vehmersalmentiellä')
  await page.fill('textarea[name=description]', 'Iso kuoppa heti sillan jälkeen, auto kolahtaa joka kerta.')
  await page.fill('input[name=reporterEmail]', 'asukas@example.fi')
  await page.click('form.form .actions button')
  await page.waitForURL(/step=review/)
  await page.click('form.form .actions button')
  await page.waitForURL(/lahetetty/)
  return { number: (await page.textContent('[data-testid=number]')) ?? '', code: (await page.textContent('[data-testid=code]')) ?? '' }
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
    const sent = await report(page, async (p) => {
      await p.getByRole('button', { name: 'Käytä kuvan paikkaa' }).click({ timeout: 20_000 })
      await expect(p.locator('input[name="lat"]')).not.toHaveValue('')
    })
    await follow(page, sent)
  })
})

test('a persona of the demo signs in with one press and reaches the staff side', async ({ page }) => {
  await page.goto('/fi/kirjaudu')
  await page.getByRole('button', { name: 'Kirjaudu sisään: Paula Palaute' }).click()
  await page.waitForURL(/\/fi\/oma/)
  await page.goto('/fi/hallinta')
  await expect(page.locator('h1')).toHaveText('Hallinta')
})
