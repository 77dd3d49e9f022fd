import { getTranslations } from 'next-intl/server'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'

/**
 * The 404 page as content of a cached page: `notFound()` would leave its body to scripts. `data-status` tells the page
 * cache to answer with 404.
 */
export async function NotFoundContent({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'layout.errors' })
  return (
    <main id="content" tabIndex={-1} className="narrow" data-status="404">
      <div className="prose stack">
        <h1>{t('notFoundTitle')}</h1>
        <p className="lead">{t('notFoundText')}</p>
        <ul className="stack">
          <li><a href={href(locale, '/')}>{t('home')}</a></li>
          <li><a href={href(locale, '/feedback/new')}>{t('newFeedback')}</a></li>
          <li><a href={href(locale, '/feedback')}>{t('feedback')}</a></li>
          <li><a href={href(locale, '/feedback/follow')}>{t('follow')}</a></li>
        </ul>
      </div>
    </main>
  )
}
