import { request as requests, type Browser, type BrowserContext, type Page } from '@playwright/test'
import pathnames from '../lib/i18n/pathnames.json' with { type: 'json' }
import { emails, type people } from './access'
import { phonePhoto } from '../lib/testing/pictures'
import { href, type Route } from '../lib/i18n/href'
import type { Locale } from '../lib/i18n/locales'

export type Persona = 'anonymous' | (typeof people)[keyof Omit<typeof people, 'anonymous'>]

/** Where the tests' service answers. */
export const origin = `http://127.0.0.1:${process.env.E2E_PORT ?? '3210'}`

/** One way a page can look: who looks at it, and how to get there. */
export type View = { route: Route; name: string; who: Persona; query?: Record<string, string>; arrive?: (page: Page, locale: Locale) => Promise<void> }

/** Opens a list and follows its first link to a page of the route. */
export const byLink = (list: Route, query: Record<string, string>, pattern: (locale: Locale) => RegExp) => async (page: Page, locale: Locale) => {
  await page.goto(href(locale, list as '/feedback', undefined, query))
  const links = await page.locator('main a[href]').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href') ?? ''))
  const link = links.find((address) => pattern(locale).test(address))
  if (!link) throw new Error(`${list} has no link to ${pattern(locale)}`)
  await page.goto(link)
}

/** An address of the route with any word in the place of each parameter. */
export const addressOf = (route: Route) => (locale: Locale) => new RegExp(`^/${locale}${pathnames[route][locale].replace(/\[\w+\]/g, '[^/?#]+')}(\\?|#|$)`)
export const numbered = (route: Route) => (locale: Locale) => new RegExp(`^/${locale}${pathnames[route][locale].replace('[number]', 'P-[^/?#]+')}(\\?|#|$)`)

/** From the first page of the form to the step asked for, with the smallest answers that are accepted. */
const formStep = (step: 'place' | 'words' | 'review' | 'sent' | 'refused') => async (page: Page, locale: Locale) => {
  await page.goto(href(locale, '/feedback/new'))
  const next = page.locator('form.form .actions button').first()
  if (step === 'refused') return next.click()
  await page.check('input[name="categoryCode"][value="101"]', { force: true })
  await next.click()
  await page.waitForURL(/step=place/)
  if (step === 'place') return
  await page.check('input[name="q-danger"][value="no"]')
  await page.check('input[name="q-road"][value="street"]')
  await page.fill('input[name="placeSearch"]', 'Vehmersalmi')
  await next.click()
  await page.waitForURL(/step=words/)
  if (step === 'words') return
  await page.fill('input[name=title]', 'Kuoppa sillan jälkeen')
  await page.fill('textarea[name=description]', 'Iso kuoppa heti sillan jälkeen, auto kolahtaa joka kerta.')
  await next.click()
  await page.waitForURL(/step=review/)
  if (step === 'review') return
  await next.click()
  await page.waitForURL((url) => url.pathname === href(locale, '/feedback/sent'))
}

