import { expect, test, type APIRequestContext, type Browser, type Page } from '@playwright/test'

const origin = `http://127.0.0.1:${process.env.E2E_PORT ?? '3210'}`
const stamp = Date.now()
type Mail = { text: string; links: string[] }

/** The newest mail to an address in the demo's mailbox. */
async function mailTo(request: APIRequestContext, to: string): Promise<Mail> {
  const mails = (await (await request.get(`/api/demo/mail?to=${encodeURIComponent(to)}`)).json()) as Mail[] | { mails: Mail[] }
  const [newest] = Array.isArray(mails) ? mails : mails.mails
  if (!newest) throw new Error(`no mail to ${to}`)
  return newest
}
const codeIn = (mail: Mail) => /\b\d{3} ?\d{3}\b/.exec(mail.text)?.[0].replace(' ', '') ?? ''

async function fresh(browser: Browser, javaScriptEnabled = true): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled, baseURL: origin, locale: 'fi-FI', timezoneId: 'Europe/Helsinki' })).newPage()
}

async function ask(page: Page, email: string) {
  await page.goto('/fi/kirjaudu')
  await page.getByLabel('Sähköpostiosoite').fill(email)
  await page.getByRole('button', { name: 'Lähetä kirjautumislinkki' }).click()
  await page.waitForURL(/\/fi\/kirjaudu\/lahetetty/)
}

async function signInByCode(page: Page, request: APIRequestContext, email: string) {
  await ask(page, email)
  await page.getByLabel('Koodi').fill(codeIn(await mailTo(request, email)))
  await page.getByRole('button', { name: 'Kirjaudu koodilla' }).click()
  await page.waitForURL(/\/fi\/oma/)
}

async function administrator(browser: Browser): Promise<Page> {
  const page = await fresh(browser)
  await page.goto('/fi/kirjaudu')
  await page.getByRole('button', { name: 'Kirjaudu sisään: Päivi Pääkäyttäjä' }).click()
  await page.waitForURL(/\/fi\/oma/)
  return page
}

for (const script of [true, false]) {
  test(`the mail's link signs in by a button in the browser that asked, and only there (script ${script ? 'on' : 'off'})`, async ({ browser, request }) => {
    const email = `linkki${script ? 1 : 0}.${stamp}@example.fi`
    const page = await fresh(browser, script)
    await ask(page, email)
    const link = (await mailTo(request, email)).links.find((l) => l.includes('callback/email')) ?? ''
    const other = await fresh(browser, script)
    await other.goto(link)
    await expect(other.locator('main [role=alert]')).toContainText('eri selaimessa')
    await expect(other.locator('main').getByRole('button', { name: 'Kirjaudu sisään' })).toHaveCount(0)
    await page.goto(link)
    await page.locator('main').getByRole('button', { name: 'Kirjaudu sisään' }).click()
    await page.waitForURL(/\/fi\/oma/)
    await expect(page.locator('h1')).toContainText(email)
  })
}

test('a wrong code is told in words and the right one signs in', async ({ browser, request }) => {
  const email = `koodi.${stamp}@example.fi`
  const page = await fresh(browser)
  await ask(page, email)
  const code = codeIn(await mailTo(request, email))
  const type = async (digits: string) => {
    await page.getByLabel('Koodi').fill(digits)
    await page.getByRole('button', { name: 'Kirjaudu koodilla' }).click()
  }
  await type('12')
  await expect(page.locator('.error').first()).toContainText('kuusi numeroa')
  await type(String((Number(code) + 1) % 1_000_000).padStart(6, '0'))
  await expect(page.locator('.error').first()).toContainText('Koodi ei täsmää')
  await type(`${code.slice(0, 3)} ${code.slice(3)}`)
  await page.waitForURL(/\/fi\/oma/)
})

