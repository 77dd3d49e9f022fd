import { readCookies, setCookieLine } from '@/lib/auth/cookies'
import { draftCookie, sentCookieOf } from './draft-cookie'
import { findDraft } from './queries/drafts'

/**
 * `Set-Cookie` lines for the browser whose form was just sent by script: the form is over, the receipt can be opened.
 * Nobody else's: none unless the browser holds the draft of this very key. The draft itself stays until it is swept, so
 * that a browser the answer never reached sends the same report again and gets the same receipt.
 */
export async function receiptCookies(request: Request, sent: { key: string; number: string }): Promise<string[]> {
  const secret = readCookies(request.headers.get('cookie')).get(draftCookie())
  const draft = secret ? await findDraft(secret) : null
  if (draft?.key !== sent.key) return []
  return [{ name: draftCookie(), value: '', maxAge: 0 }, sentCookieOf(sent.number, sent.key)].map(setCookieLine)
}
