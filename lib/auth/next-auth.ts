import NextAuth from 'next-auth'
import type { NextApiRequest, NextApiResponse } from 'next'
import { env } from '@/lib/core/env'
import { newToken, sha256 } from '@/lib/core/ids'
import { namedCookie, readCookies, type CookieToSet } from './cookies'
import { authOptions, type AuthContext } from './options'

export type AuthCall = {
  /** `['callback', 'email']` and the like. */
  path: string[]
  method: 'GET' | 'POST'
  query?: Record<string, string>
  body?: Record<string, string>
  cookies?: Record<string, string>
  context: AuthContext
}
export type AuthAnswer = { status: number; location: string | null; cookies: CookieToSet[] }

/** The `Set-Cookie` lines that next-auth makes, as data: ours are written with our own attributes. */
function toCookie(line: string): CookieToSet | null {
  const [[name, value] = []] = [...readCookies(line.split(';')[0] ?? '')]
  if (!name || value === undefined) return null
  const maxAge = /;\s*Max-Age=(-?\d+)/i.exec(line)?.[1]
  const expires = /;\s*Expires=([^;]+)/i.exec(line)?.[1]
  if (maxAge !== undefined) return { name, value, maxAge: Number(maxAge) }
  return expires ? { name, value, maxAge: Math.max(0, Math.round((Date.parse(expires) - Date.now()) / 1000)) } : { name, value }
}

/**
 * Calls next-auth as its Node handler, with only what we hand it: no header of the request reaches it, so the host it
 * builds links with is `SITE_URL` alone. Its own csrf pair is made here, because the caller has checked the Origin.
 */
export async function callNextAuth({ path, method, query = {}, body = {}, cookies = {}, context }: AuthCall): Promise<AuthAnswer> {
  process.env.NEXTAUTH_URL = env().siteUrl
  const csrfToken = newToken()
  const csrf = { [namedCookie('auth-csrf')]: `${csrfToken}|${sha256(`${csrfToken}${env().secret}`)}` }
  const request = { method, query: { ...query, nextauth: path }, body: { ...body, csrfToken }, cookies: { ...cookies, ...csrf }, headers: {} }
  const headers = new Map<string, string | string[]>()
  let status = 200
  const response = {
    status(code: number) { status = code; return response },
    setHeader(name: string, value: string | string[]) { headers.set(name.toLowerCase(), value); return response },
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    end: () => response, send: () => response, json: () => response,
  }
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, authOptions(context))
  const lines = headers.get('set-cookie') ?? []
  const location = headers.get('location')
  return {
    status, location: typeof location === 'string' ? location : null,
    cookies: (Array.isArray(lines) ? lines : [lines]).flatMap((line) => toCookie(line) ?? []),
  }
}
