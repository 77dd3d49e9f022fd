import type { Tx } from '@/db/client'
import type { Subject, SubjectType } from './types'

type Finder = {
  /** The subject by the number in its address, if everyone may see it. */
  byNumber: (tx: Tx, number: string) => Promise<Subject | null>
  /** The subject by id, if everyone may see it. */
  byId: (tx: Tx, id: string) => Promise<Subject | null>
}

const holder = globalThis as { yhessaSubjects?: Map<SubjectType, Finder> }
const finders = (holder.yhessaSubjects ??= new Map())

/** Tells how subjects of a type are found. The domain's own visibility decides; this one knows no other domain. */
export function registerSubjects(type: SubjectType, finder: Finder): void {
  finders.set(type, finder)
}

/** How subjects of a type are found. @throws Error when the process has not been wired up (`lib/ops/wiring.ts`). */
export function subjectsOf(type: SubjectType): Finder {
  const finder = finders.get(type)
  if (!finder) throw new Error(`nobody has registered how to find a ${type} to follow`)
  return finder
}
