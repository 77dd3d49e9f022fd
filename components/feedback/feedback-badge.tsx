import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import type { FeedbackStatus } from '@/lib/feedback/types'
import { statusLook } from './status-look'

/** The state of a report: icon and word. */
export async function FeedbackBadge({ status }: { status: FeedbackStatus }) {
  const t = await getTranslations('feedback')
  return <Badge tone={statusLook[status].tone} icon={statusLook[status].icon}>{t(`status.${status}`)}</Badge>
}
