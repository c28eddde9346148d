import type { Words } from '../locale/words.ts'
import { pageUrl } from './address.ts'
import { html } from './markup.ts'
import { outcomesInLaw } from './rights.ts'

/** The anchor of a term of the glossary on its page. */
export function termAnchor(id: string): string {
  return `word-${id}`
}

/** What running text stands in, and what in it is left as it is. */
const running = new Set(['p', 'dd'])
const apart = new Set(
  'a button code dt figcaption form h1 h2 h3 h4 nav noscript pre q script small span style summary svg table'.split(
    ' ',
  ),
)
const piece = /<(\/?)([a-z][a-z\d]*)(?:[^>"']|"[^"]*"?|'[^']*'?)*>?|[^<]+|</g
/** What stands apart, holds none of its kind, and is most of a page: gone over at once. */
const whole = new Set(['pre', 'script', 'style', 'svg', 'table'])

/**
 * The content of a page, each term of the glossary linked where it first stands in running text: in paragraphs and
 * definitions, not in headings, tables, small print or what is a link already.
 */
export function withTerms(content: string, t: Words): string {
  const left = new Map(termsOf(t))
  let [markup, end] = ['', 0]
  for (const { text, at } of runningTexts(content)) {
    markup += content.slice(end, at) + linked(text, left)
    end = at + text.length
  }
  return markup + content.slice(end)
}

/** The running text of a page, from tag to tag, with where it stands. */
function* runningTexts(content: string): Generator<{ readonly text: string; readonly at: number }> {
  const depth = { running: 0, apart: 0 }
  piece.lastIndex = 0
  for (let found = piece.exec(content); found; found = piece.exec(content)) {
    const [text, slash, name] = found
    if (name === undefined) {
      if (depth.running > 0 && depth.apart === 0) yield { text, at: found.index }
      continue
    }
    const step = slash === '/' ? -1 : 1
    if (running.has(name)) depth.running += step
    if (apart.has(name)) depth.apart += step
    if (step > 0 && whole.has(name)) {
      const close = content.indexOf(`</${name}>`, piece.lastIndex)
      piece.lastIndex = close < 0 ? content.length : close
    }
  }
}

type Term = readonly [found: string, href: string]

const known = new WeakMap<Words, readonly Term[]>()

/** Terms as they stand in sentences, in lower case, with their addresses. */
function termsOf(t: Words): readonly Term[] {
  const terms = known.get(t) ?? listTerms(t)
  known.set(t, terms)
  return terms
}

function listTerms(t: Words): readonly Term[] {
  const own = Object.entries(t.glossary.terms).flatMap(([id, { found }]) =>
    found === null ? [] : [[found, `rights/#${termAnchor(id)}`] as const],
  )
  const outcomes = outcomesInLaw(t).map(
    ({ id, name }) => [name.toLowerCase(), `rights/#${id}`] as const,
  )
  return [...own, ...outcomes].map(([found, path]) => [found, pageUrl(t.locale, path)])
}

/** A text with the terms that are left linked; these are no longer left. */
function linked(text: string, left: Map<string, string>): string {
  const lower = text.toLowerCase()
  const places = [...left.keys()]
    .map((found) => ({ found, at: placeOf(lower, found) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at || b.found.length - a.found.length)
  let [markup, end] = ['', 0]
  for (const { found, at } of places) {
    if (at < end) continue
    const word = text.slice(at, at + found.length)
    markup +=
      text.slice(end, at) + html`<a class="term" href="${left.get(found)!}">${word}</a>`.markup
    end = at + found.length
    left.delete(found)
  }
  return markup + text.slice(end)
}

/** Where a term stands as a word: not within another, nor at the head of the name of a law (《行政复议法》). */
function placeOf(text: string, found: string): number {
  for (let at = text.indexOf(found); at >= 0; at = text.indexOf(found, at + 1)) {
    const [before, after] = [text.slice(at - 1, at), text.slice(at + found.length)]
    if (!/[a-z&;《“-]$/.test(before) && !/^(?:[a-rt-z-]|s[a-z])/.test(after)) return at
  }
  return -1
}