test('an administrator invites a colleague, who accepts, works, and loses the role at the next request; the log tells it', async ({ browser, request }) => {
  const email = `kollega.${stamp}@example.fi`
  const admin = await administrator(browser)
  await admin.goto('/fi/hallinta/henkilot')
  const form = admin.locator('#invite form')
  await form.getByLabel('Sähköposti').fill(email)
  await form.getByLabel('Rooli', { exact: true }).selectOption('feedbackHandler')
  await form.getByLabel('Syy').fill('aloittaa palautteiden parissa')
  await form.getByRole('button', { name: 'Lähetä kutsu' }).click()
  await expect(admin.locator('main [role=status]')).toContainText('Kutsu on lähetetty')
  await expect(admin.locator('main')).toContainText(email)

  const link = (await mailTo(request, email)).links[0] ?? ''
  const colleague = await fresh(browser)
  await colleague.goto(link)
  await expect(colleague).toHaveURL(/\/fi\/kirjaudu/)
  expect(await colleague.locator('main').textContent()).not.toContain(email)
  await signInByCode(colleague, request, email)
  expect((await colleague.request.get('/fi/hallinta/palautteet')).status()).toBe(404)
  await colleague.getByRole('button', { name: 'Ota kutsu vastaan' }).click()
  await expect(colleague.locator('main [role=status]')).toContainText('Tervetuloa')
  expect((await colleague.request.get('/fi/hallinta/palautteet')).status()).toBe(200)
  for (const path of ['henkilot', 'rajapinta-avaimet', 'loki']) expect((await colleague.request.get(`/fi/hallinta/${path}`)).status(), path).toBe(404)

  await admin.goto(`/fi/hallinta/henkilot?q=${encodeURIComponent(email)}`)
  await admin.getByRole('link', { name: email }).click()
  await admin.locator('#roles summary').click()
  await admin.locator('#roles').getByLabel('Syy').fill('siirtyi muihin töihin')
  await admin.locator('#roles').getByRole('button', { name: /Poista rooli/ }).click()
  await expect(admin.locator('main [role=status]')).toContainText('Rooli on poistettu')
  expect((await colleague.request.get('/fi/hallinta/palautteet')).status()).toBe(404)

  await admin.goto(`/fi/hallinta/loki?object=${encodeURIComponent(email)}`)
  await expect(admin.locator('main')).toContainText('Päivi Pääkäyttäjä poisti roolin')
  await expect(admin.locator('main')).toContainText('Loki on ehjä')
})

test('a key is shown once and revoked; the log tells both and never the key', async ({ browser }) => {
  const admin = await administrator(browser)
  await admin.goto('/fi/hallinta/rajapinta-avaimet')
  const name = `Sääasema ${stamp}`
  await admin.locator('#issue').getByLabel('Kenelle tai mille').fill(name)
  await admin.getByRole('button', { name: 'Tee avain' }).click()
  const key = (await admin.getByTestId('key').textContent()) ?? ''
  expect(key).toMatch(/^yh_.{20,}/)
  await admin.reload()
  await expect(admin.getByTestId('key')).toHaveCount(0)
  const row = admin.locator('.row', { hasText: name })
  await row.locator('summary').click()
  await row.getByLabel('Syy').fill('laite poistui')
  await row.getByRole('button', { name: /Poista käytöstä/ }).click()
  await expect(admin.locator('main [role=status]')).toContainText('poistettu käytöstä')
  await admin.goto('/fi/hallinta/loki')
  const log = (await admin.locator('main').textContent()) ?? ''
  expect(log).toContain('teki rajapinta-avaimen')
  expect(log).toContain('poisti rajapinta-avaimen käytöstä')
  expect(log).not.toContain(key)
})

test('signing out everywhere ends the other browser too', async ({ browser, request }) => {
  const email = `kaksi.${stamp}@example.fi`
  const [one, two] = [await fresh(browser), await fresh(browser)]
  await signInByCode(one, request, email)
  await signInByCode(two, request, email)
  await one.goto('/fi/oma')
  await one.getByRole('button', { name: 'Kirjaudu ulos kaikkialta' }).click()
  await one.waitForURL(/\/fi\/kirjaudu/)
  await two.goto('/fi/oma')
  await expect(two).toHaveURL(/\/fi\/kirjaudu/)
})
