import { z } from 'zod'

const share = z.number().min(0, { error: 'media.boxOutside' }).max(1, { error: 'media.boxOutside' })

/** Black boxes as shares of the picture; each lies within it and has an area. */
export const blackBoxes = z.array(z.strictObject({ x: share, y: share, w: share.gt(0, { error: 'media.boxOutside' }), h: share.gt(0, { error: 'media.boxOutside' }) })
  .refine((b) => b.x < 1 && b.y < 1 && b.x + b.w <= 1.0001 && b.y + b.h <= 1.0001, { error: 'media.boxOutside' }))
  .min(1, { error: 'media.boxMissing' }).max(50, { error: 'media.boxTooMany' })

/** Why a picture is changed. */
export const reasonInput = z.string().trim().min(3, { error: 'media.reasonMissing' }).max(500, { error: 'media.reasonTooLong' })

export const redactInput = z.strictObject({ attachmentId: z.uuid({ error: 'not_found' }), boxes: blackBoxes, reason: reasonInput })
export const removeInput = z.strictObject({ attachmentId: z.uuid({ error: 'not_found' }), reason: reasonInput })
