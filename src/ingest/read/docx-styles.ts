import { readProperty } from './docx-look.ts'
import type { RunProperties } from './docx-look.ts'
import { prefixes } from './docx-names.ts'
import { walkXml } from './xml.ts'

/** The styles of a Word document as far as they tell how text is seen. */
export type WordStyles = {
  readonly defaults: RunProperties
  /** What a style and those it is based on say; of the default style of paragraphs for no name. */
  readonly of: (name: string | undefined) => RunProperties
  /** Whether a style of tables sets cells in colours. */
  readonly colours: (name: string | undefined) => boolean
}

type Style = { base?: string; shaded: boolean; readonly properties: RunProperties }

/** Styles that say nothing, of a document without any. */
export const noStyles: WordStyles = { defaults: {}, of: () => ({}), colours: () => false }

/** Parses `word/styles.xml`. Throws for what is no XML. */
export function parseStyles(xml: string): WordStyles {
  const styles = new Map<string, Style>()
  const defaults: RunProperties = {}
  const open: string[] = []
  let style: Style | null = null
  let usual: string | undefined
  walkXml(xml, prefixes, {
    skip: (name) => name.endsWith('Change'),
    open: (name, attribute) => {
      const parent = open.at(-1)
      open.push(name)
      if (name === 'style') {
        style = { shaded: false, properties: {} }
        const id = attribute('styleId')
        if (id !== undefined) styles.set(id, style)
        if (attribute('type') === 'paragraph' && attribute('default') === '1') usual = id
      } else if (name === 'basedOn' && style) {
        const base = attribute('val')
        if (base !== undefined) style.base = base
      } else if (open.includes('rPr')) {
        if (!open.includes('tblStylePr'))
          readProperty(style?.properties ?? defaults, name, attribute, parent)
      } else if (name === 'shd' && style && !/^(?:auto|ffffff)?$/iu.test(attribute('fill') ?? '')) {
        style.shaded = true
      }
    },
    close: (name) => {
      open.pop()
      if (name === 'style') style = null
    },
  })
  /** A style and those it is based on, itself first. */
  const chain = (name: string | undefined): readonly Style[] => {
    const found: Style[] = []
    for (let each = styles.get(name ?? ''); each && !found.includes(each) && found.length < 20;) {
      found.push(each)
      each = styles.get(each.base ?? '')
    }
    return found
  }
  const merged = new Map<string | undefined, RunProperties>()
  return {
    defaults,
    of: (name) => {
      const key = name ?? usual
      const known = merged.get(key)
      if (known) return known
      const found = Object.assign(
        {},
        ...chain(key)
          .map((each) => each.properties)
          .reverse(),
      ) as RunProperties
      merged.set(key, found)
      return found
    },
    colours: (name) => chain(name).some(({ shaded }) => shaded),
  }
}
