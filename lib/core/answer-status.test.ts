import { createServer, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answeredPath, followAnswers, setAnswerStatus } from './answer-status'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
/** Like a page: works on for a while, then says its status from deep within. */
async function page(path: string, response: ServerResponse): Promise<void> {
  await pause(Math.random() * 20)
  const known = setAnswerStatus(Number(/^\/(\d{3})/.exec(path)?.[1] ?? 404), path.includes('busy') ? 5 : undefined)
  response.end(`${known} ${answeredPath()}`)
  await new Promise((resolve) => response.once('close', resolve))
}
const server = createServer((request, response) => void page(request.url ?? '', response))
let origin = ''
beforeAll(async () => {
  followAnswers()
  followAnswers()
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', () => resolve()) })
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(() => { server.close() })

it('each of many answers at once gets its own status and knows its own path', async () => {
  const asked = Array.from({ length: 60 }, (_, i) => 410 + (i % 20))
  const got = await Promise.all(asked.map(async (status) => { const answer = await fetch(`${origin}/${status}/page?secret=1`); return [answer.status, await answer.text()] }))
  expect(got).toEqual(asked.map((status) => [status, `true /${status}/page`]))
})

it('says when to come again', async () => {
  expect((await fetch(`${origin}/503busy`)).headers.get('retry-after')).toBe('5')
})

it('an address that cannot be read is one that does not exist, in the language it begins with', async () => {
  for (const [path, seen] of [['/fi/%E0%A4%A', '/fi/unknown-address'], ['/sv/%ED%A0%80?x=1', '/sv/unknown-address'], ['/api/%FF', '/fi/unknown-address'], ['/404/%C3%A4', '/404/%C3%A4']] as const) expect(await (await fetch(origin + path)).text()).toMatch(new RegExp(`${seen}$`))
})

it('outside of a request there is no answer to change', () => {
  expect([setAnswerStatus(404), answeredPath()]).toEqual([false, ''])
})
