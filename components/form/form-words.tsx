'use client'
import { useContext, type ReactNode } from 'react'
import { FormContext, type FormWords } from './form-context'

/** Words for fields that stand in an ordinary form (a search, filters). */
export function FormWordsProvider({ words, prefix, children }: { words: FormWords; prefix: string; children: ReactNode }) {
  const base = useContext(FormContext)
  return <FormContext value={{ ...base, words, prefix }}>{children}</FormContext>
}
