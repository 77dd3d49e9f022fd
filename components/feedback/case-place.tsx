import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { SubmitButton } from '@/components/form/submit-button'
import { PlacePicker } from '@/components/map/place-picker'
import { mapSetup, pickerWords } from '@/components/map/setup'
import { StillPoint } from '@/components/map/still-map'
import type { PlaceFormAnswer } from '@/lib/geo/place-answers'
import { FormFold } from './case-fold'
import { Which, type CaseAt } from './case-which'

const center = { lat: 62.8915, lon: 27.675 }

/** Puts the point right, with the same picker as the sender has. `searched` comes back with candidates when there is no script. */
export async function CasePlace({ at, place, searched, action }: { at: CaseAt; place: PlaceFormAnswer; searched: string; action: FormAction }) {
  const t = await getTranslations('feedbackStaff.case')
  const start = place.place
  return (
    <Form action={action} prefix="place" className="caseform" labels={{ lat: t('place') }}><Which {...at} />
      <input type="hidden" name="placeWas" value={`${start?.lat ?? ''},${start?.lon ?? ''}`} />
      <FormFold label={t('place')} id="place" open={searched !== ''}>
        <PlacePicker setup={await mapSetup(at.locale)} words={await pickerWords(at.locale)} initial={start} options={place.options} message={place.message} searched={searched} icon={at.report.icon} still={<StillPoint point={start ?? center} zoom={13} width={360} height={240} />} />
        <div className="btns"><SubmitButton look="secondary">{t('placeButton')}</SubmitButton></div>
      </FormFold>
    </Form>
  )
}
