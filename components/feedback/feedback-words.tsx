import { getTranslations } from 'next-intl/server'
import { OfficialAnswer } from '@/components/ui/official-answer'
import type { FeedbackDetail } from '@/lib/feedback/types'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'

/** Words with their line breaks; a blank line begins a paragraph. */
export function Paragraphs({ text, lang, className }: { text: string; lang?: string; className?: string }) {
  return <>{text.split(/\n{2,}/).map((part, i) => <p key={i} lang={lang} className={className} style={{ whiteSpace: 'pre-line' }}>{part}</p>)}</>
}

/** The city's own answers of a report, newest first; the newest carries the heading of the section. */
export async function OfficialAnswers({ report, locale }: { report: FeedbackDetail; locale: Locale }) {
  const t = await getTranslations('feedback.detail')
  const answers = report.timeline.filter((s) => s.kind === 'answer' && s.body).reverse()
  return <>{answers.map((s) => (
    <OfficialAnswer key={s.id} id={`answer-${s.id}`} title={t('answer')} meta={[s.unit, formatDateTime(s.at, locale)].filter(Boolean).join(' · ')} lang={s.lang ?? undefined}>
      <div className="prose"><Paragraphs text={s.body ?? ''} /></div>
    </OfficialAnswer>
  ))}</>
}
