import { afterEach, describe, expect, it } from 'vitest'
import { resetEnv } from '@/lib/core/env'
import { retentionJobs } from '@/lib/ops/retention'
import { useTestDatabase } from '@/lib/testing/database'
import { GET } from './route'

useTestDatabase()
afterEach(() => {
  delete process.env.CRON_SECRET
  resetEnv()
})

const call = (authorization?: string) => GET(new Request('http://localhost/api/cron', { headers: authorization ? { authorization } : {} }))

describe('the timer', () => {
  it('does not exist without a secret', async () => {
    expect((await call('Bearer undefined')).status).toBe(404)
  })

  it('runs what is due for the holder of the secret only', async () => {
    process.env.CRON_SECRET = 'a-secret-of-sixteen'
    resetEnv()
    for (const wrong of [undefined, 'Bearer ', 'Bearer a-secret-of-sixteen2', 'a-secret-of-sixteen', 'Basic a-secret-of-sixteen']) expect((await call(wrong)).status).toBe(401)
    const response = await call('Bearer a-secret-of-sixteen')
    expect(await response.json()).toEqual({ mail: { sent: 0, putOff: 0, parked: 0 }, jobs: retentionJobs.map((job) => job.name) })
    expect(await (await call('Bearer a-secret-of-sixteen')).json()).toMatchObject({ jobs: [] })
  })
})
