import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/ui/icon'
import { MarkLine } from '@/components/ui/mark'
import type { Locale } from '@/lib/i18n/locales'
import { linksOf } from './links'
import { demoNav, footNav } from './navigation'

/** Links to the statements stand on every page, as the law on digital services asks; so does the urgent line. */
export async function Footer({ locale, demo }: { locale: Locale; demo: boolean }) {
  const t = await getTranslations('layout')
  const [first, second] = footNav.map((column, i) => linksOf(demo && i === 1 ? [...column, ...demoNav] : column, locale, (key) => t(key)))
  return (
    <footer className="foot">
      <div className="foot__in">
        <div><p className="foot__brand"><MarkLine />{t('brand')}</p><p>{t('footer.what')}</p></div>
        {[first, second].map((column, i) => <ul key={i}>{column?.map((l) => <li key={l.href}><a href={l.href}>{l.label}</a></li>)}</ul>)}
        <p className="foot__urgent"><Icon name="phone" /><span>{t.rich('footer.urgent', { tel: (chunks) => <a href="tel:112"><strong>{chunks}</strong></a> })}</span></p>
      </div>
    </footer>
  )
}
