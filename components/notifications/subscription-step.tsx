import { getTranslations } from 'next-intl/server'
import { Button, Buttons, LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Note } from '@/components/ui/note'
import { PageHead, Panel } from '@/components/ui/panel'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import type { SubscriptionView } from '@/lib/notifications/types'

type Props = { step: 'confirm' | 'end'; locale: Locale; token: string; subscription: SubscriptionView | null; action: (data: FormData) => Promise<void> }

/** What a link in a mail leads to: one thing, one button. The deed is the button's; opening the page does nothing. */
export async function SubscriptionStep({ step, locale, token, subscription, action }: Props) {
  const t = await getTranslations('notifications')
  if (!subscription) {
    return <>
      <PageHead title={t('brokenTitle')} lead={t('broken')} />
      <Buttons><LinkButton href={href(locale, '/feedback')}>{t('list')}</LinkButton></Buttons>
    </>
  }
  const done = step === 'end' ? subscription.ended : subscription.confirmed && !subscription.ended
  const number = subscription.number
  return <>
    <PageHead title={t(done ? `${step}.doneTitle` : `${step}.title`)} lead={done ? undefined : t(`${step}.lead`)} />
    {done && <Note tone="done" role="status">{t(`${step}.done`)}</Note>}
    <Panel>
      {number ? <><p className="meta">{t('about', { number })}</p><p className="title-s">{subscription.title}</p></> : <p>{t('hiddenSubject')}</p>}
      <div className="mt-4">
        {done
          ? number && <LinkButton href={href(locale, '/feedback/[number]', { number })}>{t('open')}</LinkButton>
          : (
            <form action={action}>
              <input type="hidden" name="token" value={token} /><input type="hidden" name="locale" value={locale} />
              <Button type="submit" look="primary" icon={<Icon name={step === 'end' ? 'bell-off' : 'bell'} />}>{t(`${step}.button`)}</Button>
            </form>
          )}
      </div>
    </Panel>
  </>
}
