import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Frame } from '@/components/layout/frame'
import { env } from '@/lib/core/env'
import { isLocale, toLocale } from '@/lib/i18n/locales'
import { schibsted } from '../fonts'
import '../globals.css'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/** Nothing is rendered at build time: a public page is made at its first request and kept until a command changes it. */
export function generateStaticParams() {
  return []
}

export const viewport: Viewport = {
  themeColor: [{ media: '(prefers-color-scheme: light)', color: '#ffffff' }, { media: '(prefers-color-scheme: dark)', color: '#15222b' }],
}

export async function generateMetadata({ params }: Omit<Props, 'children'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = await getTranslations({ locale, namespace: 'layout' })
  const name = `${t('brand')}, ${t('city')}`
  return {
    metadataBase: new URL(env().siteUrl),
    title: { default: name, template: `%s – ${name}` },
    description: t('description'),
    applicationName: t('brand'),
    icons: { icon: [{ url: '/icons/icon.svg', type: 'image/svg+xml' }, { url: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' }], apple: '/icons/apple-touch-icon.png' },
    formatDetection: { telephone: false, email: false, address: false },
    openGraph: { siteName: name, type: 'website', locale: { fi: 'fi_FI', en: 'en_GB', sv: 'sv_FI' }[locale] },
  }
}

export default async function Layout({ children, params }: Props) {
  const { locale: given } = await params
  // What is no language (`/api/nothing`) gets the Finnish 404 page.
  const locale = toLocale(given)
  setRequestLocale(locale)
  return (
    <html lang={locale} className={schibsted.variable}>
      <body><Frame locale={locale} demo={env().demo}>{children}</Frame></body>
    </html>
  )
}
