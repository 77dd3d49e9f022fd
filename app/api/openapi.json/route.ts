import { env } from '@/lib/core/env'
import { conditional, handle } from '@/lib/core/http'
import { description } from './description'

export const dynamic = 'force-dynamic'

/** Describes the interface to machines and their makers. */
export const GET = handle(async (request) => conditional(request, JSON.stringify(description(env().siteUrl)), 'application/json; charset=utf-8'))
