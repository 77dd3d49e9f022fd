/** What a form action answers with; plain data, safe for the browser. Words are keys of `errors.json`. */
export type FormState = {
  status: 'idle' | 'error' | 'done'
  /** Everything that was typed, by field name, so that a refused form keeps it. Never files or passwords. */
  values: Record<string, unknown>
  /** Field name → message keys. */
  fieldErrors: Record<string, string[]>
  /** Message key for the whole form. */
  formError?: string
  /** Values for the messages. */
  params?: Record<string, string | number>
}

export const idleForm: FormState = { status: 'idle', values: {}, fieldErrors: {} }

/** A field no person sees; whoever fills it is a machine. */
export const honeypotField = 'website'
