import { expect, test, type APIRequestContext, type Browser, type Page } from '@playwright/test'
import { origin, signedIn } from '../pages'

const mailbox = 'lahettaja@example.fi'
type Sent = { number: string; code: string }

/** Sends a report of a category without questions, as a browser without script does. */
async function report(browser: Browser, title: string, email = ''): Promise<Sent> {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: origin, locale: 'fi-FI' })
  const page = await context.newPage()
  const next = () => page.click('form.form .actions button')
  await page.goto('/fi/palaute/uusi')
  await page.click('label[for="topic-103"]')
  await next()
  await page.waitForURL(/step=place/)
  await page.fill('input[name="placeSearch"]', 'Vehmersalmi')
  await next()
  await page.waitForURL(/step=words/)
  await page.fill('input[name=title]', title)
  await page.fill('textarea[name=description]', 'Pyörätien reuna on sortunut sillan kohdalta noin metrin matkalta.')
  await page.fill('input[name=reporterEmail]', email)
  await next()
  await page.waitForURL(/step=review/)
  await next()
  await page.waitForURL(/lahetetty/)
  const sent = { number: (await page.textContent('[data-testid=number]')) ?? '', code: (await page.textContent('[data-testid=code]')) ?? '' }
  await context.close()
  return sent
}

/** The public page as anyone gets it. */
const open = async (request: APIRequestContext, number: string) => (await request.get(`/fi/palaute/${number}`)).text()
const caseOf = (number: string) => `/fi/hallinta/palautteet/${number}`
const said = (page: Page) => page.locator('main .note--done[role=status]')
const answer = (page: Page) => page.locator('form.form--answer')

test('a handler publishes a waiting report and answers with a template; the public page, the follow page and the sender’s mail show it at once', async ({ browser, request }) => {
  const sent = await report(browser, 'Pyörätien reuna sortunut', mailbox)
  expect(await open(request, sent.number), 'not public before it is published').not.toContain('sortunut')

  const { page } = await signedIn(browser, 'Paula Palaute')
  await page.goto('/fi/hallinta/palautteet?view=new&order=newest')
  await page.locator('tr', { hasText: sent.number }).getByRole('link').click()
  await expect(page.locator('h1')).toHaveText('Pyörätien reuna sortunut')
  await expect(page.locator('main')).toContainText(mailbox)
  await page.getByRole('button', { name: 'Julkaise', exact: true }).click()
  await expect(said(page)).toHaveText('Palaute on julkaistu.')
  expect(await open(request, sent.number)).toContain('Pyörätien reuna sortunut')

  await answer(page).getByLabel('Vastauspohja').selectOption({ label: 'Kiitos, työ tilattu' })
  await expect(answer(page).getByLabel('Vastaus asukkaalle')).toHaveValue(/Olemme tilanneet korjauksen paikkaan .*Vehmersalm/)
  await expect(answer(page).locator('select[name=status]')).toHaveValue('inProgress')
  await answer(page).getByLabel('Vastauksen kieli').selectOption('sv')
  await expect(answer(page).getByLabel('Vastaus asukkaalle'), 'the template follows the language').toHaveValue(/Vi har beställt/)
  await answer(page).getByLabel('Vastauksen kieli').selectOption('fi')
  await answer(page).getByLabel('Sisäinen muistiinpano').fill('Tilaus 4711 urakoitsijalla.')
  await answer(page).getByRole('button', { name: 'Tallenna ja lähetä' }).click()
  await expect(said(page)).toHaveText('Vastaus on tallennettu ja lähetetty.')
  await expect(page.locator('main')).toContainText('Tilaus 4711 urakoitsijalla.')

  const shown = await open(request, sent.number)
  expect(shown).toContain('Olemme tilanneet korjauksen')
  expect(shown, 'the note stays inside').not.toContain('Tilaus 4711')
  expect(shown, 'and so does the sender').not.toContain(mailbox)

  const reader = await (await browser.newContext({ javaScriptEnabled: false, baseURL: origin })).newPage()
  await reader.goto(`/fi/palaute/seuranta?number=${sent.number}`)
  await reader.fill('input[name=code]', sent.code)
  await reader.click('form.form button')
  await expect(reader.locator('main')).toContainText('Olemme tilanneet korjauksen')

  await reader.goto(`/fi/postilaatikko?to=${encodeURIComponent(mailbox)}`)
  const mail = reader.getByRole('article').filter({ hasText: 'Olemme tilanneet korjauksen' })
  await expect(mail).toContainText(sent.number)
  const link = await mail.locator(`a[href*="${sent.number}"]`).first().getAttribute('href')
  await reader.goto(link ?? '')
  await expect(reader.locator('h1')).toHaveText('Pyörätien reuna sortunut')
})

