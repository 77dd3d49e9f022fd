import { env } from '@/lib/core/env'

const named = (name: string) => (env().siteUrl.startsWith('https:') ? `__Host-${name}` : name)

/** Where a browser keeps the secret of its form; `__Host-` where the address is https. */
export const draftCookie = () => named('feedback-draft')
/** Number and key of what was just sent, for the receipt. */
export const sentCookie = () => named('feedback-sent')
