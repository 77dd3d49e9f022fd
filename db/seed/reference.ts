import type { Db } from '../client'
import { seedAreas } from './areas'
import { seedCategories } from './categories'

/** Content that must exist: areas, category groups and categories. Idempotent; rows that staff have edited are left alone. */
export async function seedReference(db: Db): Promise<void> {
  await seedAreas(db)
  await seedCategories(db)
}
