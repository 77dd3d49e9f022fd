'use client'
import { useActionState, useState, useTransition, type FormEvent, type ReactNode } from 'react'
import { idleForm, type FormState } from '@/lib/core/form-state'
import { FormContext, type ErrorWords, type FormWords } from './form-context'
import { ErrorSummary } from './error-summary'
import { sendOnce, type Post } from './send-once'

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>
export type FormClientProps = {
  action: FormAction
  words: FormWords
  errors: ErrorWords
  initial?: Partial<FormState>
  prefix?: string
  labels?: Record<string, string>
  className?: string
  /** Where a browser without script lands with the answer; the same page when left out. */
  permalink?: string
  /** Sent by script in place of the action: a route handler outlives the builds that action ids change with. */
  post?: Post
  /** Shown in place of the form once it is done. */
  done?: ReactNode
  children: ReactNode
}

/**
 * Sends by script when there is script, else as an ordinary form. The submit is dispatched by hand, because an
 * action given to React empties the fields afterwards: what was typed and the chosen files stay here.
 */
export function FormClient({ action, words, errors, initial, prefix = 'f', labels = {}, className = 'form', permalink, post, done, children }: FormClientProps) {
  const [answer, send, acting] = useActionState<FormState, FormData>(action, { ...idleForm, ...initial }, permalink)
  const [posted, setPosted] = useState<FormState | null>(null)
  const [sending, startSending] = useTransition()
  const state = posted ?? answer
  const pending = acting || sending
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    const data = new FormData(event.currentTarget, submitter)
    startSending(async () => (post ? setPosted(await sendOnce(post, data)) : send(data)))
  }
  if (state.status === 'done' && done) return <div role="status">{done}</div>
  return (
    <FormContext value={{ state, pending, words, errors, prefix, labels }}>
      <form action={send} onSubmit={submit} className={className} noValidate aria-busy={pending}>
        <ErrorSummary />
        {children}
      </form>
    </FormContext>
  )
}
