import { expect, test } from '@playwright/test'

const policyOf = (headers: Record<string, string>) => headers['content-security-policy'] ?? ''

test('a cached page runs its scripts under its own hashes, first and second time', async ({ page, request }) => {
  const violations: string[] = []
  page.on('console', (message) => { if (/Content Security Policy/i.test(message.text())) violations.push(message.text()) })
  for (let visit = 0; visit < 2; visit++) {
    const response = await page.goto('/fi')
    const policy = policyOf(response?.headers() ?? {})
    expect(policy).toMatch(/script-src 'self' 'sha256-/)
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    await expect(page.locator('h1')).toBeVisible()
  }
  expect(violations).toEqual([])
  expect((await request.get('/fi')).headers()['x-nextjs-cache']).toBe('HIT')
})

test('a page made for one reader has a nonce of its own each time', async ({ request }) => {
  const nonces = await Promise.all([1, 2].map(async () => /'nonce-([^']+)'/.exec(policyOf((await request.get('/fi/kirjaudu')).headers()))?.[1]))
  expect(nonces[0]).toBeTruthy()
  expect(nonces[0]).not.toBe(nonces[1])
})

test('every page tells the browser to be careful', async ({ request }) => {
  const headers = (await request.get('/fi')).headers()
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cross-origin-opener-policy': 'same-origin', 'x-frame-options': 'SAMEORIGIN' })
  expect(headers['x-powered-by']).toBeUndefined()
})

test('addresses: languages, posters and mistakes', async ({ request }) => {
  const go = async (path: string) => {
    const response = await request.get(path, { maxRedirects: 0 })
    return [response.status(), response.headers().location ?? '']
  }
  expect(await go('/')).toEqual([307, '/fi'])
  expect(await go('/palaute')).toEqual([307, '/fi/palaute'])
  expect(await go('/fi/feedback')).toEqual([307, '/fi/palaute'])
  for (const [path, words] of [['/fi/ei-ole', 'Sivua ei löydy'], ['/en/nothing', 'Page not found'], ['/xyz', 'Sivua ei löydy']] as const) {
    const response = await request.get(path)
    expect(await response.text()).toContain(words)
  }
})

test('alive and ready', async ({ request }) => {
  expect((await request.get('/api/health')).status()).toBe(200)
  expect((await request.get('/api/ready')).status()).toBe(200)
})
