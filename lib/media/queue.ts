import { AppError } from '@/lib/core/errors'

/** Pictures decoded at once in this process, and how many may wait behind them. */
const places = 2
const maxWaiting = 24
/** Bytes of uploads held in memory at once, arriving or waiting. */
const maxHeld = 128_000_000

const waiting: (() => void)[] = []
let busy = 0
let held = 0

const full = () => new AppError('unavailable', 'media.busy', { params: { retryAfter: 10 } })

/** Runs the work when one of two places is free. @throws AppError unavailable (try again in 10 s) when 24 wait already. */
export async function enterQueue<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= places) {
    if (waiting.length >= maxWaiting) throw full()
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else {
    busy++
  }
  try {
    return await work()
  } finally {
    // The place is handed to the next in line, or freed.
    const next = waiting.shift()
    if (next) next()
    else busy--
  }
}

/** Counts bytes really received, so that many or slow senders cannot fill the memory. @throws AppError unavailable. */
export function holdBytes(n: number): void {
  if (held + n > maxHeld) throw full()
  held += n
}

/** Gives the bytes back; always once for each byte held. */
export function releaseBytes(n: number): void {
  held -= n
}
