import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Facts } from '@/components/ui/facts'
import { Note } from '@/components/ui/note'
import { Steps } from '@/components/ui/steps'
import { formSteps, type FormStep } from '@/lib/feedback/draft-data'

/** The frame of each page of the form: steps, heading, form; beside it what happens next and what to do in danger. */
export async function FormPage({ step, title, lead, aside, unit, days, children }: { step: FormStep; title: string; lead?: ReactNode; aside?: ReactNode; unit?: string; days?: number; children: ReactNode }) {
  const t = await getTranslations('feedbackForm')
  const common = await getTranslations('common')
  const at = formSteps.indexOf(step)
  const items = t.raw('steps') as string[]
  return (
    <>
      <div className="form">
        <div className="pagehead">
          <Steps items={items} current={at + 1} stepWord={common('step', { step: at + 1, steps: items.length })} />
          <h1>{title}</h1>
          {lead && <p className="soft">{lead}</p>}
        </div>
        {children}
      </div>
      <aside className="side stack">
        {aside}
        <section className="panel panel--sunken">
          <h2>{t('next2.title')}</h2>
          <Facts items={[
            { icon: 'ticket-check', term: t('next2.now'), value: t('next2.nowText') },
            { icon: 'eye', term: t('next2.soon'), value: t('next2.soonText') },
            ...(days !== undefined && unit ? [{ icon: 'message-square-check' as const, term: t('next2.answer', { days }), value: t('next2.answerText', { unit }) }] : []),
          ]} />
        </section>
        <Note tone="danger" icon="phone" title={t('danger.title')}>{t('danger.text')}</Note>
      </aside>
    </>
  )
}
