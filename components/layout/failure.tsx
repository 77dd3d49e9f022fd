'use client'
import { useEffect, useState } from 'react'
import { isLocale } from '@/lib/i18n/locales'

type Words = { errorTitle: string; errorText: string; reference: string; again: string; home: string }
// The message provider may be what failed: the words come when they are needed, not with every page.
const load: Record<string, () => Promise<{ default: { errors: Words } }>> = {
  fi: () => import('@/lib/i18n/messages/fi/layout.json'),
  en: () => import('@/lib/i18n/messages/en/layout.json'),
  sv: () => import('@/lib/i18n/messages/sv/layout.json'),
}

/** The language of an address. */
export const languageOf = (pathname: string): string => { const first = pathname.split('/')[1]; return isLocale(first) ? first : 'fi' }

/**
 * What scripts show in place of what failed beneath a page, or in the browser: most failures are told by the server
 * (app/answered.tsx). The reference is the one in the log.
 */
export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const [words, setWords] = useState<Words>()
  useEffect(() => {
    void load[languageOf(location.pathname)]?.().then((m) => setWords(m.default.errors))
  }, [])
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  return (
    <main id="content" tabIndex={-1} className="narrow">
      <div className="prose stack" role="alert">
        <h1>{words?.errorTitle}</h1>
        <p className="lead">{words?.errorText}</p>
        {digest && <p className="meta">{words?.reference} <strong className="tn">{digest}</strong></p>}
        <p><button type="button" className="btn btn--primary" onClick={retry}>{words?.again}</button></p>
      </div>
    </main>
  )
}
