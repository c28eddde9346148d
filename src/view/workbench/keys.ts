import type { Direction } from './moves.ts'

/** What a key does in a cell: says it read (or its row), goes elsewhere, sets its text, takes a step back, or starts it anew. */
export type KeyAction =
  | { readonly do: 'read' | 'read-row' | 'undo' | 'reset' }
  | { readonly do: 'go'; readonly to: Direction }
  | { readonly do: 'set'; readonly text: string }

/** A key, and where the caret is in the text of the cell. */
export type Key = {
  readonly key: string
  readonly shift: boolean
  readonly control: boolean
  readonly from: number
  readonly to: number
  readonly length: number
}

/**
 * What a key does in a cell; null for what it does in any field: digits replace what is chosen, Delete leaves it blank.
 * Arrows go to another cell where the caret cannot go further, or the whole text is chosen.
 */
export function actionOf({ key, shift, control, from, to, length }: Key): KeyAction | null {
  if (control) return key.toLowerCase() === 'z' ? { do: 'undo' } : null
  const whole = from === 0 && to === length
  switch (key) {
    case 'Enter':
      return { do: shift ? 'read-row' : 'read' }
    case 'Escape':
      return { do: 'reset' }
    case 'ArrowUp':
      return { do: 'go', to: 'up' }
    case 'ArrowDown':
      return { do: 'go', to: 'down' }
    case 'ArrowLeft':
      return whole || (from === to && from === 0) ? { do: 'go', to: 'left' } : null
    case 'ArrowRight':
      return whole || (from === to && to === length) ? { do: 'go', to: 'right' } : null
    case '?':
    case '？':
      return { do: 'set', text: '?' }
    case '/':
      return { do: 'set', text: '/' }
    case 'a':
    case 'A':
      return { do: 'set', text: 'absent' }
    default:
      return null
  }
}
