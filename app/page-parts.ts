import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { toLocale, type Locale } from '@/lib/i18n/locales'

/** What Next hands to a page: the words of its path, `P` among them, and the query as it was asked. */
export type PageProps<P extends string = never> = { params: Promise<{ locale: string } & Record<P, string>>; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The language of the address. */
export const localeOf = async (params: Promise<{ locale: string }>): Promise<Locale> => toLocale((await params).locale)

/** One word of the query, trimmed and bounded; empty when it was not given, or given twice. */
export const one = (value: string | string[] | undefined, most = 100): string => (typeof value === 'string' ? value.trim().slice(0, most) : '')

/** `generateMetadata` of a page that is someone's own, or made for one address: a title, and nothing for search engines. */
export const personalTitle = (key: string, more: Metadata = {}) => async ({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> =>
  ({ title: (await getTranslations({ locale: await localeOf(params) }))(key), robots: { index: false }, ...more })
