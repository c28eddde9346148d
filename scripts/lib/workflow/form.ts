import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** What an issue says in the fields of the form that it was opened by: a text a field, null where it was left empty. */
export type Fields = ReadonlyMap<string, string | null>

type Form = {
  readonly body: readonly {
    readonly type: string
    readonly id?: string
    readonly attributes: { readonly label?: string }
  }[]
}

/** The labels of the fields of an issue form, by the ids of its file, in order. */
export function labelsOf(file: string): ReadonlyMap<string, string> {
  const { body } = parse(readFileSync(file, 'utf8')) as Form
  return new Map(
    body.flatMap(({ id, attributes }) => (id && attributes.label ? [[id, attributes.label]] : [])),
  )
}

/**
 * The fields in the body of an issue, as GitHub writes them: a heading of the third level a field, its text below. Whoever may
 * write an issue may write anything: the headings must be those of the form, each once and in its order, else it is told what
 * is wrong. A heading that is none of the form's is text.
 */
export function fieldsOf(body: string, labels: ReadonlyMap<string, string>): Fields | string {
  if (body.length > most)
    return `Unexpected issue of ${body.length} characters, expected at most ${most}`
  const ids = new Map([...labels].map(([id, label]) => [`### ${label}`, id]))
  const found: { readonly id: string; readonly lines: string[] }[] = []
  for (const line of body.split(/\r\n|\r|\n/)) {
    const id = ids.get(line.trimEnd())
    if (id !== undefined) found.push({ id, lines: [] })
    else found.at(-1)?.lines.push(line)
  }
  if (String(found.map(({ id }) => id)) !== String([...labels.keys()]))
    return 'Unexpected headings, expected those of the form “Add a report”, each once and in its order'
  return new Map(found.map(({ id, lines }) => [id, textOf(lines)]))
}

const most = 65_536

function textOf(lines: readonly string[]): string | null {
  const text = lines.join('\n').trim()
  return text === '' || text === '_No response_' ? null : text
}
