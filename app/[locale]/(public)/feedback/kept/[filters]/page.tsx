import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { answered } from '@/app/answered'
import { notFound } from '@/lib/core/errors'
import { askedOfKept } from '@/lib/feedback/list-address'
import type { Locale } from '@/lib/i18n/locales'
import { feedbackList, listMetadata } from '../../list'

type Props = { params: Promise<{ locale: Locale; filters: string }> }

/** Each list is rendered at its first request and kept until a command changes what it shows. */
export function generateStaticParams() {
  return []
}

async function read(params: Props['params']) {
  const { locale, filters } = await params
  const asked = askedOfKept(decodeURIComponent(filters))
  if (!asked) throw notFound()
  return { locale, asked }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, filters } = await params
  return listMetadata(locale, askedOfKept(decodeURIComponent(filters)) ?? {})
}

async function KeptListPage({ params }: Props) {
  const { locale, asked } = await read(params)
  setRequestLocale(locale)
  return feedbackList(locale, asked)
}

export default answered(KeptListPage)
