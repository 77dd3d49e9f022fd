/** What `within` says; lib/core/errors.ts takes it for a lost database. */
export const noAnswer = 'no answer in time'

/** The promise's value, or an error after `ms` milliseconds. What comes later is dropped, its failure too. */
export async function within(promise, ms) {
  let timer
  const late = new Promise((_resolve, reject) => {
    // A busy process hears its timers before its sockets: an answer that has already come is let in first.
    timer = setTimeout(() => setImmediate(() => reject(new Error(noAnswer))), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
