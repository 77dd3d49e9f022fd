import { NextResponse, type NextRequest } from 'next/server'
import { policy } from '@/lib/core/csp.mjs'
import { keptListOf } from '@/lib/feedback/list-address'

const list = /^\/(fi|en|sv)\/(palaute|feedback|respons)$/

/** A list by filters is a page of its own, rendered once for all who ask for the same; null for what is made for one reader. */
function keptList(request: NextRequest): URL | null {
  const [, locale] = list.exec(request.nextUrl.pathname) ?? []
  const kept = locale && keptListOf(request.nextUrl.searchParams)
  return kept ? new URL(`/${locale}/feedback/kept/${kept}`, request.url) : null
}

/**
 * Gives dynamic pages a nonce. It decides nothing about access: without this file every lock still holds.
 * Cached public pages carry the hashes of their own scripts instead; machine routes and uploads never come here
 * (a body over 10 MB would be cut without a word).
 */
export function proxy(request: NextRequest): NextResponse {
  const kept = keptList(request)
  if (kept) return NextResponse.rewrite(kept)
  const nonce = btoa(crypto.randomUUID())
  const csp = policy(["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(process.env.NODE_ENV === 'development' ? ["'unsafe-eval'"] : [])])
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', csp)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', csp)
  return response
}

// Must be literal. The words are those of lib/i18n/pathnames.json; a test compares them.
export const config = {
  matcher: [
    '/(fi|en|sv)/(oma|own|egna|kirjaudu|sign-in|logga-in|hallinta|staff|personal|postilaatikko|outbox|postlada|tyyliopas|style-guide|stilguide)/:path*',
    '/(fi|en|sv)/(seuranta|subscriptions|bevakning)/:path*',
    '/(fi|en|sv)/(palaute|feedback|respons)',
    '/(fi|en|sv)/(palaute|feedback|respons)/(uusi|new|ny|lahetetty|sent|skickad|seuranta|follow|folj)',
  ],
}
