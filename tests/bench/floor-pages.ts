import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A page to write: its path from the root of the site, and its bytes. */
export type PageSize = { readonly path: string; readonly bytes: number }

// The floor of a site build, run as a process of its own: `floor-pages.ts LIST OUT [AGENCIES]`. Writes as many pages of
// the same sizes to the same addresses from template literals; with AGENCIES it also reads each agency's file once.
const [list = '', out = '', agencies] = process.argv.slice(2)
const pages = JSON.parse(readFileSync(list, 'utf8')) as PageSize[]
let last = ''
let file: { agency?: { name_en?: string } } = {}
for (const { path, bytes } of pages) {
  const id = /(?:^|\/)agencies\/([^/]+)\//.exec(path)?.[1] ?? ''
  if (agencies && id !== last && id !== '') {
    file = JSON.parse(readFileSync(join(agencies, `${id}.json`), 'utf8')) as typeof file
    last = id
  }
  const target = join(out, path)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, page(path, file.agency?.name_en ?? id, bytes))
}

function page(path: string, name: string, bytes: number): string {
  const head = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${name} ${path}</title></head><body><main><h1>${name}</h1><table><tbody>`
  const foot = '</tbody></table></main></body></html>'
  const rows: string[] = []
  let size = Buffer.byteLength(head) + foot.length
  for (let no = 1; size < bytes; no += 1) {
    const row = `<tr><th scope="row">Row ${no}</th><td>${(no * 7919) % 1000}</td><td>${(no * 104_729) % 1000}</td></tr>`
    rows.push(size + row.length > bytes ? ' '.repeat(bytes - size) : row)
    size += row.length
  }
  return `${head}${rows.join('')}${foot}`
}
