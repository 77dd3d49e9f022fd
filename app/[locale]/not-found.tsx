import { getLocale } from 'next-intl/server'
import { NotFoundContent } from '@/components/layout/not-found-content'
import { toLocale } from '@/lib/i18n/locales'

/** For pages made on demand; cached ones show the content themselves. */
export default async function NotFound() {
  const locale = await getLocale()
  return <NotFoundContent locale={toLocale(locale)} />
}
