import type { ReactNode } from 'react'
import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { isLocale } from '@/lib/i18n/locales'
import { schibsted } from '../fonts'
import '../globals.css'

/** Nothing is rendered at build time: a public page is made at its first request and kept until a command changes it. */
export function generateStaticParams() {
  return []
}

export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  return (
    <html lang={locale} className={schibsted.variable}>
      <body>{children}</body>
    </html>
  )
}
