import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import type { MailStatus } from '@/lib/mail/types'

const tones = { waiting: 'wait', sending: 'wait', sent: 'done', parked: 'danger', cancelled: 'idle' } as const

/** Whether a mail has left, as icon and word. */
export async function MailBadge({ status }: { status: MailStatus }) {
  const t = await getTranslations('mail')
  return <Badge tone={tones[status]}>{t(`state.${status}`)}</Badge>
}
