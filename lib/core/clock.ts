/** The clock is passed in: rules take `now`, commands read it here, tests stop it. */
export type Clock = () => Date

const holder = globalThis as { yhessaClock?: Clock }

/** The present instant, or the test's. */
export const now: Clock = () => (holder.yhessaClock ?? (() => new Date()))()

/** Stops or moves the clock; `undefined` gives the real one back. */
export function setClock(clock: Clock | undefined): void {
  holder.yhessaClock = clock
}
