import type { Markup } from './markup.ts'
import { html } from './markup.ts'

/** A text with an anchor a line, `L1`, `L2`, …, as the repository's host names them. */
export function numberedLines(text: string): Markup {
  const lines = text.replace(/\n$/, '').split('\n')
  return html`<ol class="numbered" tabindex="0">${lines.map((line, at) => html`<li id="L${at + 1}">${line}</li>`)}</ol>`
}
