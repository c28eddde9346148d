import type { Words } from '../../locale/words.ts'

/** The words that the page gives its script. */
export type BenchWords = Words['workbenchWords'] & Pick<Words, (typeof wordsOfParts)[number]>

/** The groups of words of its parts, each under its name. */
export const wordsOfParts = ['findWords', 'handoverWords', 'letterWords', 'standingWords'] as const

/** A text with figures and names in the places of their keys: `fill('{n} cells', { n: 3 })` is `3 cells`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name]))
}

/** An element with what stands in it; what is read from a file goes in as text alone. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...content: readonly (string | Node)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  element.append(...content)
  return element
}

/** A button with what it does. */
export function button(text: string, press: () => void): HTMLButtonElement {
  return Object.assign(make('button', text), { type: 'button', onclick: press })
}

/** A list of entries. */
export function list(items: readonly HTMLElement[]): HTMLElement {
  return make('ul', ...items)
}

/** The one element of the page that a selector names. */
export function find<T extends HTMLElement>(selector: string): T {
  return document.querySelector<T>(selector)!
}

/** Says something to those who see the page and those who hear it. */
export function say(text: string): void {
  find('#said').textContent = text
}
