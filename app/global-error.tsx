'use client'

import { useSyncExternalStore } from 'react'
import { Failure, languageOf } from '@/components/layout/failure'

/** The frame around the pages failed: no style sheet can be counted on, the words can. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const language = useSyncExternalStore(() => () => undefined, () => languageOf(location.pathname), () => 'fi')
  return (
    <html lang={language}>
      <body style={{ maxWidth: '40rem', margin: '10vh auto', padding: '0 1rem', fontFamily: 'system-ui, sans-serif', lineHeight: 1.5 }}>
        <Failure error={error} retry={retry} />
      </body>
    </html>
  )
}