test('the second of two handlers is told what changed and by whom, keeps the own words, and overwrites nothing', async ({ browser, request }) => {
  const sent = await report(browser, 'Valo sammunut alikulusta')
  const first = await signedIn(browser, 'Paula Palaute')
  const second = await signedIn(browser, 'Päivi Pääkäyttäjä')
  await first.page.goto(caseOf(sent.number))
  await first.page.getByRole('button', { name: 'Julkaise', exact: true }).click()
  await expect(said(first.page)).toBeVisible()

  await second.page.goto(caseOf(sent.number))
  await answer(second.page).getByLabel('Vastaus asukkaalle').fill('Korjaamme valon ensi viikolla.')
  await answer(second.page).locator('select[name=status]').selectOption('planned')

  await answer(first.page).getByLabel('Vastaus asukkaalle').fill('Valo on jo korjattu.')
  await answer(first.page).locator('select[name=status]').selectOption('done')
  await answer(first.page).getByRole('button', { name: 'Tallenna ja lähetä' }).click()
  await expect(said(first.page)).toBeVisible()

  await answer(second.page).getByRole('button', { name: 'Tallenna ja lähetä' }).click()
  const told = answer(second.page).locator('.note')
  await expect(told.first()).toContainText('Paula Palaute muutti tätä')
  await expect(told.first()).toBeFocused()
  await expect(told.nth(1), 'what was done meanwhile stands in the form').toContainText('Valo on jo korjattu.')
  await expect(answer(second.page).getByLabel('Vastaus asukkaalle')).toHaveValue('Korjaamme valon ensi viikolla.')
  const shown = await open(request, sent.number)
  expect(shown).toContain('Valo on jo korjattu.')
  expect(shown, 'nothing of the second one').not.toContain('ensi viikolla')

  await answer(second.page).locator('select[name=status]').selectOption('inReview')
  await answer(second.page).getByRole('button', { name: 'Tallenna ja lähetä' }).click()
  await expect(said(second.page), 'knowing that, it can be sent').toBeVisible()
})

test('another group’s handler, a resident and an anonymous visitor neither see a case nor change it', async ({ browser, request }) => {
  const sent = await report(browser, 'Kaide irti sillalta')
  const handler = await signedIn(browser, 'Paula Palaute', false)
  await handler.page.goto(caseOf(sent.number))
  const form = handler.page.locator('form', { has: handler.page.getByRole('button', { name: 'Julkaise', exact: true }) })
  const fields = Object.fromEntries(await form.locator('input[type=hidden]').evaluateAll((all) => all.map((f) => [(f as HTMLInputElement).name, (f as HTMLInputElement).value])))
  expect(Object.keys(fields).some((name) => name.startsWith('$ACTION'))).toBe(true)

  const others = [(await signedIn(browser, 'Lauri Liikunta')).context, (await signedIn(browser, 'Aino Asukas')).context, await browser.newContext({ baseURL: origin })]
  for (const other of others) {
    for (const path of [caseOf(sent.number), `/en/staff/feedback/${sent.number}`]) {
      const seen = await other.request.get(path)
      expect(seen.status()).toBe(404)
      expect(await seen.text()).not.toContain('Kaide irti')
    }
    const done = await other.request.post(caseOf(sent.number), { multipart: fields, headers: { origin } })
    expect(await done.text()).not.toContain('Kaide irti')
    expect(await open(request, sent.number), 'still not public').not.toContain('Kaide irti')
  }
  expect((await others[1]?.request.get('/fi/hallinta/palautteet'))?.status()).toBe(404)
  const same = await handler.context.request.post(caseOf(sent.number), { multipart: fields, headers: { origin } })
  expect(same.ok()).toBe(true)
  expect(await open(request, sent.number), 'the very same sending by the right handler does it').toContain('Kaide irti')
})

