import type { ReactNode } from 'react'

/** One number that matters, with its unit; the plain words beside it are `children`. */
export function Figure({ value, unit, children }: { value: ReactNode; unit?: ReactNode; children?: ReactNode }) {
  return <div><p className="figure">{value}{unit && <small>{unit}</small>}</p>{children && <p className="meta figure__words">{children}</p>}</div>
}

export function Figures({ children }: { children: ReactNode }) {
  return <div className="figures">{children}</div>
}
