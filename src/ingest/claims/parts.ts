import type { Hit } from './hits.ts'
import type { SectionText } from './section-text.ts'
import { subjectIn } from './subjects.ts'

/**
 * The parts of a count of requests in the brackets right after it, by agency or by channel: `（市政府349件、沭阳县477件）`,
 * `（其中网上500、信函100）`. Each is labelled once, as part of the requests.
 */
export function partsOf(hit: Hit, { plain }: SectionText): Hit[] {
  if (!isReceived(hit)) return []
  const inside = plain.slice(hit.end, hit.end + 300)
  const close = inside.startsWith('(') ? inside.indexOf(')') : -1
  if (close < 0) return []
  const parts: Hit[] = []
  let at = hit.end + 1
  for (const part of inside.slice(1, close).split(/[、,]/u)) {
    const start = at
    at += part.length + 1
    const match =
      /^(?:其中|包括|含)?:?([\p{Script=Han}]{2,14}?)(?:申请|为|共)?(\d{1,9})(?:件)?$/u.exec(part)
    const name = match?.[1]
    // An approximation is read as any figure is.
    if (!name || /[约近超过逾足到]$/u.test(name)) continue
    const subject = subjectIn(name)
    if (subject && subject.kind !== 'channel') continue
    const printed = match![2]!
    const first = start + part.lastIndexOf(printed)
    parts.push({
      ...hit,
      at: first,
      end: at - 1,
      printed,
      words: printed,
      precision: 'exact',
      unit: '件',
      label: `${name.replace(/申请$/u, '')}申请`,
      scope: 'part',
    })
  }
  return parts
}

/** Whether a hit counts the requests taken in, all of them. */
export function isReceived({ cells, kind }: Hit): boolean {
  const [first] = cells
  return kind === 'request' && first?.length === 1 && first[0] === 'requests.received.total'
}
