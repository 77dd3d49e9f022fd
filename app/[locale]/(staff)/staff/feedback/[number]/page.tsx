import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseAnswer } from '@/components/feedback/case-answer'
import { CaseFlags, CaseHandling, CasePublicity } from '@/components/feedback/case-deeds'
import { CaseOriginal } from '@/components/feedback/case-mendings'
import { CaseView } from '@/components/feedback/case-view'
import { Main } from '@/components/layout/main'
import { personIdOf } from '@/lib/auth/actor'
import { getActor } from '@/lib/auth/get-actor'
import { orNotFound } from '@/app/or-not-found'
import * as act from '@/lib/feedback/case-actions'
import { getCase, listHandlers } from '@/lib/feedback/queries/case'
import { listCategoryGroups } from '@/lib/feedback/queries/categories'
import { listTemplates } from '@/lib/feedback/queries/editing'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: string; number: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, number } = await params
  return { title: (await getTranslations({ locale, namespace: 'feedbackStaff.case' }))('title', { number }), robots: { index: false } }
}

/** One case with everything that can be done to it. Of another group, it does not exist. */
export default async function CasePage({ params, searchParams }: Props) {
  const { locale: given, number } = await params
  const locale = isLocale(given) ? given : defaultLocale
  const { done } = await searchParams
  const actor = await getActor()
  const report = await orNotFound(getCase(actor, number, locale))
  const groups = await listCategoryGroups(locale)
  const questions = groups.flatMap((g) => g.categories).find((c) => c.code === report.categoryCode)?.questions ?? []
  const actions = { publish: act.publishAction, hide: act.hideAction, makePrivate: act.privateAction, mend: act.mendAction, note: act.noteAction, take: act.takeAction, assign: act.assignAction, move: act.moveAction, join: act.joinAction, link: act.linkAction, flagDone: act.flagDoneAction }
  return (
    <Main frame="staff">
      <CaseView report={report} questions={questions} locale={locale} done={typeof done === 'string' ? done : undefined}
        flags={<CaseFlags report={report} locale={locale} action={act.flagDoneAction} />}
        original={report.can.readOriginal && report.mendings.length > 0 && <CaseOriginal report={report} locale={locale} action={act.readOriginalAction} />}
        answer={report.can.handle && <CaseAnswer report={report} templates={await listTemplates(actor, report, isLocale(report.lang) ? report.lang : locale)} locale={locale} action={act.answerAction} />}
        deeds={<>
          {report.can.moderate && <CasePublicity report={report} locale={locale} actions={actions} />}
          {report.can.handle && <CaseHandling report={report} handlers={await listHandlers(actor, report.groupId)} groups={groups} me={personIdOf(actor)} locale={locale} actions={actions} />}
        </>} />
    </Main>
  )
}
