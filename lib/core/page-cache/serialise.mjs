// Entries hold buffers and maps; JSON with marks for them is readable in the database and needs no library.
const write = (_key, value) => {
  if (value instanceof Map) return { $map: [...value] }
  if (value && value.type === 'Buffer' && Array.isArray(value.data)) return { $bytes: Buffer.from(value.data).toString('base64') }
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') }
  return value
}
const read = (_key, value) => {
  if (value && typeof value === 'object' && '$map' in value) return new Map(value.$map)
  if (value && typeof value === 'object' && '$bytes' in value) return Buffer.from(value.$bytes, 'base64')
  return value
}

/** An entry as text. */
export const serialise = (entry) => JSON.stringify(entry, write)
/** The entry of a text made by `serialise`. */
export const deserialise = (text) => JSON.parse(text, read)
