import { answered } from '@/app/answered'
import { personalTitle, type PageProps } from '@/app/page-parts'
import { EntryReceipt } from '@/components/feedback/entry-receipt'
import { Main } from '@/components/layout/main'
import { getActor } from '@/lib/auth/get-actor'
import { now } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { categoryNames } from '@/lib/feedback/queries/categories'
import { getEntryReceipt } from '@/lib/feedback/queries/receipt'
import { toLocale } from '@/lib/i18n/locales'

export const generateMetadata = personalTitle('feedbackEditors.entry.receipt', { referrer: 'same-origin' })

/** Number and code for the caller; only for who entered the report, and for a day. */
async function EntryReceiptPage({ params }: PageProps<'number'>) {
  const { locale: given, number } = await params
  const receipt = await getEntryReceipt(await getActor(), number, now())
  const names = await categoryNames(receipt.locale)
  return <Main frame="narrow"><EntryReceipt receipt={receipt} category={names.get(receipt.categoryCode)?.name ?? ''} siteUrl={env().siteUrl} locale={toLocale(given)} /></Main>
}

export default answered(EntryReceiptPage)
