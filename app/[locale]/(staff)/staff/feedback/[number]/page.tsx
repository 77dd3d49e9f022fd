import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { answered } from '@/app/answered'
import { one, type PageProps } from '@/app/page-parts'
import { CaseAnswer } from '@/components/feedback/case-answer'
import { CaseStops } from '@/components/feedback/case-changes'
import { CaseFlags, CaseHandling, CasePublicity, CasePublish } from '@/components/feedback/case-deeds'
import { CaseOriginal } from '@/components/feedback/case-mendings'
import { CaseOther } from '@/components/feedback/case-other'
import { CasePlace } from '@/components/feedback/case-place'
import { CaseTimeline, stopLines } from '@/components/feedback/case-timeline'
import { CaseTurn } from '@/components/feedback/case-turn'
import { CaseView } from '@/components/feedback/case-view'
import { Main } from '@/components/layout/main'
import { personIdOf } from '@/lib/auth/actor'
import { getActor } from '@/lib/auth/get-actor'
import { now } from '@/lib/core/clock'
import * as act from '@/lib/feedback/case-actions'
import { listCasePage } from '@/lib/feedback/queries/case-page'
import { queueBack, readQueueAddress } from '@/lib/feedback/queue-address'
import { settlePlaceForm } from '@/lib/geo/place-answers'
import { toLocale } from '@/lib/i18n/locales'

export async function generateMetadata({ params }: PageProps<'number'>): Promise<Metadata> {
  const { locale, number } = await params
  return { title: (await getTranslations({ locale, namespace: 'feedbackStaff.case' }))('title', { number }), robots: { index: false } }
}

/** One case with everything that can be done to it. Of another group, it does not exist. */
async function CasePage({ params, searchParams }: PageProps<'number'>) {
  const { locale: given, number } = await params
  const locale = toLocale(given)
  const asked = await searchParams
  const actor = await getActor()
  const address = readQueueAddress(asked)
  const data = await listCasePage(actor, number, { address, other: one(asked.other) }, locale, now())
  const { report, handlers } = data
  const at = { report, locale, back: queueBack(address) }
  const place = await settlePlaceForm({ lat: report.lat, lon: report.lon, placeSearch: one(asked.place) }, locale, await getTranslations('map'))
  const actions = { hide: act.hideAction, makePrivate: act.privateAction, mend: act.mendAction, note: act.noteAction, take: act.takeAction, assign: act.assignAction, move: act.moveAction }
  const more = <>
    <CaseOther at={at} other={{ asked: one(asked.other), found: data.other }} near={data.near} join={act.joinAction} link={act.linkAction} />
    <CasePlace at={at} place={place} searched={one(asked.place)} action={act.placeByStaffAction} />
  </>
  return (
    <Main frame="staff">
      <CaseStops title={(await getTranslations('feedbackStaff.case'))('since')} lines={await stopLines(at, handlers)}>
        <CaseView report={report} questions={data.questions} locale={locale} done={one(asked.done)}
          turn={<CaseTurn at={at} view={address.view} neighbours={data.neighbours} />} timeline={<CaseTimeline at={at} handlers={handlers} action={act.additionAction} />}
          publish={report.can.moderate && <CasePublish at={at} action={act.publishAction} />} flags={<CaseFlags at={at} action={act.flagDoneAction} />} original={report.can.readOriginal && report.mendings.length > 0 && <CaseOriginal at={at} action={act.readOriginalAction} />}
          answer={report.can.handle && <CaseAnswer at={at} templates={data.templates} action={act.answerAction} />}
          deeds={<>{report.can.moderate && <CasePublicity at={at} actions={actions} />}{report.can.handle && <CaseHandling at={at} handlers={handlers} groups={data.groups} me={personIdOf(actor)} actions={actions} more={more} />}</>} />
      </CaseStops>
    </Main>
  )
}

export default answered(CasePage)
