import { handleAuth } from '@/lib/auth/handler'

type Context = { params: Promise<{ nextauth: string[] }> }

const answer = async (request: Request, { params }: Context) => handleAuth(request, (await params).nextauth)

export { answer as GET, answer as POST }
