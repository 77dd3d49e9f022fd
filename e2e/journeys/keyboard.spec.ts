import { expect, test, type Page } from '@playwright/test'
import { phonePhoto } from '../../lib/testing/pictures'

/** Whether the element that holds the focus is seen: drawn, inside the window, under nothing else (WCAG 2.4.11). */
const focusIsSeen = (page: Page) => page.evaluate(() => {
  const element = document.activeElement
  if (!element || element === document.body) return true
  const box = element.getBoundingClientRect()
  const label = element.id ? document.querySelector(`label[for="${CSS.escape(element.id)}"]`) : null
  const spots: [number, number][] = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8]]
  return spots.some(([x, y]) => {
    const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y)
    return !!hit && (element.contains(hit) || hit.contains(element) || !!label?.contains(hit))
  })
})

/** Presses Tab until the focus is on what is asked for; every stop on the way must be visible. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const hidden: string[] = []
  for (let n = 0; n < 120; n++) {
    if (await page.evaluate((s) => !!document.activeElement?.matches(s), selector)) return expect(hidden, 'stops that cannot be seen').toEqual([])
    await page.keyboard.press('Tab')
    if (!(await focusIsSeen(page))) hidden.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? ''))
  }
  throw new Error(`no way to ${selector} by Tab`)
}

const type = async (page: Page, selector: string, words: string) => { await tabTo(page, selector); await page.keyboard.type(words) }
const press = async (page: Page, selector: string, key = 'Enter') => { await tabTo(page, selector); await page.keyboard.press(key) }

/** A group of radio buttons is one stop; the arrows choose within it. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `input[name="${name}"]`)
  await page.keyboard.press('Space')
  for (let n = 0; n < 40; n++) {
    if (await page.evaluate(([n, v]) => !!document.activeElement?.matches(`input[name="${n}"][value="${v}"]:checked`), [name, value] as const)) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`the arrows never reach ${name}=${value}`)
}

for (const viewport of [{ width: 1280, height: 800 }, { width: 360, height: 740 }])
  test.describe(`by keyboard alone, ${viewport.width} px`, () => {
    test.use({ viewport })

    test('from the home page to a followed report', async ({ page }) => {
      await page.goto('/fi')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href')), 'the first stop skips to the content').toMatch(/^#/)
      await page.keyboard.press('Enter')
      await press(page, 'main a[href="/fi/palaute/uusi"]')
      await page.waitForURL(/\/palaute\/uusi/)

      // What it is about: an empty answer is told at the top, with the focus, and a link to the field.
      await press(page, 'form.form .actions button')
      await expect(page.locator('.summary')).toBeVisible()
      await expect(page.locator('.summary')).toBeFocused()
      await type(page, '#q', 'kuoppa')
      await page.keyboard.press('Enter')
      await page.waitForURL(/words=kuoppa/)
      await choose(page, 'categoryCode', '101')
      await press(page, 'form.form .actions button')
      await page.waitForURL(/step=place/)

      await choose(page, 'q-danger', 'no')
      await choose(page, 'q-road', 'street')
      await type(page, 'input[name="placeSearch"]', 'Vehmersalmi')
      await tabTo(page, 'input[type=file]')
      const chooser = page.waitForEvent('filechooser')
      await page.keyboard.press('Enter')
      await (await chooser).setFiles({ name: 'kuva.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto() })
      await expect(page.locator('main img').first()).toBeVisible({ timeout: 20_000 })
      await press(page, 'form.form .actions button.btn--primary')
      await page.waitForURL(/step=words/)

      await type(page, 'input[name=title]', 'Kuoppa sillan jälkeen')
      await type(page, 'textarea[name=description]', 'Iso kuoppa heti sillan jälkeen, auto kolahtaa joka kerta.')
      await press(page, 'form.form .actions button.btn--primary')
      await page.waitForURL(/step=review/)
      await press(page, 'form.form .actions button.btn--primary')
      await page.waitForURL(/lahetetty/)
      const code = (await page.textContent('[data-testid=code]')) ?? ''
      await press(page, 'main a[href*="/fi/palaute/seuranta"]')
      await page.waitForURL(/seuranta/)
      await type(page, 'input[name=code]', code)
      await page.keyboard.press('Enter')
      await expect(page.locator('h1')).toHaveText('Kuoppa sillan jälkeen')
    })
  })
