import type { WordPart } from './docx-document.ts'
import { runOf } from './look.ts'
import { destinationOf } from './rtf-destinations.ts'
import type { RtfFlow } from './rtf-flow.ts'
import { endOf, newFlow } from './rtf-flow.ts'
import { newLists } from './rtf-lists.ts'
import type { State } from './rtf-state.ts'
import { applyWord, firstState, lookOf } from './rtf-state.ts'
import { markOf, newText } from './rtf-text.ts'
import { readTokens } from './rtf-tokens.ts'
import { pictureText } from './word-blocks.ts'

/** A group: the state to go back to, and what ends with it, a box with a text of its own or a picture. */
type Group = { readonly state: State; box?: RtfFlow; picture?: { width?: number; height?: number } }

/**
 * Parses a rich text (RTF 1.9) into paragraphs and tables. Headers, footers, notes, comments, field codes, deleted and
 * hidden text are no part of it. Throws for a document of unusual size and for a damaged one.
 */
export function parseRtf(bytes: Uint8Array): readonly WordPart[] {
  const lists = newLists()
  const groups: Group[] = []
  const flows: [RtfFlow, ...RtfFlow[]] = [newFlow()]
  const flow = (): RtfFlow => flows.at(-1)!
  let state = firstState()
  // Characters that stand for the one before in programs that do not know it.
  let [left, optional] = [0, false]
  const text = newText(
    () => lists.encodingOf(state.font),
    (all) => flow().run(runOf(all, lookOf(state))),
  )

  const open = (): void => {
    text.flush()
    groups.push({ state: { ...state } })
    ;[left, optional] = [0, false]
  }
  const close = (): void => {
    text.flush()
    const group = groups.pop()
    if (!group) return
    const { box, picture } = group
    if (box) {
      flows.pop()
      flow().insert(box.end())
    }
    if (picture) flow().run({ kind: 'picture', text: pictureText(picture.width, picture.height) })
    state = group.state
    ;[left, optional] = [0, false]
  }
  const byte = (code: number): void => {
    if (left > 0) left--
    else if (state.mode === 'text') text.byte(code)
    else if (state.mode === 'colors' && code === 0x3b) lists.endColor()
  }
  const word = (name: string, value: number | null): void => {
    if (name === '*') optional = true
    else if (name === 'u') {
      left = state.fallback
      if (state.mode === 'text') text.write(String.fromCharCode((value ?? 0) & 0xffff))
    } else if (left > 0 && markOf(name) !== undefined) left--
    else {
      left = 0
      const destination = state.mode === 'skip' ? 'skip' : destinationOf(name, optional)
      optional = false
      if (destination) enter(destination)
      else if (!lists.word(state, name, value)) written(name, value)
    }
  }
  readTokens(bytes, { open, close, word, byte })
  return flows[0].end()

  function enter(destination: State['mode'] | 'box'): void {
    text.flush()
    const group = groups.at(-1)
    if (destination === 'picture' && group && !state.look.hidden && !state.look.deleted)
      group.picture = {}
    if (destination !== 'box') state.mode = destination
    else if (group) {
      flows.push((group.box = newFlow()))
      state = { ...firstState(), font: state.font, fallback: state.fallback }
    }
  }

  function written(name: string, value: number | null): void {
    const mark = markOf(name)
    // Escaped characters may be the second byte of one.
    if ('\\{}'.includes(name)) byte(name.charCodeAt(0))
    else if (state.mode === 'picture') measure(groups.at(-1), name, value)
    else if (mark !== undefined) {
      if (state.mode === 'text') text.write(mark)
    } else if (state.mode === 'text') {
      text.flush()
      if (name === 'chftn' || name === 'chatn')
        flow().run(runOf('*', { ...lookOf(state), raised: true }))
      else if (!endOf(name, flow(), state)) applyWord(state, name, value, lists.colors)
    }
  }
}

/** Takes the size of a picture, in points. */
function measure(group: Group | undefined, name: string, twips: number | null): void {
  if (!group?.picture || twips === null) return
  if (name === 'picwgoal') group.picture.width = twips / 20
  else if (name === 'pichgoal') group.picture.height = twips / 20
}
