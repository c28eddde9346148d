import type { Browser } from 'playwright-core'
import type { Paper, PaperTable } from './paper.ts'

/** How a paper is printed: `scale` 0.4 puts it on one page, 1 on several; `rules: false` leaves out all lines. */
export type Print = {
  /** Changes the page before it is printed. */
  readonly change?: (html: string) => string
  readonly rules?: boolean
  readonly scale?: number
  readonly footer?: boolean
}

/** Prints a paper to PDF with a real browser. */
export async function printPdf(
  browser: Browser,
  paper: Paper,
  print: Print = {},
): Promise<Uint8Array> {
  const page = await browser.newPage()
  await page.setContent((print.change ?? ((html) => html))(pageHtml(paper, print)))
  const bytes = await page.pdf({
    format: 'A4',
    scale: print.scale ?? 1,
    printBackground: true,
    margin: { top: '20mm', bottom: '20mm', left: '15mm', right: '15mm' },
    displayHeaderFooter: print.footer ?? false,
    headerTemplate: '<span></span>',
    footerTemplate: '<div style="font-size:9px">- <span class="pageNumber"></span> -</div>',
  })
  await page.close()
  return bytes
}

/** The page that is printed. */
export function pageHtml(paper: Paper, { rules = true }: Print = {}): string {
  const border = rules ? '1px solid #000' : 'none'
  const style =
    'body{font:14px/1.6 sans-serif}table{border-collapse:collapse;width:100%;margin:8px 0}' +
    `td{border:${border};padding:4px;vertical-align:middle}`
  const parts = paper.map((part) => (typeof part === 'string' ? `<p>${part}</p>` : table(part)))
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><style>${style}</style>${parts.join('')}</html>`
}

function table(rows: PaperTable): string {
  const body = rows.map(
    (row) =>
      `<tr>${row
        .map(
          ({ text, rowSpan, columnSpan }) =>
            `<td rowspan="${rowSpan}" colspan="${columnSpan}">${text.replaceAll('\n', '<br>')}</td>`,
        )
        .join('')}</tr>`,
  )
  return `<table>${body.join('')}</table>`
}

/** What a hand-made PDF has besides its content: entries of its lists, and objects from number 6 on. */
export type Raw = {
  readonly filter?: string
  readonly pages?: number
  readonly resources?: string
  readonly page?: string
  readonly catalog?: string
  readonly objects?: readonly string[]
}

/** A PDF with one page whose content stream is given, for what no program writes; the page draws with Helvetica `/F`. */
export function rawPdf(content: string | Uint8Array, raw: Raw = {}): Uint8Array {
  const {
    filter = '',
    pages = 1,
    resources = '',
    page: own = '',
    catalog = '',
    objects: more = [],
  } = raw
  const stream = Buffer.from(content)
  const kids = Array.from({ length: pages }, (_, index) => `${5 + index} 0 R`).join(' ')
  const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>${resources}>>/Contents 3 0 R${own}>>`
  const objects = [
    Buffer.from(`<</Type/Catalog/Pages 2 0 R${catalog}>>`),
    Buffer.from(`<</Type/Pages/Count ${pages}/Kids[${kids}]>>`),
    Buffer.concat([
      Buffer.from(`<</Length ${stream.length}${filter && `/Filter/${filter}`}>>stream\n`),
      stream,
      Buffer.from('\nendstream'),
    ]),
    Buffer.from('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'),
    ...Array.from({ length: pages }, () => Buffer.from(page)),
    ...more.map((each) => Buffer.from(each, 'latin1')),
  ]
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let offset = parts[0]!.length
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ])
    offsets.push(offset)
    offset += part.length
    parts.push(part)
  }
  const lines = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${lines}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${offset}\n%%EOF`,
    ),
  )
  return Buffer.concat(parts)
}
