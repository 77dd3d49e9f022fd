'use client'

import { useEffect, useState } from 'react'
import { toLocale } from '@/lib/i18n/locales'

type Words = { errorTitle: string; errorText: string; reference: string; again: string }
// The message provider may be what failed: the words come with the code, three languages of four lines.
const load: Record<string, () => Promise<{ default: { errors: Words } }>> = {
  fi: () => import('@/lib/i18n/messages/fi/layout.json'),
  en: () => import('@/lib/i18n/messages/en/layout.json'),
  sv: () => import('@/lib/i18n/messages/sv/layout.json'),
}

/** A page that failed. The reference is the one in the log. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const [words, setWords] = useState<Words>()
  useEffect(() => {
    const lang = document.documentElement.lang
    void load[toLocale(lang)]?.().then((m) => setWords(m.default.errors))
  }, [])
  return (
    <main id="content" tabIndex={-1} className="narrow">
      <div className="prose stack" role="alert">
        <h1>{words?.errorTitle}</h1>
        <p className="lead">{words?.errorText}</p>
        {error.digest && <p className="meta">{words?.reference} <strong className="tn">{error.digest}</strong></p>}
        <p><button type="button" className="btn btn--primary" onClick={reset}>{words?.again}</button></p>
      </div>
    </main>
  )
}
