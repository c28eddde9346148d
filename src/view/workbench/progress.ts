import { button, fill, make, say } from './elements.ts'
import { forget, keep, keptOf } from './kept.ts'
import type { Session } from './session.ts'

/**
 * Shows how much of the report is read and by whom, what goes into the draft once all is, and the keys. Keeps it in this browser
 * where the reader asks for that, and only then.
 */
export function showProgress(place: HTMLElement, session: Session): void {
  const { words, file } = session
  const name = Object.assign(make('input'), {
    type: 'text',
    id: 'by',
    maxLength: 40,
    autocomplete: 'off',
    onchange: () => session.sign(name.value),
  })
  const bar = make('progress')
  const count = make('span')
  const signed = make('p')
  const box = Object.assign(make('input'), { type: 'checkbox', id: 'keep' })
  const leave = button(words.forget, () => {
    forget(file.sha256)
    box.checked = false
    say(words.forgotten)
  })
  box.onchange = () => {
    if (box.checked) store()
    else forget(file.sha256)
  }
  const labelled = (label: string, input: HTMLElement): HTMLLabelElement =>
    Object.assign(make('label', label), { htmlFor: input.id })
  bar.ariaLabel = words.progress
  place.replaceChildren(
    make('h2', words.progress),
    make('p', bar, ' ', count),
    make('p', labelled(words.by, name), ' ', name),
    signed,
    make('p', box, ' ', labelled(words.keep, box), ' ', leave),
    keysOf(words.keys),
  )
  const store = (): void => {
    const kept = {
      by: session.by(),
      read: [...session.read()],
      edits: Object.fromEntries(session.edits()),
    }
    if (keep(file.sha256, kept)) return
    box.checked = false
    say(words.notKept)
  }
  const show = (): void => {
    const [read, all, by] = [session.read().size, session.moves.order.length, session.by()]
    bar.max = all
    bar.value = read
    count.textContent = fill(by ? words.readBy : words.readCount, { read, all, by })
    const whole = read === all && by !== ''
    const text = !whole
      ? words.willSign
      : session.checked().signed
        ? words.hasSigned
        : words.badName
    signed.textContent = fill(text, { by: by || '…', date: session.today })
  }
  session.on((what) => {
    if (what === 'marked' && box.checked) store()
    if (what === 'marked' || what === 'checked') show()
  })
  const kept = keptOf(file.sha256)
  if (kept) {
    box.checked = true
    name.value = kept.by
    session.restore(kept)
  } else show()
}

/** The keys, one a line: `key = what it does`. */
function keysOf(text: string): HTMLElement {
  const [title, ...keys] = text.split('\n')
  const entries = keys.flatMap((line) => {
    const [key, does] = line.split(' = ', 2) as [string, string]
    return [make('dt', make('kbd', key)), make('dd', does)]
  })
  return make('details', make('summary', title!), make('dl', ...entries))
}
