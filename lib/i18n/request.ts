import { getRequestConfig } from 'next-intl/server'
import { toLocale } from './locales'
import { messagesOf } from './messages'

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = toLocale(asked)
  return { locale, messages: await messagesOf(locale), timeZone: 'Europe/Helsinki' }
})
