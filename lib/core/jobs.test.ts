import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { jobs } from '@/db/schema/jobs'
import { useTestDatabase } from '@/lib/testing/database'
import { runDueJobs, startLoop, sweep, type Job } from './jobs'

useTestDatabase()

const at = new Date('2026-11-24T10:00:00Z')
const minutes = (n: number) => new Date(at.getTime() + n * 60_000)
const counting = (name: string, everyMinutes = 60): Job & { runs: number } => {
  const job = { name, everyMinutes, runs: 0, run: async () => { job.runs++; return 7 } }
  return job
}
const rowOf = async (name: string) => (await (await getDb()).select().from(jobs).where(eq(jobs.name, name)))[0]

describe('a recurring job', () => {
  it('runs when it is due, and not before', async () => {
    const job = counting('hourly')
    await runDueJobs([job], at)
    await runDueJobs([job], minutes(59))
    expect(job.runs).toBe(1)
    await runDueJobs([job], minutes(60))
    expect(job.runs).toBe(2)
    expect(await rowOf('hourly')).toMatchObject({ handled: 7, lastError: null })
  })

  it('runs in one instance at a time', async () => {
    const job = counting('shared')
    await Promise.all([runDueJobs([job], at), runDueJobs([job], at), runDueJobs([job], at)])
    expect(job.runs).toBe(1)
  })

  it('that fails is told of, tried again soon, and stops no other', async () => {
    const bad: Job = { name: 'bad', everyMinutes: 600, run: () => Promise.reject(new Error('no such thing as maija@example.fi')) }
    const good = counting('good')
    expect(await runDueJobs([bad, good], at)).toEqual(['bad', 'good'])
    expect(await rowOf('bad')).toMatchObject({ lastError: 'Error: no such thing as [email]' })
    expect(await runDueJobs([bad], minutes(4))).toEqual([])
    expect(await runDueJobs([bad], minutes(5))).toEqual(['bad'])
  })

  it('that was killed is taken up by another instance when its lease ends', async () => {
    const job = counting('killed', 600)
    // Killed in the middle: the row stays as the claim left it.
    await (await getDb()).insert(jobs).values({ name: 'killed', nextRunAt: minutes(15), startedAt: at })
    await runDueJobs([job], minutes(14))
    expect(job.runs).toBe(0)
    await runDueJobs([job], minutes(15))
    expect(job.runs).toBe(1)
  })
})

describe('a sweep', () => {
  it('goes on in steps until nothing is left', async () => {
    const left = [3, 3, 1]
    expect(await sweep('steps', async () => left.shift() ?? 0)).toBe(7)
  })
})

describe('a loop', () => {
  it('goes on after an error, and stops when told, after the turn in progress', async () => {
    let turns = 0
    let done = 0
    const stop = startLoop('test', 1, async () => {
      turns++
      if (turns === 1) throw new Error('once')
      await new Promise((resolve) => setTimeout(resolve, 20))
      done++
    })
    while (turns < 3) await new Promise((resolve) => setTimeout(resolve, 5))
    await stop()
    expect(done).toBe(turns - 1)
    const after = turns
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(turns).toBe(after)
  })
})
