import type { Origin } from '../grid.ts'

/** The first address and the first day of what a document says of itself, most telling first. */
export function originOf(
  addresses: readonly (string | undefined)[],
  days: readonly (string | undefined)[],
): { origin?: Origin } {
  const url = first(addresses, addressOf)
  const retrieved = first(days, dayOf)
  return url === null && retrieved === null ? {} : { origin: { url, retrieved } }
}

/** An address of the web without the part after `#`; null for a file of somebody's machine and whatever is no address. */
function addressOf(text: string): string | null {
  const address = text.trim().replace(/#.*$/su, '')
  if (address.length > 500 || /\s/u.test(address)) return null
  const url = URL.parse(address)
  if (!url || !/^https?:$/u.test(url.protocol) || url.username !== '') return null
  return url.hostname.includes('.') ? address : null
}

/** The day of a date in English as mail and browsers write it, where it was written: `Thu, 6 Mar 2025 23:30:00 +0800`. */
function dayOf(text: string): string | null {
  const match = /\b(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})\b|\b([A-Z][a-z]{2}) (\d{1,2}) (\d{4})\b/u.exec(
    text.slice(0, 100),
  )
  if (!match) return null
  const [, day = match[5]!, month = match[4]!, year = match[6]!] = match
  const number = months.indexOf(month) / 3 + 1
  const last = new Date(Date.UTC(Number(year), number, 0)).getUTCDate()
  if (!Number.isInteger(number) || number < 1 || Number(day) < 1 || Number(day) > last) return null
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
}

const months = 'JanFebMarAprMayJunJulAugSepOctNovDec'

function first(
  texts: readonly (string | undefined)[],
  read: (text: string) => string | null,
): string | null {
  for (const text of texts) {
    const found = text === undefined ? null : read(text)
    if (found !== null) return found
  }
  return null
}
