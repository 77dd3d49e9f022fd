import type { Connection } from '@/db/client'

export type Page = { kind: string; html?: string; headers?: Record<string, string>; status?: number; rscData?: Buffer; segmentData?: Map<string, Buffer> }
export type Entry = { value: Page; tags: string[]; versions: Record<string, number>; storedAt: number; checked: { at: number; acts: number } }

export class PageStore {
  constructor(options: { connect: () => Promise<Connection> | undefined; prefix: string; sheet?: (href: string) => string | null; maxBytes?: number })
  changed(tags: Iterable<string>): void
  invalidate(tags: string[]): Promise<void>
  get(key: string): Promise<Entry | null>
  set(key: string, value: Page, cacheControl?: { revalidate?: number | false }): Promise<void>
}
