import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { answered } from '@/app/answered'
import { EntryReceipt } from '@/components/feedback/entry-receipt'
import { Main } from '@/components/layout/main'
import { getActor } from '@/lib/auth/get-actor'
import { now } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { categoryNames } from '@/lib/feedback/queries/categories'
import { getEntryReceipt } from '@/lib/feedback/queries/receipt'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: string; number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations({ locale: (await params).locale, namespace: 'feedbackEditors' }))('entry.receipt'), robots: { index: false }, referrer: 'same-origin' }
}

/** Number and code for the caller; only for who entered the report, and for a day. */
async function EntryReceiptPage({ params }: Props) {
  const { locale: given, number } = await params
  const receipt = await getEntryReceipt(await getActor(), number, now())
  const names = await categoryNames(receipt.locale)
  return <Main frame="narrow"><EntryReceipt receipt={receipt} category={names.get(receipt.categoryCode)?.name ?? ''} siteUrl={env().siteUrl} locale={isLocale(given) ? given : defaultLocale} /></Main>
}

export default answered(EntryReceiptPage)
