// Requests a second and waiting times, our side and the baseline in turns, so that a busy moment hits both.
import autocannon from 'autocannon'
import { randomUUID } from 'node:crypto'
import { median, row, show } from './measure.mjs'

/** One run against one address. */
async function shoot({ url, connections = 16, seconds, rate, post }) {
  const result = await autocannon({
    url, connections, duration: seconds, ...(rate ? { overallRate: rate } : {}),
    ...(post ? { method: 'POST', body: JSON.stringify(post), headers: { 'content-type': 'application/json', origin: new URL(url).origin }, requests: [{ setupRequest: (request) => ({ ...request, headers: { ...request.headers, 'idempotency-key': randomUUID() } }) }] } : {}),
  })
  return { rate: result['2xx'] / result.duration, p50: result.latency.p50, p99: result.latency.p99, mean: result.latency.mean, errors: result.errors + result.timeouts + result.non2xx }
}

const told = (runs) => `${show(median(runs.map((r) => r.rate)))}/s, mean ${show(median(runs.map((r) => r.mean)))} ms, p99 ${show(median(runs.map((r) => r.p99)))} ms`

/**
 * Compares two addresses in `rounds` rounds, in turns. @returns the rows: the ratio of the rates against `limit`,
 * and with `p99` the ratio of the waiting times.
 */
export async function compare({ id, what, ours, baseline, limit, p99, rounds, seconds, post }) {
  const sides = { ours: [], baseline: [] }
  await shoot({ url: ours, seconds: 1, post })
  await shoot({ url: baseline, seconds: 1, post: post && {} })
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 ? ['baseline', 'ours'] : ['ours', 'baseline']
    for (const side of order) sides[side].push(await shoot({ url: side === 'ours' ? ours : baseline, seconds, post: post && (side === 'ours' ? post : {}) }))
  }
  const ratio = (of) => sides.ours.map((o, i) => of(o) / of(sides.baseline[i]))
  const rates = sides.baseline.map((r) => r.rate)
  const errors = [...sides.ours, ...sides.baseline].reduce((sum, r) => sum + r.errors, 0)
  const note = [errors ? `${errors} errors` : '', Math.max(...rates) - Math.min(...rates) > median(rates) / 2 ? 'noisy: the baseline spreads by more than half' : ''].filter(Boolean).join('; ')
  const rows = [row({ id, what, ours: told(sides.ours), baseline: told(sides.baseline), values: ratio((r) => r.rate), limit, note })]
  if (p99) rows.push(row({ id, what: `${what}: p99`, ours: `${show(median(sides.ours.map((r) => r.p99)))} ms`, baseline: `${show(median(sides.baseline.map((r) => r.p99)))} ms`, values: ratio((r) => r.p99), limit: p99, note }))
  return { rows, rate: median(sides.ours.map((r) => r.rate)) }
}

/** T6: visitors who do not wait for each other, at half of what was the most. */
export async function openLoop({ url, most, seconds }) {
  const r = await shoot({ url, seconds, connections: 64, rate: Math.max(1, Math.floor(most / 2)) })
  return [row({ id: 'T6', what: `open loop at half the most (${show(most / 2)}/s), ${seconds} s: p99 / p50`, ours: `p50 ${show(r.p50)} ms, p99 ${show(r.p99)} ms`, values: [r.p99 / Math.max(1, r.p50)], limit: '<=5', note: `${r.errors} errors` })]
}
