import type { Rule, Word } from './pdf-page.ts'
import type { Unseen } from './pdf-seen.ts'

/** Words with what is hidden in them marked, cut where only a part of them is. */
export function markUnseen(words: readonly Word[], unseen: readonly Unseen[]): readonly Word[] {
  if (unseen.length === 0) return words
  const rows = Map.groupBy(unseen, ({ y }) => Math.round(y / row))
  return words.flatMap((word) => {
    const near = [-1, 0, 1]
      .flatMap((more) => rows.get(Math.round(word.y / row) + more) ?? [])
      .filter((run) => isOfWord(run, word))
      .filter(({ left, right }) => right > word.left && left < word.right)
    return near.reduce<readonly Word[]>(
      (parts, each) => parts.flatMap((part) => cut(part, each, marked(each))),
      [word],
    )
  })
}

/** Whether a stretch is drawn on the line of a word; in lines of cells that are too low for them, which overlap, with its text. */
function isOfWord({ y, size, text }: Unseen, word: Word): boolean {
  const away = Math.abs(y - word.y)
  const [own, whole] = [text.trim(), word.text.trim()]
  return (
    away <= 0.02 * Math.max(size, 1) ||
    (away <= 0.3 * Math.max(size, 1) && (whole.includes(own) || own.includes(whole)))
  )
}

/**
 * Words with what is crossed out marked, and the lines that are left: a level line through the middle of a line of text that
 * begins and ends with words of it crosses them out. Table lines do not.
 */
export function markStruck(
  words: readonly Word[],
  rules: readonly Rule[],
): { readonly words: readonly Word[]; readonly rules: readonly Rule[] } {
  const rows = rowsOf(words)
  const strokes = new Map<Rule, ReadonlySet<Word>>()
  for (const rule of rules.filter(({ across }) => across)) {
    const line = nearRow(rows, rule.at).filter(
      ({ y, size }) => Math.abs(rule.at - y) <= 0.22 * size,
    )
    const meets = (x: number): boolean =>
      line.some(({ left, right, size }) => x > left - 0.4 * size && x < right + 0.4 * size)
    if (meets(rule.from) && meets(rule.to)) strokes.set(rule, new Set(line))
  }
  if (strokes.size === 0) return { words, rules }
  const struck = words.flatMap((word) =>
    [...strokes]
      .filter(([, line]) => line.has(word))
      .reduce<readonly Word[]>(
        (parts, [{ from, to }]) =>
          parts.flatMap((part) =>
            cut(part, { left: from, right: to, text: '' }, { kind: 'struck' }),
          ),
        [word],
      ),
  )
  return { words: struck, rules: rules.filter((rule) => !strokes.has(rule)) }
}

/**
 * Words of a cell or a page with notes marked: those smaller than a word that they touch and above or below its foot, and
 * what follows these on their line. Of a word in the same size off the line it cannot be told what it is.
 */
export function markNotes(words: readonly Word[]): readonly Word[] {
  let marked = words
  for (let pass = 0; pass < 8; pass++) {
    const rows = rowsOf(marked)
    let found = false
    marked = marked.map((word) => {
      if (word.kind) return word
      const kind = offLine(word, nearRow(rows, word.y))
      found ||= kind === 'note'
      return kind === 'note'
        ? { ...word, kind }
        : kind === 'doubt'
          ? { ...word, kind, why: 'which does not stand on one line' }
          : word
    })
    if (!found) break
  }
  return marked
}

function offLine(word: Word, near: readonly Word[]): 'note' | 'doubt' | null {
  const beside = near.filter((other) => other !== word && touches(other, word))
  const isOff = (other: Word): boolean => Math.abs(shift(other, word)) >= 0.15 * other.size
  const shown = beside.filter(({ kind }) => !kind)
  if (shown.some((other) => isOff(other) && word.size <= 0.92 * other.size)) return 'note'
  const goesOn = beside.some(
    (other) => other.kind === 'note' && !isOff(other) && word.size <= 1.05 * other.size,
  )
  if (goesOn && !shown.some((other) => !isOff(other) && other.size > 1.05 * word.size))
    return 'note'
  const isSame = (other: Word): boolean => Math.abs(word.size - other.size) < 0.08 * word.size
  return shown.some((other) => isOff(other) && isSame(other) && shift(other, word) > 0)
    ? 'doubt'
    : null
}

// Words whose middles are less than this apart are looked at together with those of the next rows.
const row = 8
const crowd = 600

function rowsOf(words: readonly Word[]): ReadonlyMap<number, readonly Word[]> {
  return Map.groupBy(words, ({ y }) => Math.round(y / row))
}

/** The words of a row and of those above and below; none where they are more than a page of reason has. */
function nearRow(rows: ReadonlyMap<number, readonly Word[]>, y: number): readonly Word[] {
  const near = [-1, 0, 1].flatMap((more) => rows.get(Math.round(y / row) + more) ?? [])
  return near.length > crowd ? [] : near
}

/** Whether two words touch on what may be one line; the feet of a figure and its note are less than a size apart. */
function touches(base: Word, note: Word): boolean {
  const gap = Math.max(note.left - base.right, base.left - note.right)
  const most = 0.35 * base.size
  return gap <= most && gap >= -most && Math.abs(shift(base, note)) <= 0.75 * base.size
}

/** How far the foot of a word is below that of another. */
function shift(base: Word, word: Word): number {
  return base.y + 0.35 * base.size - (word.y + 0.35 * word.size)
}

function marked({ kind, why }: Unseen): Pick<Word, 'kind' | 'why'> {
  return kind === 'hidden' ? { kind } : { kind, why }
}

/** A word in parts, the part within a stretch with a mark: told by its text where that is there, else by the place. */
function cut(
  word: Word,
  { left, right, text }: Pick<Word, 'left' | 'right' | 'text'>,
  mark: Pick<Word, 'kind' | 'why'>,
): readonly Word[] {
  if (word.kind && word.kind !== 'doubt') return [word]
  const characters = [...word.text]
  const widths = characters.map((each) => (each < '\u2E80' ? 0.5 : 1))
  const unit = (word.right - word.left) / widths.reduce((sum, each) => sum + each, 0)
  const edges = [word.left]
  for (const width of widths) edges.push(edges.at(-1)! + width * unit)
  const places = widths.map((_, at) => (edges[at]! + edges[at + 1]!) / 2)
  const [from, to] = stretch(word.text, text.trim(), places, left, right)
  if (from < 0 || from >= to) return [word]
  const part = (start: number, end: number, more: Pick<Word, 'kind' | 'why'>): readonly Word[] => {
    const own = characters.slice(start, end).join('')
    return own.trim() === ''
      ? []
      : [{ ...word, text: own, left: edges[start]!, right: edges[end]!, ...more }]
  }
  return [...part(0, from, {}), ...part(from, to, mark), ...part(to, characters.length, {})]
}

/** The characters within a stretch, from and to: the occurrence of its text nearest to it, else those whose middles are in it. */
function stretch(
  whole: string,
  text: string,
  places: readonly number[],
  left: number,
  right: number,
): readonly [from: number, to: number] {
  const length = [...text].length
  let best: readonly [number, number] | null = null
  if (text !== '') {
    for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
      const from = [...whole.slice(0, at)].length
      const far = (index: number): number =>
        Math.abs((places[index]! + places[index + length - 1]!) / 2 - (left + right) / 2)
      if (!best || far(from) < far(best[0])) best = [from, from + length]
    }
  }
  if (best) return best
  const inside = places.map((place) => place > left && place < right)
  return [inside.indexOf(true), inside.lastIndexOf(true) + 1]
}
