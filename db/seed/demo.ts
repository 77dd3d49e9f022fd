import type { Db } from '../client'
import { seedPersonas } from './personas'

/** Content of demo mode alone: people to sign in as. Idempotent. */
export async function seedDemo(db: Db): Promise<void> {
  await seedPersonas(db)
}
