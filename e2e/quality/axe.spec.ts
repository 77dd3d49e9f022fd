import axe, { type AxeResults, type RunOptions } from 'axe-core'
import { expect, test, type Page } from '@playwright/test'
import pathnames from '../../lib/i18n/pathnames.json' with { type: 'json' }
import { locales, type Locale } from '../../lib/i18n/locales'
import { open, signIn, views, withoutView, type Persona } from '../pages'

const sizes = [{ width: 1280, height: 800 }, { width: 360, height: 740 }]
const themes = ['light', 'dark'] as const
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const colours = ['color-contrast', 'link-in-text-block']
/** The themes differ in colours alone, and colours do not depend on the language: those are looked at once, in Finnish. */
const runOf = (locale: Locale, theme: 'light' | 'dark'): RunOptions | null => {
  if (theme === 'dark') return locale === 'fi' ? { runOnly: { type: 'rule', values: colours } } : null
  return { runOnly: tags, ...(locale === 'fi' ? {} : { rules: Object.fromEntries(colours.map((rule) => [rule, { enabled: false }])) }) }
}

const states = new Map<Persona, Awaited<ReturnType<typeof signIn>>>()
async function stateOf(who: Persona, baseURL: string) {
  if (!states.has(who)) states.set(who, await signIn(who, baseURL))
  return states.get(who)
}

/** What axe finds, in one line each: rule, words, place. */
async function findings(page: Page, locale: Locale, theme: 'light' | 'dark'): Promise<string[]> {
  const run = runOf(locale, theme)
  if (!run) return []
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  // A motion under way has half-made colours.
  await page.evaluate(() => Promise.all(document.getAnimations().map((a) => a.finished.catch(() => undefined))))
  const { violations } = (await page.evaluate((options) => (window as unknown as { axe: typeof axe }).axe.run(document, { ...options, resultTypes: ['violations'] }), run)) as AxeResults
  return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${v.help} — ${n.target.join(' ')} ${n.failureSummary?.split('\n').slice(1, 2).join('') ?? ''}`))
}

/** The page is as wide as the screen: nothing is read by scrolling sideways (WCAG 1.4.10). */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

test('every route has a view to look at', () => {
  const known = new Set<string>([...views.map((v) => v.route), ...withoutView])
  expect(Object.keys(pathnames).filter((route) => !known.has(route)), 'add them to e2e/pages.ts').toEqual([])
})

for (const view of views)
  for (const locale of locales)
    test(`${view.name} in ${locale}, for ${view.who}`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({ baseURL: baseURL ?? '', storageState: await stateOf(view.who, baseURL ?? ''), viewport: sizes[0]!, reducedMotion: 'reduce' })
      const page = await context.newPage()
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(String(error)))
      await open(page, view, locale)
      await expect(page.locator('h1')).toBeVisible()
      expect(await page.getAttribute('html', 'lang')).toBe(locale)
      for (const viewport of sizes) {
        await page.setViewportSize(viewport)
        for (const colorScheme of themes) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          expect.soft(await findings(page, locale, colorScheme), `${viewport.width} px, ${colorScheme}`).toEqual([])
        }
        expect.soft(await overflow(page), `${viewport.width} px: wider than the screen`).toBeLessThanOrEqual(0)
      }
      expect(errors).toEqual([])
      await context.close()
    })
