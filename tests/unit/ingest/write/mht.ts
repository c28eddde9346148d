import { toGbk } from './gbk.ts'

/**
 * How a program saves a page as a web archive: `chrome` in UTF-8 with style sheets in parts of their own; `explorer` in
 * GB 2312; `base64` as archives are sent by mail.
 */
export type ArchiveManner = 'chrome' | 'explorer' | 'base64'

/** A page as a web archive (.mht). */
export function writeMht(html: string, manner: ArchiveManner): Uint8Array {
  const sheets: string[] = []
  const page =
    manner === 'chrome'
      ? html.replace(/<style>(.*?)<\/style>/gsu, (_, css: string) => {
          sheets.push(css)
          return `<link rel="stylesheet" type="text/css" href="${nameOf(sheets.length - 1)}">`
        })
      : html
  const boundary = boundaries[manner]
  const parts = [
    part('text/html', 'http://www.example.gov.cn/xxgk/1.html', page, manner),
    ...sheets.map((css, at) => part('text/css', nameOf(at), css, manner)),
    'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: figure.png\r\n\r\niVBORw0KGgo=\r\n',
  ]
  const head =
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: http://www.example.gov.cn/xxgk/1.html\r\n' +
    'Subject: =?utf-8?Q?8?=\r\nDate: Thu, 6 Mar 2025 10:00:00 -0000\r\nMIME-Version: 1.0\r\n' +
    `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"\r\n\r\n\r\n`
  const body = parts.map((each) => `--${boundary}\r\n${each}\r\n`).join('')
  return new Uint8Array(Buffer.from(`${head}${body}--${boundary}--\r\n`, 'latin1'))
}

const boundaries = {
  chrome: '----MultipartBoundary--a1b2c3----',
  explorer: '----=_NextPart_000_0000_01D00000.00000000',
  base64: '=_8.8',
} as const

const nameOf = (at: number): string => `cid:css-${at}@mhtml.blink`

function part(type: string, location: string, text: string, manner: ArchiveManner): string {
  const charset = manner === 'explorer' ? 'gb2312' : 'utf-8'
  const bytes = manner === 'explorer' ? chinese(text) : Buffer.from(text, 'utf8')
  const isSent = manner === 'base64'
  return (
    `Content-Type: ${type};\r\n\tcharset="${charset}"\r\n` +
    `Content-Transfer-Encoding: ${isSent ? 'base64' : 'quoted-printable'}\r\n` +
    `Content-Location: ${location}\r\n\r\n` +
    (isSent ? bytes.toString('base64').replace(/.{76}/gu, '$&\r\n') : quotedPrintable(bytes))
  )
}

/** A page in GBK; what that has not, by its number, as a browser does it. */
function chinese(text: string): Buffer {
  const page = text.replace('charset="utf-8"', 'charset="gb2312"')
  return Buffer.from(
    [...page].flatMap((each) =>
      each < '\x80'
        ? [each.charCodeAt(0)]
        : (toGbk(each) ?? [...Buffer.from(`&#${each.codePointAt(0)};`)]),
    ),
  )
}

/** Lines of 76 characters at most, wherever they end. */
function quotedPrintable(bytes: Buffer): string {
  const lines: string[] = []
  let line = ''
  for (const byte of bytes) {
    const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x3d
    const own = isPlain
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    if (line.length + own.length > 75) {
      lines.push(`${line}=`)
      line = ''
    }
    line += own
  }
  return [...lines, line].join('\r\n')
}
