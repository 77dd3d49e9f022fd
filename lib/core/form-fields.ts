import { toLocale, type Locale } from '@/lib/i18n/locales'

/** A field's text; a missing field or a file is empty. */
export const fieldText = (form: FormData, name: string): string => { const v = form.get(name); return typeof v === 'string' ? v : '' }

/** The language named by a field; the first language when it names none. */
export const fieldLocale = (form: FormData, name = 'locale'): Locale => toLocale(form.get(name))
