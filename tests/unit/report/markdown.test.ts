import fc from 'fast-check'
import { remark } from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { markdownTree } from '../../../src/report/markdown.ts'
import { serializeReport } from '../../../src/report/serialize.ts'
import { makeReport } from '../support/made-up.ts'

const gfm = remark().use(remarkGfm).use(remarkFrontmatter, ['yaml'])
const good = serializeReport(makeReport())

/** Pieces of every construct of GitHub's Markdown, by their names and after a backslash, too. */
const pieces = [
  ...[
    '---',
    '--- ',
    '----',
    '\n',
    '\n\n',
    '\r\n',
    '| a | b |',
    '| --- | --- |',
    '|',
    '# ',
    '- ',
    '> ',
  ],
  ...['[ ] ', '[^1]', '[^1]: x', '~a~', '~~a~~', '**a**', '`a`', '<b>', '![a](b)', '\\', '\t'],
  ...['http', '://', 'https://a.cn', 'www', '.', 'www.a.cn', 'a@b.cn', 'mailto:', '@', ':'],
  ...['&#58;', '&colon;', '&commat;', '&#x7e;', '&period;', '//', 'a', '甲', ' ', '1', 'ｗｗｗ．'],
]

test('a tree is that of all of GitHub’s Markdown, whatever is written', () => {
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((all) => all.join(''))
  fc.assert(
    fc.property(texts, fc.boolean(), fc.nat(good.length), (text, within, at) => {
      const written = within ? good.slice(0, at) + text + good.slice(at) : text
      const tree = markdownTree(new VFile(written))
      expect(tree).toEqual(gfm.parse(new VFile(written)))
    }),
    { numRuns: 300 },
  )
})

test('a good report, and one with a link in a cell, have that tree', () => {
  for (const text of [good, good.replace('| 0 |', '| www.a.cn |'), `﻿${good}`]) {
    expect(markdownTree(new VFile(text))).toEqual(gfm.parse(new VFile(text)))
  }
})
