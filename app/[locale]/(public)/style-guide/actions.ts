'use server'
import type { FormState } from '@/lib/core/form-state'

/** Shows how a form refuses and accepts; stores nothing. */
export async function tryForm(_before: FormState, data: FormData): Promise<FormState> {
  const text = (name: string) => String(data.get(name) ?? '').slice(0, 2000)
  const values = { title: text('title'), email: text('email'), topic: text('topic'), one: text('one'), kinds: data.getAll('kinds').map(String), on: text('on'), words: text('words'), publish: data.get('publish') === 'on' }
  const fieldErrors: Record<string, string[]> = {}
  if (!values.title.trim()) fieldErrors.title = ['required']
  if (values.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(values.email)) fieldErrors.email = ['email']
  if (!values.one) fieldErrors.one = ['required']
  if (values.words.length > 200) fieldErrors.words = ['tooLong']
  return { status: Object.keys(fieldErrors).length ? 'error' : 'done', values, fieldErrors }
}
