import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { matcherOf } from './css-match.ts'
import { pageLook } from './html-look.ts'
import type { Styles } from './html-look.ts'
import { runsOf } from './html-text.ts'
import { settle } from './runs.ts'
import type { Settled } from './runs.ts'

/**
 * A cell or line of Markdown as it is seen: marks of emphasis and links are none of it, HTML in it is read as a page has
 * it, `~~…~~` is struck, `^…^` and `[^…]` are notes, `![…](…)` is a picture.
 */
export function seenMarkdown(text: string): Settled {
  if (!/[<~!^&[\\*_`]/u.test(text)) return { text, remarks: [] }
  if (text.length > longest) return { text, remarks: [] }
  const html = inHtml(text)
  if (!/[<&]/u.test(html)) return { text: html, remarks: [] }
  const [line] = parseFragment(`<div>${html}</div>`).childNodes
  return settle(runsOf(line as DefaultTreeAdapterTypes.Element, pageLook, plain))
}

const longest = 20_000
const plain: Styles = { match: matcherOf({ rules: [] }), external: false }

function inHtml(text: string): string {
  return text
    .replace(/!\[[^\][]{0,300}\](?:\([^)[]{0,1000}\)|\[[^\][]{0,100}\])/gu, '<img>')
    .replace(/\[\^([^\][]{1,40})\]/gu, '<sup>[$1]</sup>')
    .replace(/\[([^\][]{0,300})\]\([^)[]{0,1000}\)/gu, '$1')
    .replace(/~~([^~]{1,300})~~/gu, '<del>$1</del>')
    .replace(/(?<=\S)\^([^\s^]{1,20})\^/gu, '<sup>$1</sup>')
    .replaceAll('**', '')
    .replace(
      /(?<![\\*\p{L}\p{N}])([*_])(?![\s*_])([^*_]{1,300})(?<![\s\\])\1(?![*\p{L}\p{N}])/gu,
      '$2',
    )
    .replace(/`([^`]{1,300})`/gu, '$1')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
}
