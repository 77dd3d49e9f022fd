export type TemplateValues = { number: string; title: string; category: string; place: string | null; dueOn: string | null }

const dateOf = (iso: string, locale: 'fi' | 'en' | 'sv') =>
  new Intl.DateTimeFormat({ fi: 'fi-FI', en: 'en-GB', sv: 'sv-FI' }[locale], { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${iso}T12:00:00Z`))

/**
 * Fills the placeholders of an answer template from a case. What the case does not know is left out with the space
 * before it; braces around any other word stay as they are. The values are not searched for placeholders again.
 */
export function fillTemplate(body: string, values: TemplateValues, locale: 'fi' | 'en' | 'sv'): string {
  return body.replace(/( ?)\{(number|title|category|place|dueOn)\}/g, (_all, space: string, name: keyof TemplateValues) => {
    const value = values[name]
    if (!value) return ''
    return space + (name === 'dueOn' ? dateOf(value, locale) : value)
  })
}
