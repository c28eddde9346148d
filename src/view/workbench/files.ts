import { button, fill, make, say } from './elements.ts'
import type { BenchWords } from './elements.ts'
import type { Session } from './session.ts'

/** Shows the files that come of a report, to download or copy: the curated file, and the agency's where it is not held. */
export function showFiles(place: HTMLElement, session: Session): void {
  const { words, reading } = session
  const { path } = session.checked()
  const report = fileParts(path, words)
  const agency = reading.yaml ? fileParts(reading.yaml.path, words) : null
  place.replaceChildren(make('h2', words.files), ...report.parts, ...(agency?.parts ?? []))
  report.put(session.checked().text)
  agency?.put(reading.yaml!.text)
  session.on((what) => {
    if (what === 'checked') report.put(session.checked().text)
  })
}

/** A file with its path, a link to download it and a button to copy it; `put` gives it its text. */
export function fileParts(
  path: string,
  words: BenchWords,
): { readonly parts: readonly HTMLElement[]; readonly put: (text: string) => void } {
  const name = path.split('/').at(-1)!
  const link = Object.assign(make('a', fill(words.download, { name })), { download: name })
  const shown = make('code')
  const copy = button(words.copy, () => {
    void navigator.clipboard.writeText(shown.textContent).then(() => say(words.copied))
  })
  const code = Object.assign(make('pre', shown), { tabIndex: 0, ariaLabel: path, role: 'region' })
  return {
    parts: [
      make('h3', path),
      make('p', link, ' ', copy),
      make('details', make('summary', words.whole), code),
    ],
    put: (text) => {
      shown.textContent = text
      if (link.href) URL.revokeObjectURL(link.href)
      link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
    },
  }
}
