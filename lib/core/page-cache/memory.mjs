/** Pages in memory, the longest unused thrown out first. One map a process, also when Next loads the module twice. */
const holder = globalThis
export const memory = (holder.yhessaPages ??= new Map())

const maxBytes = 64 * 1024 * 1024
const sizeOf = (entry) => (entry.value.html?.length ?? 0) * 2 + (entry.value.rscData?.length ?? 0) + (entry.value.body?.length ?? 0) + 500
let bytes = 0

/** Keeps an entry, making room for it. */
export function remember(key, entry) {
  const known = memory.get(key)
  if (known) bytes -= sizeOf(known)
  memory.delete(key)
  memory.set(key, entry)
  bytes += sizeOf(entry)
  for (const [oldest, old] of memory) {
    if (bytes <= maxBytes || oldest === key) break
    memory.delete(oldest)
    bytes -= sizeOf(old)
  }
}
