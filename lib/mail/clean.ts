import { AppError } from '@/lib/core/errors'

/** C0, C1, line and paragraph separators, bidi controls, zero-width signs and lone surrogates: nothing a heading needs. */
const unfit = /[\p{Cc}\p{Zl}\p{Zp}\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\p{Cs}]/gu

/** A user's title as it may stand in a Subject: one line, no control signs, at most `max` characters. */
export function cleanTitle(title: string, max = 80): string {
  const plain = title.normalize('NFC').replace(unfit, ' ').replace(/\s+/g, ' ').trim()
  const signs = [...plain]
  return signs.length > max ? `${signs.slice(0, max - 1).join('').trimEnd()}…` : plain
}

/** A user's words in a body: lines stay, other control signs go. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').split('\n').map((line) => line.replace(/\t/g, ' ').replace(unfit, '')).join('\n').trim()
}

const addressPattern = /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@[^\s@<>()[\]\\,;:"\p{Cc}]{1,190}$/u

/** The address in the form it is kept and compared in. @throws AppError invalid for anything but one bare address on one line. */
export function cleanAddress(address: string): string {
  const plain = address.trim().toLowerCase()
  if (/[\r\n]/.test(address) || !addressPattern.test(plain)) throw new AppError('invalid', 'email')
  return plain
}

/** A value that goes into a header as it is. @throws AppError invalid when it holds a line break or other control sign. */
export function headerValue(value: string): string {
  if (/[\u0000-\u001F\u007F]/.test(value)) throw new AppError('invalid', 'invalid')
  return value
}

/** Only web addresses become links. @throws AppError invalid. */
export function webAddress(url: string): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new AppError('invalid', 'invalid')
  return headerValue(url)
}
