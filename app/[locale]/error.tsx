'use client'

import { Failure } from '@/components/layout/failure'

/** A page that failed where the server could not tell it in words. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <Failure error={error} retry={retry} />
}
