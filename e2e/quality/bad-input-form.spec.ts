import { expect, test, type Page } from '@playwright/test'
import { bombPng, phonePhoto } from '../../lib/testing/pictures'

// What a form does with bad input in a browser that runs no scripts.
test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

const next = (page: Page) => page.locator('form.form .actions button').first().click()

async function toPlace(page: Page): Promise<void> {
  await page.goto('/fi/palaute/uusi')
  await page.check('input[name="categoryCode"][value="101"]')
  await next(page)
  await page.waitForURL(/step=place/)
}

async function toWords(page: Page): Promise<void> {
  await toPlace(page)
  await page.check('input[name="q-danger"][value="no"]')
  await page.check('input[name="q-road"][value="street"]')
  await page.fill('input[name="placeSearch"]', 'Vehmersalmi')
  await next(page)
  await page.waitForURL(/step=words/)
}

/** The lines of the summary, which must hold the focus; each leads to a place on the page. */
async function summary(page: Page): Promise<string[]> {
  const box = page.locator('.summary')
  await expect(box).toBeFocused()
  const links = await box.locator('li a').evaluateAll((nodes) => nodes.map((node) => ({ text: node.textContent ?? '', there: document.getElementById(decodeURIComponent((node.getAttribute('href') ?? '').slice(1))) !== null })))
  expect(links.filter((link) => !link.there), 'a line that leads nowhere').toEqual([])
  return [(await box.locator('strong').first().innerText()).trim(), ...links.map((link) => link.text)]
}

test('the words: everything typed stays, and the summary says in Finnish what to do', async ({ page }) => {
  await toWords(page)
  await page.fill('input[name=title]', 'K')
  await page.fill('textarea[name=description]', 'Kuoppa, jonka ilmoitti 131052-308T naapurista.')
  await page.fill('input[name=reporterEmail]', 'asukas@example')
  await page.fill('input[name=reporterName]', 'Aino <b>Asukas</b>')
  await page.fill('input[name=reporterPhone]', 'soita kotiin')
  await page.uncheck('input[name=publishable]')
  await next(page)
  expect(await summary(page)).toEqual([
    'Korjaa 4 kohtaa, niin pääset eteenpäin', 'Otsikko: Kirjoita vähän enemmän', 'Mitä on tapahtunut?: Poista henkilötunnus tekstistä. Emme ota sitä vastaan',
    'Sähköposti: Osoitteesta puuttuu jotain, esimerkiksi .fi', 'Puhelin: Kirjoita puhelinnumero numeroilla, esimerkiksi 044 123 4567',
  ])
  for (const [name, value] of [['title', 'K'], ['description', 'Kuoppa, jonka ilmoitti 131052-308T naapurista.'], ['reporterEmail', 'asukas@example'], ['reporterName', 'Aino <b>Asukas</b>'], ['reporterPhone', 'soita kotiin']]) await expect(page.locator(`form.form [name=${name}]`)).toHaveValue(value ?? '')
  await expect(page.locator('input[name=publishable]')).not.toBeChecked()
  await expect(page.locator('input[name=title]')).toHaveAttribute('aria-invalid', 'true')

  // Mended, it goes on.
  await page.fill('input[name=title]', 'Kuoppa sillan jälkeen')
  await page.fill('textarea[name=description]', 'Iso kuoppa heti sillan jälkeen.')
  await page.fill('input[name=reporterEmail]', '')
  await page.fill('input[name=reporterPhone]', '')
  await next(page)
  await page.waitForURL(/step=review/)
})

test('too long a text comes back whole', async ({ page }) => {
  await toWords(page)
  const long = `Alku. ${'Kuoppa on iso. '.repeat(400)}`
  await page.locator('textarea[name=description]').evaluate((node) => node.removeAttribute('maxlength'))
  await page.fill('input[name=title]', 'Kuoppa sillan jälkeen')
  await page.fill('textarea[name=description]', long)
  await next(page)
  expect((await summary(page))[1]).toBe('Mitä on tapahtunut?: Teksti on liian pitkä. Lyhennä sitä')
  await expect(page.locator('textarea[name=description]')).toHaveValue(long)
})

test('place and pictures: each wrong thing is told, the good picture and the answers stay', async ({ page }) => {
  test.slow()
  await toPlace(page)
  const photo = await phonePhoto({ width: 400, height: 300 })
  await page.check('input[name="q-road"][value="street"]')
  await page.fill('input[name="placeSearch"]', 'Xyzzyjärvi')
  await page.setInputFiles('input[type=file]', [
    { name: 'hyva.jpg', mimeType: 'image/jpeg', buffer: photo }, { name: 'piirros.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
    { name: 'vajaa.jpg', mimeType: 'image/jpeg', buffer: photo.subarray(0, photo.length / 2) },
    { name: 'pommi.png', mimeType: 'image/png', buffer: bombPng() },
  ])
  await next(page)
  const lines = await summary(page)
  expect(lines[0]).toBe('Korjaa 3 kohtaa, niin pääset eteenpäin')
  expect(lines.slice(1).join('\n')).toMatch(/Täytä tämä kohta[\s\S]*Valitse paikka kartalta[\s\S]*SVG-piirros/)
  await expect(page.locator('main')).toContainText('Kuvatiedosto on vajaa')
  await expect(page.locator('main')).toContainText('Kuvassa on liikaa kuvapisteitä')
  await expect(page.locator('input[name="q-road"][value="street"]')).toBeChecked()
  await expect(page.locator('input[name="placeSearch"]')).toHaveValue('Xyzzyjärvi')
  await expect(page.locator('input[name=photoToken]')).toHaveCount(1)

  await page.setInputFiles('input[type=file]', { name: 'iso.jpg', mimeType: 'image/jpeg', buffer: Buffer.concat([photo, Buffer.alloc(12_000_000)]) })
  await page.check('input[name="q-danger"][value="no"]')
  await page.fill('input[name="placeSearch"]', 'Vehmersalmi')
  await next(page)
  expect((await summary(page)).slice(1)).toEqual([expect.stringContaining('Kuva on liian suuri. Yksi kuva saa olla enintään 10 megatavua') as unknown])
  await next(page)
  await page.waitForURL(/step=words/)
})

test('a place in Stockholm is refused in words', async ({ page }) => {
  await toPlace(page)
  await page.check('input[name="q-danger"][value="no"]')
  await page.check('input[name="q-road"][value="street"]')
  await page.locator('summary').filter({ hasText: /oordina/ }).click()
  await page.fill('input[name="placeCoordinates"]', '59.3293, 18.0686')
  await next(page)
  expect((await summary(page)).join(' ')).toMatch(/paikka|Paikka/)
})