test('without JavaScript the queue is worked through in bulk and a case from template to joining', async ({ browser, request }) => {
  const [a, b] = [await report(browser, 'Penkki rikki rannassa'), await report(browser, 'Rannan penkki rikki')]
  const { page } = await signedIn(browser, 'Paula Palaute', false)
  await page.goto('/fi/hallinta/palautteet?view=new&order=newest')
  for (const { number } of [a, b]) await page.locator('tr', { hasText: number }).locator('input[name=pick]').check()
  await page.locator('button[name=act][value=publish]').click()
  await expect(page.locator('main')).toContainText('2 palautetta muutettiin')
  await page.goto('/fi/hallinta/palautteet?view=new&order=newest')
  for (const { number } of [a, b]) await page.locator('tr', { hasText: number }).locator('input[name=pick]').check()
  await page.locator('button[name=act][value=take]').click()
  await expect(page.locator('main')).toContainText('2 palautetta muutettiin')

  await page.goto(caseOf(a.number))
  await answer(page).getByLabel('Vastauspohja').selectOption({ label: 'Korjattu' })
  await answer(page).getByLabel('Vastaus asukkaalle').fill('Hei!')
  await answer(page).getByRole('button', { name: 'Hae tekstiksi' }).click()
  await expect(answer(page).getByLabel('Vastaus asukkaalle')).toHaveValue(/^Hei!\n\nKiitos ilmoituksesta\./)
  await answer(page).locator('select[name=status]').selectOption('notOurs')
  await answer(page).getByRole('button', { name: 'Tallenna ja lähetä' }).click()
  await expect(answer(page).locator('.summary')).toContainText('Kenelle asia kuuluu')
  await answer(page).locator('select[name=status]').selectOption('done')
  await answer(page).getByRole('button', { name: 'Tallenna ja lähetä' }).click()
  await expect(said(page)).toBeVisible()
  expect(await open(request, a.number)).toContain('Kiitos ilmoituksesta.')

  await page.goto(caseOf(b.number))
  await page.getByText('Yhdistä tai liitä toiseen').click()
  await page.locator('#other-other').fill(a.number)
  await page.getByRole('button', { name: 'Hae palaute' }).click()
  await expect(page.locator('#other')).toContainText('Penkki rikki rannassa')
  await page.getByRole('button', { name: 'Merkitse kaksoiskappaleeksi' }).click()
  await expect(said(page)).toHaveText('Palaute on yhdistetty.')
  expect(await open(request, b.number)).toContain(a.number)
})

test('the queue is walked by keys, which can be turned off', async ({ browser }) => {
  const { page } = await signedIn(browser, 'Paula Palaute')
  await page.goto('/fi/hallinta/palautteet')
  const rows = page.locator('tr[data-queue-row]')
  await page.keyboard.press('j')
  await expect(rows.nth(0).getByRole('link')).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await expect(rows.nth(1).locator('input[name=pick]')).toBeChecked()
  await expect(page.locator('.bulk')).toContainText('1 valittu')
  await page.keyboard.press('k')
  await expect(rows.nth(0).getByRole('link')).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.locator('.queue__keys')).toBeFocused()
  await page.getByLabel('Pikanäppäimet käytössä').uncheck()
  await page.reload()
  await page.keyboard.press('j')
  await expect(rows.nth(0).getByRole('link')).not.toBeFocused()
  await page.getByLabel('Pikanäppäimet käytössä').check()
  await page.keyboard.press('/')
  await page.keyboard.type('keinu')
  await page.keyboard.press('Enter')
  await page.waitForURL(/text=keinu/)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.locator('h1')).toContainText(/einu/)
})
