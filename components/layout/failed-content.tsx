import { getTranslations } from 'next-intl/server'
import type { AppError } from '@/lib/core/errors'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'

type Props = { locale: Locale; status: number; refusal?: Pick<AppError, 'messageKey' | 'params'>; /** As it stands in the log. */ reference?: string }

/** A page that could not be made, in words of the server: no script is needed to read them. `data-status` tells the page cache not to keep it. */
export async function FailedContent({ locale, status, refusal, reference }: Props) {
  const t = await getTranslations({ locale, namespace: 'layout.errors' })
  const reasons = (await getTranslations({ locale, namespace: 'errors' })) as unknown as { (key: string, values?: Record<string, string | number>): string; has: (key: string) => boolean }
  const busy = status === 503
  const reason = !busy && refusal && reasons.has(refusal.messageKey) ? reasons(refusal.messageKey, refusal.params) : undefined
  return (
    <main id="content" tabIndex={-1} className="narrow" data-status={status}>
      <div className="prose stack">
        <h1>{busy ? t('busyTitle') : t('errorTitle')}</h1>
        <p className="lead">{busy ? t('busyText') : (reason ?? t('errorText'))}</p>
        {reference && <p className="meta">{t('reference')} <strong className="tn" data-testid="reference">{reference}</strong></p>}
        <p><a href={href(locale, '/')}>{t('home')}</a></p>
      </div>
    </main>
  )
}
