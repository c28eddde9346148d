import type { Amendment } from '../../report/amend.ts'
import type { Label } from '../../locale/label.ts'
import { reviewWords } from '../../locale/loaded.ts'
import { compared } from './compared.ts'
import { button, fill, find, list, make, say } from './elements.ts'
import { fileParts } from './files.ts'
import { handover } from './handover.ts'
import type { Session } from './session.ts'

type Kind = Amendment['corrections'][number]['kind']

/** What a reviewer says of a changed cell: what kind of correction it is, and why, in both languages. */
type Reasoned = { kind: Kind; reason: { zh: string; en: string } | null }

/** What is proposed as the reason of a correction, by its kind. */
const reasons: Readonly<Record<Kind, Label>> = {
  transcription: {
    zh: '对照原文：应为“{now}”',
    en: 'Compared with the source: it says "{now}"',
  },
  restated: { zh: '机关重新公布：“{now}”', en: 'Published anew by the agency: "{now}"' },
  misprint: {
    zh: '原文印“{was}”，按表内等式应为“{now}”',
    en: 'Printed "{was}"; by the sums of the table "{now}"',
  },
}

/** The words of a review. */
export type ReviewWords = Awaited<ReturnType<(typeof reviewWords)['zh']>>

/**
 * Shows how a file stands to the report that is held, and what a reviewer makes of that: corrections of the changed cells, a
 * reading, the file that comes of them.
 */
export async function showReview(
  standing: HTMLElement,
  place: HTMLElement,
  session: Session,
): Promise<void> {
  const words = await reviewWords[session.language]()
  standing.replaceChildren(...compared(session, words))
  place.replaceChildren(make('h2', words.heading), ...parts(session, words))
}

function parts(session: Session, own: ReviewWords): readonly HTMLElement[] {
  const { words, reading } = session
  const before = reading.checked.cells
  const said = new Map<string, Reasoned>()
  const changes = make('div')
  const outcome = make('div')
  const by = make('p')
  const read = Object.assign(make('input'), { type: 'checkbox', id: 'amend-read' })
  const readLabel = Object.assign(make('label', own.read), { htmlFor: 'amend-read' })
  const named = new Map(
    reading.tables.flatMap(({ rows }) => rows.flat().map(({ cell, text }) => [cell, text])),
  )

  const show = (): void => {
    by.textContent = session.by()
      ? fill(own.by, { by: session.by(), date: session.today })
      : own.nameless
    const edits = [...session.edits()]
    changes.replaceChildren(
      edits.length > 0
        ? list(edits.map(([cell, now]) => change(cell, before[cell]?.printed ?? '', now)))
        : make('p', own.how),
    )
  }

  function change(cell: string, was: string, now: string): HTMLElement {
    const state = said.get(cell) ?? { kind: 'transcription', reason: null }
    said.set(cell, state)
    const kind = make('select')
    for (const each of ['transcription', 'restated', 'misprint'] as const)
      kind.append(new Option(own[each], each, false, each === state.kind))
    const proposed = (): Label => filled(reasons[state.kind], { was, now })
    const inputs = (['zh', 'en'] as const).map((language) => {
      const label = language === 'zh' ? own.reasonZh : own.reasonEn
      const made = field(label, (state.reason ?? proposed())[language])
      made.input.oninput = () => {
        state.reason = { ...(state.reason ?? proposed()), [language]: made.input.value }
      }
      return { ...made, language }
    })
    kind.onchange = () => {
      state.kind = kind.value as Kind
      if (!state.reason)
        for (const { input, language } of inputs) input.value = proposed()[language]
    }
    return make(
      'li',
      fill(own.change, { cell: named.get(cell) ?? cell, was, now }),
      make('p', make('label', `${own.kind} `, kind)),
      ...inputs.map(({ label }) => make('p', label)),
    )
  }

  function amendment(): Amendment {
    return {
      by: session.by(),
      date: session.today,
      read: read.checked ? 'yes' : 'no',
      corrections: [...session.edits()].map(([id, now]) => {
        const cell = id as Amendment['corrections'][number]['cell']
        const was = before[id]?.printed ?? ''
        const { kind, reason } = said.get(id)!
        return { cell, kind, was, now, reason: reason ?? filled(reasons[kind], { was, now }) }
      }),
    }
  }

  async function finish(): Promise<void> {
    if (session.by() === '') return find('#by').focus()
    try {
      const given = amendment()
      const amended = await session.ask('amend', given)
      if ('refused' in amended) return refuse(amended.refused)
      const { remote } = session.out
      if (!remote) return offer(amended.text)
      const refused = await remote.send(given)
      if (refused.length > 0) return refuse(refused)
      outcome.replaceChildren(make('p', fill(own.written, { path: reading.held! })))
      say(outcome.textContent)
    } catch {
      outcome.replaceChildren(make('p', own.unsent))
      say(own.unsent)
    }
  }

  function refuse(reasons: readonly Label[]): void {
    const items = reasons.map((each) => make('li', each[session.language]))
    outcome.replaceChildren(make('p', own.refused), list(items))
    say(outcome.textContent)
  }

  function offer(text: string): void {
    const path = reading.held!
    const { parts, put } = fileParts(path, words)
    put(text)
    const out = { path, text: () => text, isThere: true }
    outcome.replaceChildren(
      ...parts,
      make('h3', words.handoverWords.heading),
      ...handover([out], session),
    )
    say(own.made)
  }

  show()
  session.on((what) => {
    if (what === 'marked') show()
    if (what === 'marked' && session.readings().length > 0) read.checked = true
  })
  const end = button(session.out.remote ? own.write : own.make, () => void finish())
  const form = make('div', make('p', read, ' ', readLabel), by, make('p', end))
  return [make('h3', own.corrections), changes, form, outcome]
}

/** A field with its name above it. */
function field(
  name: string,
  value: string,
): { readonly label: HTMLLabelElement; readonly input: HTMLInputElement } {
  const input = Object.assign(make('input'), { value, size: 60 })
  return { label: make('label', `${name} `, input), input }
}

function filled({ zh, en }: Label, values: Readonly<Record<string, string>>): Label {
  return { zh: fill(zh, values), en: fill(en, values) }
}
