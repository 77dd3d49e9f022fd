import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales'

/** A field's text; a missing field or a file is empty. */
export const textOfForm = (form: FormData, name: string): string => { const v = form.get(name); return typeof v === 'string' ? v : '' }
/** The language named by a field; the first language when it names none. */
export const localeOfForm = (form: FormData, name = 'locale'): Locale => { const v = form.get(name); return isLocale(v) ? v : defaultLocale }
