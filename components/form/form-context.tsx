'use client'
import { createContext, useContext } from 'react'
import { idleForm, type FormState } from '@/lib/core/form-state'

export type FormWords = { optional: string; sending: string; summaryOne: string; summaryMany: string; count: string; choose: string; error: string }
/** The `errors` messages of the reader's language: words, or groups of words. */
export type ErrorWords = { [key: string]: string | ErrorWords }

export type FormContextValue = { state: FormState; pending: boolean; words: FormWords; errors: ErrorWords; prefix: string; labels: Record<string, string> }

const empty: FormWords = { optional: '', sending: '', summaryOne: '', summaryMany: '', count: '{count}/{max}', choose: '', error: '' }
export const FormContext = createContext<FormContextValue>({ state: idleForm, pending: false, words: empty, errors: {}, prefix: 'f', labels: {} })

/** Puts values in the place of `{name}`. */
export const fill = (message: string, params: Record<string, string | number> = {}): string =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))

/** The words of a message key; an unknown key falls back to the general one, never to silence. */
export function errorWords(key: string, errors: ErrorWords, params?: Record<string, string | number>): string {
  const found = key.split('.').reduce<string | ErrorWords | undefined>((at, part) => (typeof at === 'object' && Object.hasOwn(at, part) ? at[part] : undefined), errors)
  const words = typeof found === 'string' ? found : errors.invalid
  return typeof words === 'string' ? fill(words, params) : key
}

export type FieldState = { id: string; value: unknown; errors: string[]; describedBy: (hasHint: boolean) => string | undefined; words: FormWords }

/** A field's id, kept value and errors in words. */
export function useField(name: string): FieldState {
  const { state, words, errors, prefix } = useContext(FormContext)
  const id = `${prefix}-${name}`
  const own = (state.fieldErrors[name] ?? []).map((key) => errorWords(key, errors, state.params))
  return {
    id, value: state.values[name], errors: own, words,
    describedBy: (hasHint) => [own.length && `${id}-error`, hasHint && `${id}-hint`].filter(Boolean).join(' ') || undefined,
  }
}

/** The kept value as text for an input; anything else than text or a number is empty. */
export const textOf = (kept: unknown, fallback: string | number | undefined): string | undefined =>
  typeof kept === 'string' || typeof kept === 'number' ? String(kept) : fallback === undefined ? undefined : String(fallback)

/** The kept value as chosen keys, for check boxes. */
export const listOf = (kept: unknown, fallback: readonly string[] | undefined): readonly string[] =>
  Array.isArray(kept) ? kept.filter((v) => typeof v === 'string') : typeof kept === 'string' ? [kept] : kept === true ? ['on'] : (fallback ?? [])
