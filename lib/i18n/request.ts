import { getRequestConfig } from 'next-intl/server'
import { isLocale, defaultLocale } from './locales'
import { messagesOf } from './messages'

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = isLocale(asked) ? asked : defaultLocale
  return { locale, messages: await messagesOf(locale), timeZone: 'Europe/Helsinki' }
})
