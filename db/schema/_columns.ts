import { boolean, integer, jsonb, timestamp, uuid } from 'drizzle-orm/pg-core'

/** A text in the service's languages. Finnish is always there; the others fall back to it. */
export type LocalText = { fi: string; sv?: string; en?: string }

export const id = () => uuid('id').primaryKey().defaultRandom()
/** An instant. Names end in `At`. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
export const createdAt = () => instant('created_at').notNull().defaultNow()
export const updatedAt = () => instant('updated_at').notNull().defaultNow()
export const localText = (name: string) => jsonb(name).$type<LocalText>()
/** Grows by one at each change; an editor who holds an older number is told so. */
export const version = () => integer('version').notNull().default(1)
/** Rows of demo content, marked as examples in the interface. */
export const isExample = () => boolean('is_example').notNull().default(false)
