import type { Release } from '../dataset/record.ts'

/** The text of CITATION.cff with the version and the date of a release; all else stays as it is. */
export function citationOf(text: string, { version, date }: Release): string {
  return withKey(withKey(text, 'version', version), 'date-released', date)
}

/** A text of YAML with a value for a key of its top, in the place that it has there, else at the end. */
function withKey(text: string, key: string, value: string): string {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => line.startsWith(`${key}:`))
  return at < 0
    ? `${text.trimEnd()}\n${key}: ${value}\n`
    : lines.with(at, `${key}: ${value}`).join('\n')
}
