export type PersonalDataFinding = 'identityCode' | 'phone' | 'email' | 'personName'

const checkSigns = '0123456789ABCDEFHJKLMNPRSTUVWXY'
// Century signs, the ones in use since 2023 among them (VNa 690/2022).
const identityCode = /(?<![0-9A-Za-z])(\d{2})(\d{2})(\d{2})([-+ABCDEFYXWVU])(\d{3})([0-9A-FHJ-NPR-Y])(?![0-9A-Za-z])/gi
const phone = /(?<![\d.,/-])(?:\+358|00358|0)[\s-]?(?:4\d|50|[1-9]\d?)(?:[\s-]?\d){5,9}(?![\d.,/]\d)/
const email = /[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+\.[a-zåäö]{2,}/i
// Frequent Finnish first names; with a capitalised word after them they look like a person.
const firstNames = 'Aino|Anna|Anne|Anneli|Antti|Arja|Eero|Eeva|Elina|Emilia|Erkki|Eva|Hanna|Hannu|Heikki|Helena|Ilkka|Irja|Jaana|Janne|Jari|Jarmo|Johanna|Jorma|Jouni|Juha|Jukka|Juhani|Kaarina|Kaisa|Kalle|Kari|Katja|Katri|Kirsi|Laura|Lauri|Leena|Liisa|Maija|Maria|Mari|Marja|Marjatta|Marko|Markku|Martti|Matti|Mika|Mikko|Minna|Mirja|Niina|Olli|Outi|Paavo|Päivi|Pekka|Pentti|Pertti|Petri|Pirjo|Pirkko|Raija|Raimo|Riitta|Risto|Ritva|Saara|Sami|Sanna|Sari|Satu|Seppo|Sirpa|Sofia|Susanna|Tapio|Tarja|Teemu|Tero|Tiina|Timo|Tuula|Tuomas|Tuija|Veikko|Ville|Virpi'
// A place named after a person is no person: the second word must not be a street or an area.
const personName = new RegExp(`(?<![\\p{L}-])(?:${firstNames})\\s+(?!\\p{Lu}\\p{Ll}*(?:katu|tie|kuja|polku|puisto|tori|ranta|raitti|koulu|kirkko))\\p{Lu}\\p{Ll}{2,}(?:nen|la|lä|nen|ainen|inen|io|ö|o|a|i|en|sen|[a-zåäö]{2})(?![\\p{L}-])`, 'u')

/** True for a Finnish identity code whose check sign holds; a number that only looks like one is let be. */
export function holdsIdentityCode(text: string): boolean {
  for (const [, day, month, year, , serial, check] of text.matchAll(identityCode)) {
    const number = Number(`${day}${month}${year}${serial}`)
    if (checkSigns[number % 31] === check?.toUpperCase() && Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12) return true
  }
  return false
}

/**
 * What in a text seems to tell of a person. An identity code is refused, the rest only asked about:
 * the heuristics miss and mistake, so they never stop a report.
 */
export function findPersonalData(text: string): PersonalDataFinding[] {
  const found: PersonalDataFinding[] = []
  if (holdsIdentityCode(text)) found.push('identityCode')
  if (phone.test(text)) found.push('phone')
  if (email.test(text)) found.push('email')
  if (personName.test(text)) found.push('personName')
  return found
}
