import { namedCookie, type CookieToSet } from '@/lib/auth/cookies'

/** Where a browser keeps the secret of its form; `__Host-` where the address is https. */
export const draftCookie = () => namedCookie('feedback-draft')
/** Number and key of what was just sent, for the receipt. */
export const sentCookie = () => namedCookie('feedback-sent')
/** Ten minutes in which the browser that sent a report can open its receipt. */
export const sentCookieOf = (number: string, key: string): CookieToSet => ({ name: sentCookie(), value: `${number} ${key}`, maxAge: 600 })
