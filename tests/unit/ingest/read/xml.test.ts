import { expect, test } from 'vitest'
import type { XmlListener } from '../../../../src/ingest/read/xml.ts'
import { walkXml } from '../../../../src/ingest/read/xml.ts'

const prefixes = new Map([
  ['urn:a', 'a'],
  ['urn:plain', ''],
])

/** What is heard of a document, in order. */
function heard(xml: string, more: XmlListener = {}): string[] {
  const all: string[] = []
  walkXml(xml, prefixes, {
    open: (name, attribute) =>
      all.push(`<${name} ${attribute('a:x') ?? '-'} ${attribute('y') ?? '-'}>`),
    text: (text) => all.push(text),
    close: (name) => all.push(`</${name}>`),
    ...more,
  })
  return all
}

test('names have our prefixes, whatever the document calls them', () => {
  const xml =
    '<q:one xmlns:q="urn:a" q:x="1" y="2"><two xmlns="urn:plain"/><three/><r:four xmlns:r="urn:b" r:x="3"/></q:one>'
  expect(heard(xml)).toEqual([
    ...['<a:one 1 2>', '<two - ->', '</two>', '<three - ->', '</three>'],
    ...['<?:four - ->', '</?:four>', '</a:one>'],
  ])
})

test('texts are heard as they are meant', () => {
  expect(heard('<a>x &amp; y<![CDATA[<z>]]></a>')).toEqual(['<a - ->', 'x & y', '<z>', '</a>'])
})

test('what is skipped is left out with all that is in it, and what follows is heard', () => {
  const skip: XmlListener['skip'] = (name, attribute) =>
    name === 'no' || attribute('y') === 'hidden'
  expect(heard('<a>1<no>2<b>3</b><no>4</no>5</no>6<c y="hidden">7</c>8</a>', { skip })).toEqual([
    ...['<a - ->', '1', '6', '8', '</a>'],
  ])
})

test('who listens to nothing hears nothing', () => {
  walkXml('<a>x<b/></a>', prefixes, {})
  expect(heard('<a>x</a>', { text: () => undefined })).toEqual(['<a - ->', '</a>'])
})

test('no declaration, no depth and no number of elements goes beyond its bounds', () => {
  const deep = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth)
  expect(heard(deep(512))).toHaveLength(1024)
  expect(() => heard(deep(513))).toThrow('Unexpected depth over 512')
  expect(() => heard('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')).toThrow(
    'Unexpected document type declaration',
  )
  const many = (count: number): number => {
    let opened = 0
    walkXml(`<a>${'<b/>'.repeat(count - 1)}</a>`, prefixes, { open: () => (opened += 1) })
    return opened
  }
  expect(many(1_000_000)).toBe(1_000_000)
  expect(() => many(1_000_001)).toThrow('Unexpected elements over 1000000')
})

test('what is no XML is refused', () => {
  for (const xml of ['', 'x', '<a>', '<a></b>', '<a>&x;</a>', '<q:a/>'])
    expect(() => heard(xml)).toThrow()
})
