import type { Entry } from './store.mjs'

export class Memory {
  constructor(maxBytes: number)
  readonly bytes: number
  recall(key: string): Entry | undefined
  remember(key: string, entry: Entry): void
  forget(key: string): void
}
