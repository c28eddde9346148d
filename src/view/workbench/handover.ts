import { editorUrl } from '../editor.ts'
import { button, fill, make, say } from './elements.ts'
import type { Session } from './session.ts'

/** A file that is handed over: its path, what is in it by then, whether the repository has one there. */
export type Outgoing = {
  readonly path: string
  readonly text: () => string
  readonly isThere: boolean
}

/** Shows how the files of a new report are handed over. */
export function showHandover(place: HTMLElement, session: Session): void {
  const { reading, words } = session
  // What is held was read and corrected by people: a new draft does not take its place.
  place.hidden = reading.held !== null
  if (place.hidden) return
  const report = {
    path: session.checked().path,
    text: () => session.checked().text,
    isThere: false,
  }
  const { yaml } = reading
  const agency = yaml ? [{ path: yaml.path, text: () => yaml.text, isThere: false }] : []
  place.replaceChildren(
    make('h2', words.handoverWords.heading),
    ...handover([...agency, report], session),
  )
}

/** How files are handed over: by the repository's site, else by mail, else that neither is known. */
export function handover(
  files: readonly Outgoing[],
  { out: { repository, contact }, words: { handoverWords: words }, reading, language }: Session,
): readonly HTMLElement[] {
  if (repository !== null)
    return [make('p', words.intro), make('ol', ...files.flatMap((file, at) => steps(file, at)))]
  const names = files
    .map(({ path }) => path.split('/').at(-1)!)
    .join(language === 'zh' ? '、' : ', ')
  const download = make('p', fill(words.download, { names }))
  if (contact === null) return [download, make('p', words.nowhere)]
  if (contact.includes('://')) {
    const said = fill(words.page, { address: contact })
    return [download, make('p', linked(said, contact))]
  }
  const { agency, year } = reading
  const subject = fill(words.mailSubject, { name: agency.name[language], year })
  const body = fill(words.mailBody, { paths: files.map(({ path }) => path).join('\n') })
  const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
  const said = fill(words.mail, { address: contact })
  return [download, make('p', linked(said, `mailto:${contact}?${query}`))]

  function steps({ path, text, isThere }: Outgoing, at: number): readonly HTMLElement[] {
    const name = path.split('/').at(-1)!
    const copy = button(fill(words.copyText, { name }), () => {
      void navigator.clipboard.writeText(text()).then(() => say(fill(words.copied, { name })))
    })
    if (at > 0) return [make('li', copy), make('li', fill(words.second, { path }))]
    const open = linked(
      fill(isThere ? words.openOld : words.openNew, { path }) + words.tab,
      editorUrl(repository!, path, isThere),
    )
    return [open, words.paste, words.propose].reduce(
      (items, each) => [...items, make('li', each)],
      [make('li', copy)],
    )
  }
}

function linked(text: string, href: string): HTMLElement {
  return Object.assign(make('a', text), { href, target: '_blank', rel: 'noopener noreferrer' })
}
