import { answerGet, answerPost } from './answers'
import { told } from './told'

export const dynamic = 'force-dynamic'
type Context = { params: Promise<{ path: string[] }> }

/** GeoReport v2: discovery, services, definitions, requests, one request, tokens. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => told(request, (await params).path, answerGet)

/** A new request, with an API key that staff have given. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => told(request, (await params).path, answerPost)
