import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'

type Text = { fi?: string; sv?: string; en?: string } | null | undefined
const languages = ['fi', 'sv', 'en'] as const

/** One text in three languages; Finnish must be given unless `optional`. */
export function LocalFields({ name, label, names, value, rows, maxLength, optional }: { name: string; label: string; names: Record<'fi' | 'sv' | 'en', string>; value: Text; rows?: number; maxLength: number; optional?: boolean }) {
  return languages.map((l) => {
    const field = { name: `${name}.${l}`, label: `${label} ${names[l]}`, optional: optional || l !== 'fi', value: value?.[l], maxLength }
    return rows ? <TextArea key={l} {...field} rows={rows} /> : <TextField key={l} {...field} />
  })
}

/** The fields' names for the summary of errors. */
export const localLabels = (name: string, label: string, names: Record<'fi' | 'sv' | 'en', string>): Record<string, string> =>
  Object.fromEntries([[name, label], ...languages.map((l) => [`${name}.${l}`, `${label} ${names[l]}`] as const)])
