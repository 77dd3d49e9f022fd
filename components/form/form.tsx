import type { ReactNode } from 'react'
import { getMessages, getTranslations } from 'next-intl/server'
import { FormClient, type FormClientProps } from './form-client'
import type { ErrorWords, FormWords } from './form-context'
import { FormWordsProvider } from './form-words'

async function formWords(): Promise<FormWords> {
  const t = await getTranslations('form')
  return { optional: t('optional'), sending: t('sending'), summaryOne: t('summaryOne'), summaryMany: t.raw('summaryMany') as string, count: t.raw('count') as string, choose: t('choose'), error: t('error') }
}

/**
 * A form over a server action. Works without script; with it, errors come to a focused summary and beside the fields
 * without a new page. `labels` (field → its name) begin the lines of the summary.
 */
export async function Form(props: Omit<FormClientProps, 'words' | 'errors'>) {
  const [words, messages] = await Promise.all([formWords(), getMessages()])
  return <FormClient {...props} words={words} errors={(messages.errors ?? {}) as ErrorWords} />
}

/** An ordinary form that only asks (search, filters): its answers stand in the address. */
export async function GetForm({ action, className, label, search, prefix = 'q', children }: { action: string; className?: string; label?: string; search?: boolean; prefix?: string; children: ReactNode }) {
  return (
    <form action={action} method="get" className={className} role={search ? 'search' : undefined} aria-label={label}>
      <FormWordsProvider words={await formWords()} prefix={prefix}>{children}</FormWordsProvider>
    </form>
  )
}
