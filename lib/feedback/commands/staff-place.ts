import 'server-only'
import { z } from 'zod'
import { defineCommand } from '@/lib/core/command'
import { optionalText } from '@/lib/core/text'
import { canHandle } from '../policy'
import { caseInput, latInput, limits, lonInput } from '../validation'
import { addStop, change, loadStaffCase, requireVersion, touchPages } from './load'
import { settlePlace } from './place'

/** The handler puts the point right. Refuses a point outside the municipality, one near the border until confirmed, and a case changed by someone else. */
export const correctPlaceByStaff = defineCommand({
  name: 'feedback.correctPlaceByStaff',
  input: caseInput.extend({ lat: latInput, lon: lonInput, placeText: optionalText({ max: limits.placeText, oneLine: true }), nearBorderConfirmed: z.boolean().default(false) }),
  load: ({ tx, actor, input }) => loadStaffCase(tx, actor, input.number),
  allow: ({ actor, loaded }) => canHandle(actor, loaded.row),
  run: async (context, input, { row, unit }) => {
    await requireVersion(context.tx, row, input.version)
    const areaId = await settlePlace(context.tx, input, true)
    const next = await change(context, row, { lat: input.lat, lon: input.lon, placeText: input.placeText ?? null, areaId })
    await addStop(context, row, { kind: 'placeCorrected', visibility: 'public', unit })
    context.audit('feedback', row.id, { number: row.number, areaId })
    touchPages(context, row.number)
    return { version: next.version }
  },
})
