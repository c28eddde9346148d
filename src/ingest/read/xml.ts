import { SaxesParser } from 'saxes'

/** The value of an attribute by its name, prefixed as elements are; undefined where there is none. */
export type Attribute = (name: string) => string | undefined

/** What is heard of a document. Elements for which `skip` says so are left out with all that is in them. */
export type XmlListener = {
  readonly skip?: (name: string, attribute: Attribute) => boolean
  readonly open?: (name: string, attribute: Attribute) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

const limits = { depth: 512, elements: 1_000_000 }

/**
 * Walks an XML document. Names are `prefix:local` with the prefixes of `prefixes` (by namespace; an empty one gives plain
 * names, an unknown namespace `?:`). Throws for what is no XML, a document type declaration, elements over 512 deep or
 * over 1,000,000.
 */
export function walkXml(
  xml: string,
  prefixes: ReadonlyMap<string, string>,
  { skip, open, text, close }: XmlListener,
): void {
  const names: string[] = []
  let [skipped, elements] = [0, 0]
  const parser = new SaxesParser({ xmlns: true })
  const nameOf = (uri: string, local: string): string => {
    const prefix = uri === '' ? '' : (prefixes.get(uri) ?? '?')
    return prefix === '' ? local : `${prefix}:${local}`
  }
  parser.on('doctype', () => {
    throw new Error('Unexpected document type declaration')
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (++elements > limits.elements) throw new Error(`Unexpected elements over ${limits.elements}`)
    const name = nameOf(uri, local)
    names.push(name)
    if (names.length > limits.depth) throw new Error(`Unexpected depth over ${limits.depth}`)
    const attribute = (wanted: string): string | undefined => {
      for (const key in attributes) {
        const each = attributes[key]!
        if (nameOf(each.uri, each.local) === wanted) return each.value
      }
      return undefined
    }
    if (skipped > 0 || skip?.(name, attribute)) skipped++
    else open?.(name, attribute)
  })
  const hear = (each: string): void => {
    if (skipped === 0) text?.(each)
  }
  parser.on('text', hear)
  parser.on('cdata', hear)
  parser.on('closetag', () => {
    const name = names.pop()!
    if (skipped > 0) skipped--
    else close?.(name)
  })
  parser.write(xml).close()
}
