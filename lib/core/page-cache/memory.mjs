const mapBytes = (map) => [...map.values()].reduce((sum, part) => sum + part.length, 0)
/** About what an entry takes: a character of its HTML is two bytes. */
const sizeOf = ({ value }) => (value.html?.length ?? 0) * 2 + (value.rscData?.length ?? 0) + (value.body?.length ?? 0) + (value.segmentData ? mapBytes(value.segmentData) : 0) + 1000

/** Pages in memory up to a number of bytes; the one that nobody asked for longest goes first. */
export class Memory {
  #entries = new Map()
  #bytes = 0
  #maxBytes

  constructor(maxBytes) {
    this.#maxBytes = maxBytes
  }

  get bytes() {
    return this.#bytes
  }

  /** The entry, which becomes the youngest. */
  recall(key) {
    const kept = this.#entries.get(key)
    if (!kept) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, kept)
    return kept.entry
  }

  remember(key, entry) {
    this.forget(key)
    const size = sizeOf(entry)
    if (size > this.#maxBytes) return
    this.#entries.set(key, { entry, size })
    this.#bytes += size
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes) break
      this.forget(oldest)
    }
  }

  forget(key) {
    const kept = this.#entries.get(key)
    if (!kept) return
    this.#entries.delete(key)
    this.#bytes -= kept.size
  }
}
