import { getDb } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { verifyChain } from '@/lib/core/audit-chain'
import { notFound } from '@/lib/core/errors'
import { canReadAudit } from '../policy'
import type { ChainView } from '../types'

/** So many rows are checked while a page waits; `npm run audit:verify` walks them all. */
const checkedRows = 1000

/** Does the newest part of the log hold together? @throws AppError not_found for who may not read the log */
export async function checkChain(actor: Actor): Promise<ChainView> {
  if (!canReadAudit(actor)) throw notFound()
  return verifyChain(await getDb(), checkedRows)
}
