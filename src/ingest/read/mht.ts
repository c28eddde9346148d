import { decodeText } from '../decode.ts'
import type { Captured, Unreadable } from '../grid.ts'
import { readHtml } from './html.ts'

/** Reads a web archive (.mht, .mhtml): its first HTML part. Pictures and styles beside it are not looked at. */
export function readMht(bytes: Uint8Array): Captured | Unreadable {
  const part = htmlPart(latin(bytes), 0)
  if (!part) return { unreadable: 'A web archive without an HTML part: needs transcription.' }
  const decoded = decodeText(part)
  if ('unreadable' in decoded) return decoded
  const read = readHtml(decoded.text)
  return 'unreadable' in read ? read : { ...read, format: 'mht' }
}

/** The bytes of the first HTML part of a MIME entity, transfer encoding undone; parts may nest. */
function htmlPart(entity: string, depth: number): Uint8Array | null {
  const split = /\r?\n\r?\n/.exec(entity)
  if (!split || depth > 4) return null
  const head = unfold(entity.slice(0, split.index))
  const body = entity.slice(split.index + split[0].length)
  const type = header(head, 'content-type')
  if (type.toLowerCase().startsWith('multipart/')) {
    const boundary = parameter(type, 'boundary')
    if (!boundary) return null
    const parts = `\n${body}`.split(`\n--${boundary}`).slice(1, 200)
    for (const part of parts) {
      const found = part.startsWith('--') ? null : htmlPart(afterLine(part), depth + 1)
      if (found) return found
    }
    return null
  }
  if (!type.toLowerCase().startsWith('text/html')) return null
  const bytes = undo(body, header(head, 'content-transfer-encoding').trim().toLowerCase())
  const charset = parameter(type, 'charset')
  return charset ? recode(bytes, charset) : bytes
}

/** Bytes in the charset that the part's head names, as UTF-8 with a mark; as they are where that does not decode. */
function recode(bytes: Uint8Array, charset: string): Uint8Array {
  try {
    const text = new TextDecoder(charset, { fatal: true }).decode(bytes)
    return new TextEncoder().encode(`\uFEFF${text}`)
  } catch {
    return bytes
  }
}

function undo(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return bytesOf(base64(body))
  return bytesOf(encoding === 'quoted-printable' ? quotedPrintable(body) : body)
}

function base64(body: string): string {
  try {
    return atob(body.replace(/[^A-Za-z0-9+/=]/g, ''))
  } catch {
    return ''
  }
}

function quotedPrintable(body: string): string {
  return body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
}

function unfold(head: string): string[] {
  return head.replace(/\r?\n[ \t]/g, ' ').split(/\r?\n/)
}

function header(head: readonly string[], name: string): string {
  const line = head.find((each) => each.toLowerCase().startsWith(`${name}:`))
  return line?.slice(name.length + 1).trim() ?? ''
}

function parameter(value: string, name: string): string | null {
  for (const part of value.split(';').slice(1)) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim().toLowerCase() === name) {
      return part
        .slice(at + 1)
        .trim()
        .replaceAll('"', '')
    }
  }
  return null
}

function afterLine(part: string): string {
  const end = part.indexOf('\n')
  return end < 0 ? '' : part.slice(end + 1)
}

function latin(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return text
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}
