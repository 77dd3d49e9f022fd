import type { Locale } from './locales'

/** One file a domain in each language; the file's name is the namespace. */
export const domains = ['common', 'errors', 'layout', 'form', 'map', 'media', 'feedback', 'feedbackForm', 'feedbackStaff', 'feedbackEditors', 'mail', 'notifications', 'accounts', 'staff', 'content', 'demo', 'style'] as const

/** All messages of a language, by domain. */
export async function messagesOf(locale: Locale): Promise<Record<string, Record<string, unknown>>> {
  const files = await Promise.all(domains.map(async (d) => [d, ((await import(`./messages/${locale}/${d}.json`)) as { default: Record<string, unknown> }).default] as const))
  return Object.fromEntries(files)
}
