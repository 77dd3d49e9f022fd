import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/ui/icon'
import { Mark } from '@/components/ui/mark'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { AccountLink } from './account-link'
import { LanguageSwitch } from './language-switch'
import { linksOf } from './links'
import { NavLinks } from './nav-links'
import { footNav, mainNav } from './navigation'

const plain = <T extends { item: unknown }>(links: T[]) => links.map(({ item: _item, ...link }) => link)

/** Brand, the main words, tools. On a phone the words live behind "Valikko", which is a `details` and needs no script. */
export async function Header({ locale }: { locale: Locale }) {
  const t = await getTranslations('layout')
  const words = (key: string) => t(key)
  const own = { href: href(locale, '/own'), label: t('nav.own') }
  const staff = { href: href(locale, '/staff'), label: t('nav.staff') }
  return (
    <header className="top">
      <div className="top__in">
        <a className="brand" href={href(locale, '/')}><Mark /><span className="brand__name">{t('brand')}</span><span className="brand__city">{t('city')}</span></a>
        <nav className="nav" aria-label={t('mainNav')}><NavLinks items={plain(linksOf(mainNav, locale, words))} /></nav>
        <div className="top__tools">
          <LanguageSwitch locale={locale} className="tool tool--lang" icon={<Icon name="languages" />} />
          <AccountLink className="tool tool--own" own={own} staff={staff} ownIcon={<Icon name="circle-user-round" />} staffIcon={<Icon name="inbox" />} />
          <details className="menu tool--menu">
            <summary className="tool"><Icon name="menu" /><span>{t('menu')}</span></summary>
            <nav className="menu__sheet" aria-label={t('menu')}>
              <NavLinks items={plain(linksOf([...mainNav, ...footNav[0].slice(0, 1)], locale, words))} />
              <AccountLink className="" own={own} staff={staff} />
              <div className="menu__langs"><LanguageSwitch locale={locale} className="menu__lang" icon={<Icon name="languages" />} /></div>
            </nav>
          </details>
        </div>
      </div>
    </header>
  )
}
