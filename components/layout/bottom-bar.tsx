import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/i18n/locales'
import { linksOf } from './links'
import { NavLinks } from './nav-links'
import { bottomNav } from './navigation'

/** The thumb's bar on a phone, with the city's main deed raised. */
export async function BottomBar({ locale }: { locale: Locale }) {
  const t = await getTranslations('layout')
  const items = linksOf(bottomNav, locale, (key) => t(key)).map(({ item, ...link }) => ({ ...link, icon: <Icon name={item.icon} />, className: item.main ? 'bottom__main' : undefined }))
  return <nav className="bottom" aria-label={t('quickNav')}><NavLinks items={items} /></nav>
}
