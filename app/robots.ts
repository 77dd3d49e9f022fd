import type { MetadataRoute } from 'next'
import { env } from '@/lib/core/env'

export const dynamic = 'force-dynamic'

/** Public pages may be found; personal, staff and machine addresses are left alone. */
export default function robots(): MetadataRoute.Robots {
  const closed = ['oma', 'own', 'egna', 'hallinta', 'staff', 'personal', 'kirjaudu', 'sign-in', 'logga-in']
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', ...['fi', 'en', 'sv'].flatMap((l) => closed.map((c) => `/${l}/${c}`))] },
    sitemap: `${env().siteUrl}/sitemap.xml`,
  }
}
