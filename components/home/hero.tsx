import { getTranslations } from 'next-intl/server'
import { SearchField } from '@/components/form/search-field'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'

/** Lake Kallavesi as a depth chart, the question and the search. The chart is a file of 2 kB that follows the theme by itself. */
export async function Hero({ locale }: { locale: Locale }) {
  const t = await getTranslations('content.home')
  const list = href(locale, '/feedback')
  const often = t.raw('often') as string[]
  return (
    <div className="hero">
      <img className="hero__lake" src="/art/kallavesi.svg" alt="" width="1440" height="420" />
      <svg className="hero__lake hero__names" viewBox="0 0 1440 420" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        <circle cx="1070" cy="171" r="5.5" /><text className="town" x="1084" y="177">Kuopio</text><text x="992" y="70">Puijo</text><text className="lake" x="1252" y="329">KALLAVESI</text>
      </svg>
      <div className="hero__in">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <form className="hero__search" role="search" action={list} method="get"><SearchField id="home-q" label={t('searchLabel')} placeholder={t('searchPlaceholder')} button={t('search')} /></form>
        <p className="hero__often"><span>{t('oftenTitle')}</span>{often.map((word) => <a key={word} href={href(locale, '/feedback', undefined, { q: word })}>{word}</a>)}</p>
      </div>
    </div>
  )
}
