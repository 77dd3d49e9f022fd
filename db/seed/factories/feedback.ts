import { randomUUID } from 'node:crypto'
import type { SubmitFeedbackInput } from '@/lib/feedback/validation'

/** A whole, valid report; each call is a new one. `over` changes what the case needs. */
export function feedbackInput(over: Partial<SubmitFeedbackInput> = {}): SubmitFeedbackInput {
  return {
    key: randomUUID(),
    categoryCode: '101',
    title: 'Kuoppa Melalahdentiellä',
    description: 'Iso kuoppa heti sillan jälkeen. Auto kolahti ja pyörällä pitää väistää vastaantulevien puolelle.',
    answers: { danger: 'no', road: 'street' },
    lat: 62.74,
    lon: 28.01,
    locale: 'fi',
    ...over,
  }
}
