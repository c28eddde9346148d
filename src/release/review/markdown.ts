import { oneLine } from '../diff-text.ts'
import type { Block, Grid, Inline, Mark, Part, Review } from './block.ts'

/** How much a text may be: its length is measured by `size`, characters or bytes. */
export type Limit = { readonly most: number; readonly size: (text: string) => number }

/**
 * A review as Markdown for a pull request: parts are whole or left out, from the first that does not fit the limit on, and
 * the last line says which and `where` they are, an address or words. No text of the data can add markup, links or mentions.
 */
export function reviewMarkdown(
  { summary, legend, parts }: Review,
  { limit, where }: { readonly limit: Limit; readonly where: Inline | { readonly link: string } },
): string {
  const notes = legend ? `\n${inlineText(legend)}\n` : ''
  const head = `**${escape(summary.zh)} · ${escape(summary.en)}**\n${notes}`
  const texts = parts.map((part) => partText(part))
  const whole = [head, ...texts].join('\n')
  if (limit.size(whole) <= limit.most) return whole
  let kept = head
  const left: Part[] = []
  const room = limit.most - limit.size(leftOut(parts, where))
  for (const [at, part] of parts.entries()) {
    const longer = `${kept}\n${texts[at]!}`
    if (limit.size(longer) <= room) kept = longer
    else left.push(part)
  }
  return `${kept}\n${leftOut(left, where)}`
}

/** The most parts that the line on what is left out names. */
const mostNamed = 12

function leftOut(parts: readonly Part[], where: Inline | { readonly link: string }): string {
  const named = parts.slice(0, mostNamed).map(({ name }) => inlineText(name))
  const more = parts.length > named.length ? ` and ${parts.length - named.length} more` : ''
  const place =
    typeof where === 'object' && 'link' in where
      ? `[diff.html](<${where.link}>)`
      : inlineText(where)
  const count = `${parts.length} part${parts.length === 1 ? '' : 's'}`
  return `**这里放不下的${parts.length}部分 · ${count} left out here**: ${named.join(', ')}${more}. 全文 · All of it: ${place}\n`
}

function partText({ title, blocks }: Part): string {
  return `### ${inlineText(title)}\n\n${blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n')}\n`
}

function blockText(block: Block): string {
  if (block.kind === 'charts') return ''
  if (block.kind === 'table') return gridText(block)
  const title = block.title === null ? [] : [`**${inlineText(block.title)}**`, '']
  return [...title, ...block.items.map((item) => `- ${inlineText(item)}`)].join('\n')
}

function gridText({ caption, figures, head, rows }: Grid): string {
  const line = (cells: readonly Inline[]): string => `| ${cells.map(inlineText).join(' | ')} |`
  const rule = `| ${head.map((_, at) => (figures && at > 0 ? '---:' : '---')).join(' | ')} |`
  const title = caption === null ? [] : [`**${inlineText(caption)}**`, '']
  return [...title, line(head), rule, ...rows.map(line)].join('\n')
}

const marks: Readonly<Record<Mark, string>> = { same: ' ✓', other: ' **≠**', open: ' ?' }

function inlineText(of: Inline): string {
  if (typeof of === 'string') return escape(of)
  if ('zh' in of) return `${escape(of.zh)} ${escape(of.en)}`
  if ('code' in of) return code(of.code)
  if ('form' in of) return '&emsp;'.repeat(of.depth) + escape(of.form.zh)
  if ('figure' in of) return escape(of.figure) + (of.mark ? marks[of.mark] : '')
  return of.map(inlineText).join('')
}

/** An id, a path or an address as code: in these characters nothing ends it, and what they mean elsewhere means nothing there. */
function code(text: string): string {
  return /^[\w./:%?=&~+,;#-][\w./:%?=&~+,;# -]*$/.test(text) ? `\`${text}\`` : escape(text)
}

/** Nothing to see, between two characters: breaks what GitHub would link, mention or close. */
const gap = '&#8203;'

/** A text as Markdown that shows it: marks escaped, line breaks as spaces, mentions, references and addresses broken. */
export function escape(text: string): string {
  return oneLine(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~$]/g, (mark) => `\\${mark}`)
    .replace(/#/g, `\\#${gap}`)
    .replace(/@/g, `@${gap}`)
    .replace(/:(?=\/\/)/g, `:${gap}`)
    .replace(/(?<=www)\./gi, `${gap}.`)
    .replace(/(?<=\bgh)-(?=\d)/gi, `-${gap}`)
}
