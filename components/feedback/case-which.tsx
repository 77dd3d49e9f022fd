import type { StaffCase } from '@/lib/feedback/queries/case'
import type { Locale } from '@/lib/i18n/locales'
import { CaseChanges } from './case-changes'

/** A case on its page: the queue it was opened from goes along as a query string. */
export type CaseAt = { report: StaffCase; locale: Locale; back: string }

/** What every form of a case says of it: which one, as it was when the page opened, and what has come since when it is too late. */
export function Which({ report, locale, back }: CaseAt) {
  return (
    <>
      <CaseChanges />
      <input type="hidden" name="number" value={report.number} /><input type="hidden" name="version" value={report.version} /><input type="hidden" name="seen" value={report.timeline.length} />
      <input type="hidden" name="locale" value={locale} /><input type="hidden" name="back" value={back} />
    </>
  )
}
