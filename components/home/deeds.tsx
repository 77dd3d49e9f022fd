import { getTranslations } from 'next-intl/server'
import { Icon, type IconName } from '@/components/ui/icon'
import { href, type Route } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'

type Deed = { route: Extract<Route, '/feedback' | '/feedback/new' | '/feedback/follow' | '/feedback/statistics'>; key: string; icon: IconName }
/** The four big deeds; the first is the main one. A new domain changes its line here. */
const deeds: Deed[] = [
  { route: '/feedback/new', key: 'give', icon: 'message-square-plus' },
  { route: '/feedback', key: 'browse', icon: 'map-pinned' },
  { route: '/feedback/follow', key: 'follow', icon: 'bell' },
  { route: '/feedback/statistics', key: 'statistics', icon: 'chart-column' },
]

export async function Deeds({ locale }: { locale: Locale }) {
  const t = await getTranslations('content.home')
  return (
    <section className="deeds" aria-label={t('deedsLabel')}>
      {deeds.map((d, i) => <a key={d.route} className={i === 0 ? 'deed deed--main' : 'deed'} href={href(locale, d.route)}><Icon name={d.icon} /><b>{t(`deeds.${d.key}.title`)}</b><span>{t(`deeds.${d.key}.text`)}</span></a>)}
    </section>
  )
}
