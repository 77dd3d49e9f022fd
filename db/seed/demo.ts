import type { Db } from '../client'
import { seedDemoFeedback } from './demo-feedback'
import { seedPersonas } from './personas'

/** Content of demo mode alone: people to sign in as, and example reports. Idempotent. */
export async function seedDemo(db: Db): Promise<void> {
  await seedPersonas(db)
  await seedDemoFeedback(db)
}
