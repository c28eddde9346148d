import type { Color } from './look.ts'
import { encodingOfCharset, encodingOfPage } from './rtf-encoding.ts'
import type { State } from './rtf-state.ts'

/** The fonts and colours that a rich text lists before its text. */
export type RtfLists = {
  readonly colors: readonly (Color | null)[]
  /** The encoding of a font: its own, else the document's. */
  readonly encodingOf: (font: number) => string
  /** Hears a word in a list, or one about the whole document; false for other words. */
  readonly word: (state: State, name: string, value: number | null) => boolean
  /** Hears the end of a colour. */
  readonly endColor: () => void
}

/** Lists without anything. */
export function newLists(): RtfLists {
  const fonts = new Map<number, string | null>()
  const colors: (Color | null)[] = []
  let color: { red?: number; green?: number; blue?: number } = {}
  let page = 'windows-1252'
  return {
    colors,
    encodingOf: (font) => fonts.get(font) ?? page,
    word: (state, name, value) => {
      if (name === 'ansicpg') page = encodingOfPage(value ?? 1252) ?? page
      else if (state.mode === 'fonts') {
        if (name === 'f') state.font = value ?? 0
        else if (name === 'fcharset') fonts.set(state.font, encodingOfCharset(value ?? 0))
        else if (name === 'cpg') fonts.set(state.font, encodingOfPage(value ?? 0))
      } else if (state.mode !== 'colors') return false
      else if (name === 'red' || name === 'green' || name === 'blue') color[name] = value ?? 0
      return true
    },
    endColor: () => {
      const { red, green = 0, blue = 0 } = color
      colors.push(red === undefined ? null : [red, green, blue])
      color = {}
    },
  }
}
