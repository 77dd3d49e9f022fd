import { getTranslations } from 'next-intl/server'
import { Note } from '@/components/ui/note'
import type { HidingRule } from '@/lib/feedback/types'
import { formatDate } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'

/** The trace of a hidden report: its number, the rule and the day, nothing of its words. */
export async function FeedbackHidden({ trace, locale }: { trace: { number: string; rule: HidingRule; at: string }; locale: Locale }) {
  const t = await getTranslations('feedback')
  return (
    <div className="prose stack">
      <h1>{t('detail.hiddenTitle')}</h1>
      <Note>{t('detail.hiddenText', { number: trace.number, date: formatDate(trace.at, locale), rule: t(`rules.${trace.rule}`) })}</Note>
    </div>
  )
}
