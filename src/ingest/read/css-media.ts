/**
 * Whether a media query holds for a reader at a screen: an ordinary window, between 1,000 and 1,600 points wide. `maybe`
 * for what depends on the reader.
 */
export function inMedia(query: string): 'yes' | 'no' | 'maybe' {
  const all = query
    .toLowerCase()
    .split(',')
    .slice(0, 50)
    .map((each) => ofOne(each.trim()))
  return all.includes('yes') ? 'yes' : all.includes('maybe') ? 'maybe' : 'no'
}

function ofOne(query: string): 'yes' | 'no' | 'maybe' {
  if (query === '') return 'yes'
  const parts = query
    .split(/\s+/)
    .join(' ')
    .split(' and ')
    .map((part) => part.replace(/^only\s+/, '').trim())
  const held = parts.map(ofPart)
  return held.includes('no') ? 'no' : held.includes('maybe') ? 'maybe' : 'yes'
}

function ofPart(part: string): 'yes' | 'no' | 'maybe' {
  if (part === 'all' || part === 'screen') return 'yes'
  if (/^(?:print|speech|aural|tty|tv|handheld|projection|braille|embossed)$/.test(part)) return 'no'
  const width = /^\(\s*(min|max)-width\s*:\s*([\d.]+)\s*(px|em|rem)\s*\)$/.exec(part)
  if (!width) return 'maybe'
  const [, side, number, unit] = width
  const points = Number(number) * (unit === 'px' ? 1 : 16)
  if (side === 'min') return points <= 1000 ? 'yes' : points > 1600 ? 'no' : 'maybe'
  return points >= 1600 ? 'yes' : points < 1000 ? 'no' : 'maybe'
}