/** Staff enter a report with a picture for a caller; ends on its receipt. The labels are of no language: fields are found by name. */
const enter = async (page: Page, locale: Locale) => {
  await page.goto(href(locale, '/staff/feedback/new', undefined, { category: '103' }))
  await page.check('input[name=channel][value=phone]')
  await page.fill('input[name=title]', 'Soittajan kuoppa')
  await page.fill('textarea[name=description]', 'Soittaja kertoi pyörätien reunan sortuneen.')
  await page.fill('input[name=placeSearch]', 'Vehmersalmi')
  await page.setInputFiles('input[type=file]', { name: 'kuva.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto() })
  // Received by the service, not only shown in the browser.
  await page.locator('input[name=photoToken]').first().waitFor({ state: 'attached' })
  await page.locator('form.form button.btn--primary[type=submit]').last().click()
  await page.waitForURL((url) => addressOf('/staff/feedback/[number]/receipt')(locale).test(url.pathname))
}

/** The page for black boxes of a picture just entered. */
const boxes = async (page: Page, locale: Locale) => {
  await enter(page, locale)
  await page.goto(href(locale, '/staff/feedback/[number]', { number: (await page.textContent('[data-testid=number]')) ?? '' }))
  const links = await page.locator('main a[href]').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href') ?? ''))
  await page.goto(links.find((link) => addressOf('/staff/feedback/[number]/photos/[id]')(locale).test(link)) ?? 'about:blank')
}

const plain = (route: Route, who: Persona = 'anonymous', query?: Record<string, string>): View => ({ route, name: query ? `${route} ${new URLSearchParams(query)}` : route, who, ...(query ? { query } : {}) })
const view = (route: Route, name: string, who: Persona, arrive: View['arrive']): View => ({ route, name: `${route} ${name}`, who, ...(arrive ? { arrive } : {}) })

/** Every page of the service in the states worth looking at. A route of `pathnames.json` that is not here fails the walk. */
export const views: readonly View[] = [
  plain('/'),
  plain('/feedback'),
  plain('/feedback', 'anonymous', { q: 'sanaa-ei-ole' }),
  plain('/feedback/new'),
  view('/feedback/new', 'refused', 'anonymous', formStep('refused')),
  view('/feedback/new', 'place', 'anonymous', formStep('place')),
  view('/feedback/new', 'words', 'anonymous', formStep('words')),
  view('/feedback/new', 'review', 'anonymous', formStep('review')),
  view('/feedback/sent', 'receipt', 'anonymous', formStep('sent')),
  plain('/feedback/follow'),
  view('/feedback/follow', 'own', 'anonymous', async (page, locale) => {
    await formStep('sent')(page, locale)
    await page.goto(href(locale, '/feedback/follow', undefined, { number: (await page.textContent('[data-testid=number]')) ?? '' }))
  }),
  plain('/feedback/statistics'),
  view('/feedback/[number]', 'public', 'anonymous', byLink('/feedback', {}, numbered('/feedback/[number]'))),
  view('/feedback/[number]', 'missing', 'anonymous', async (page, locale) => { await page.goto(href(locale, '/feedback/[number]', { number: 'P-2020-999999' })) }),
  plain('/subscriptions/confirm'),
  plain('/subscriptions/end'),
  plain('/sign-in'),
  plain('/sign-in', 'anonymous', { error: 'codeWrong' }),
  plain('/sign-in/sent'),
  plain('/sign-in/confirm'),
  plain('/accessibility'),
  plain('/privacy'),
  plain('/open-data'),
  plain('/about'),
  plain('/outbox'),
  plain('/style-guide'),
  plain('/own', 'Aino Asukas'),
  plain('/staff', 'Päivi Pääkäyttäjä'),
  plain('/staff', 'Paula Palaute'),
  plain('/staff/feedback', 'Paula Palaute'),
  plain('/staff/feedback', 'Paula Palaute', { text: 'sanaa-ei-ole' }),
  view('/staff/feedback/[number]', 'case', 'Paula Palaute', byLink('/staff/feedback', { view: 'new' }, numbered('/staff/feedback/[number]'))),
  plain('/staff/mail', 'Päivi Pääkäyttäjä'),
  plain('/staff/feedback/new', 'Paula Palaute'),
  plain('/staff/feedback/export', 'Paula Palaute'),
  view('/staff/feedback/[number]/photos/[id]', 'boxes', 'Paula Palaute', boxes),
  view('/staff/feedback/[number]/receipt', 'entered', 'Paula Palaute', enter),
  plain('/staff/categories', 'Silja Sisältö'),
  view('/staff/categories/[code]', 'old', 'Silja Sisältö', async (page, locale) => { await page.goto(href(locale, '/staff/categories/[code]', { code: '101' })) }),
  view('/staff/categories/[code]', 'new', 'Silja Sisältö', async (page, locale) => { await page.goto(href(locale, '/staff/categories/[code]', { code: 'new' })) }),
  plain('/staff/templates', 'Silja Sisältö'),
  plain('/staff/people', 'Päivi Pääkäyttäjä'),
  view('/staff/people/[id]', 'person', 'Päivi Pääkäyttäjä', byLink('/staff/people', {}, addressOf('/staff/people/[id]'))),
  plain('/staff/api-keys', 'Päivi Pääkäyttäjä'),
  plain('/staff/audit', 'Päivi Pääkäyttäjä'),
]

/** Routes whose page is not there yet, or that send the reader on. Empty when everything named is made. */
export const withoutView: readonly Route[] = ['/own/feedback']

/** Browser state of a person of the demo, signed in by the form of one press. */
export async function signIn(who: Persona, baseURL: string) {
  if (who === 'anonymous') return undefined
  const context = await requests.newContext({ baseURL })
  const answer = await context.post('/api/auth/persona', { headers: { origin: baseURL }, form: { email: emails[who], next: href('fi', '/own') }, maxRedirects: 0 })
  if (answer.status() !== 303) throw new Error(`${who} was not signed in: ${answer.status()}`)
  const state = await context.storageState()
  await context.dispose()
  return state
}

/** A demo person, signed in with one press; at another instance than the tests' own when `at` is given. */
export async function signedIn(browser: Browser, name: string, javaScriptEnabled = true, at = origin): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ javaScriptEnabled, baseURL: at, locale: 'fi-FI', timezoneId: 'Europe/Helsinki' })
  const page = await context.newPage()
  await page.goto('/fi/kirjaudu')
  await page.getByRole('button', { name: `Kirjaudu sisään: ${name}` }).click()
  await page.waitForURL(/\/fi\/oma/)
  return { context, page }
}

/** Brings the page to the view. */
export async function open(page: Page, { route, query, arrive }: View, locale: Locale): Promise<void> {
  if (arrive) await arrive(page, locale)
  else await page.goto(href(locale, route as '/', undefined, query))
}
