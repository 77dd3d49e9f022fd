import type { MetadataRoute } from 'next'
import { env } from '@/lib/core/env'
import { listPublicNumbers } from '@/lib/feedback/queries/lists'
import { alternates, type Route } from '@/lib/i18n/href'

export const dynamic = 'force-dynamic'

const pages: Route[] = ['/', '/feedback', '/feedback/new', '/feedback/statistics', '/accessibility', '/privacy', '/open-data', '/about']
/** A sitemap holds at most 50 000 addresses. */
const most = 45_000

function entry(route: Route, params?: Record<string, string>, lastModified?: Date): MetadataRoute.Sitemap[number] {
  const languages = Object.fromEntries(Object.entries(alternates(route, params)).map(([l, path]) => [l, env().siteUrl + path]))
  return { url: languages.fi ?? env().siteUrl, lastModified, alternates: { languages } }
}

/** Every public page in its languages; reports by the same condition as every list. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const entries = pages.map((route) => entry(route))
  let after: string | null = null
  while (entries.length < most) {
    const rows: Awaited<ReturnType<typeof listPublicNumbers>> = await listPublicNumbers(after, 5000)
    for (const row of rows) entries.push(entry('/feedback/[number]', { number: row.number }, row.updatedAt))
    after = rows.at(-1)?.id ?? null
    if (rows.length < 5000) break
  }
  return entries
}
