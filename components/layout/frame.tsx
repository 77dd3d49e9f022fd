import type { ReactNode } from 'react'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { BottomBar } from './bottom-bar'
import { DemoBanner } from './demo-banner'
import { Footer } from './footer'
import { Header } from './header'

/** What stands around every page. */
export async function Frame({ locale, demo, children }: { locale: Locale; demo: boolean; children: ReactNode }) {
  const t = await getTranslations('layout')
  return (
    <>
      <a className="skip" href="#content">{t('skip')}</a>
      {demo && <DemoBanner />}
      <Header locale={locale} />
      {children}
      <Footer locale={locale} demo={demo} />
      <BottomBar locale={locale} />
    </>
  )
}
