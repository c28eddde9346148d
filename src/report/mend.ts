/** What a program can mend in a curated text without knowing what it says: the text, and what was mended in words. */
export type Mended = { readonly text: string; readonly said: readonly string[] }

type Mend = { readonly what: string; readonly mend: (text: string) => string }

const mends: readonly Mend[] = [
  { what: 'byte-order mark', mend: (text) => text.replace(/^\uFEFF/, '') },
  { what: 'line ends of Windows', mend: (text) => text.replace(/\r\n?/g, '\n') },
  { what: 'space at the end of lines', mend: (text) => text.replace(/[ \t\u00A0\u3000]+$/gm, '') },
  {
    what: 'tabs before keys',
    mend: inFront((text) => text.replace(/^\t+/gm, (tabs) => '  '.repeat(tabs.length))),
  },
  {
    what: 'full-width colons after keys',
    mend: inFront((text) => text.replace(/^(\s*[a-z_0-9]+)：\s*/gm, '$1: ')),
  },
  {
    what: 'values that hold a colon, put in quotes',
    mend: inFront((text) =>
      text.replace(
        /^(\s*[a-z_]+: )([^"'{[\n][^\n]*: [^\n]*)$/gm,
        (_, key: string, value: string) => key + JSON.stringify(value),
      ),
    ),
  },
  {
    what: '`reviewed: false`, which is `readings: []`',
    mend: inFront((text) => text.replace(/^reviewed: false$/m, 'readings: []')),
  },
  {
    what: 'blank lines within tables',
    mend: (text) =>
      text.replace(/^(\|[^\n]*\|)\n\n+(?=\|(?! 事项| 信息内容| 申请人| 案件))/gm, '$1\n'),
  },
  { what: 'bold labels', mend: (text) => text.replace(/^\| \*\*([^*|]+)\*\* \|/gm, '| $1 |') },
  {
    what: 'no line end after the last line',
    mend: (text) => (text === '' || text.endsWith('\n') ? text : `${text}\n`),
  },
]

/** Mends what is not canonical and what no reader could take otherwise; figures stay as they are. */
export function mend(text: string): Mended {
  const said: string[] = []
  let result = text
  for (const { what, mend } of mends) {
    const next = mend(result)
    if (next !== result) said.push(what)
    result = next
  }
  return { text: result, said }
}

/** Something done to the front matter alone, or to a text that is all keys. */
function inFront(change: (text: string) => string): (text: string) => string {
  return (text) => {
    const front = /^---\n[^]*?\n---\n/.exec(text)?.[0] ?? (text.startsWith('---') ? '' : text)
    return change(front) + text.slice(front.length)
  }
}
