import type { Root } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { remark } from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'

const whole = remark().use(remarkGfm).use(remarkFrontmatter, ['yaml'])
const tables = remark().use(tablesAlone).use(remarkFrontmatter, ['yaml'])

/**
 * What the rest of GitHub's Markdown begins with: links by themselves, struck text, footnotes, lists of tasks. A character
 * may also be written by its name or after a backslash.
 */
const beyondTables = /[~[@&\\]|:\/\/|www\./i

const frontMatter = /^---\n[^]*?\n---(?=\n)/

/** The tree of a curated file by remark: GitHub's Markdown with front matter. Without what it begins with, none of the rest is looked for. */
export function markdownTree(file: VFile): Root {
  const text = String(file)
  // The front matter is one text to Markdown, whatever stands in it.
  const body = text.slice(frontMatter.exec(text)?.[0].length ?? 0)
  return (beyondTables.test(body) ? whole : tables).parse(file)
}

/** Tables as remark-gfm reads them, and nothing else of it. */
function tablesAlone(this: Processor): void {
  const data = this.data()
  ;(data.micromarkExtensions ??= []).push(gfmTable())
  ;(data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown())
}
