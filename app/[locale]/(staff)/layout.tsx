import type { ReactNode } from 'react'
import '@/components/staff/staff.css'

/** Nothing here is ever kept: each page is made for the one who asks. */
export const dynamic = 'force-dynamic'

export default function Layout({ children }: { children: ReactNode }) {
  return children
}
