import { decodeText } from '../decode.ts'
import type { Captured, Unreadable } from '../grid.ts'
import { readHtml } from './html.ts'
import type { SavedSheet } from './html-page.ts'
import { originOf } from './origin.ts'

/**
 * Reads a web archive (.mht, .mhtml): its first HTML part with the style sheets beside it, and the address and the day that
 * its head gives. Pictures beside it are not looked at.
 */
export function readMht(bytes: Uint8Array): Captured | Unreadable {
  const { parts, head } = partsOf(latin(bytes))
  const page = parts.find(({ type }) => type === 'text/html')
  if (!page) return { unreadable: 'A web archive without an HTML part: needs transcription.' }
  const decoded = decodeText(page.bytes)
  if ('unreadable' in decoded) return decoded
  const sheets = parts.filter(({ type }) => type === 'text/css').map(sheetOf)
  const read = readHtml(decoded.text, sheets)
  if ('unreadable' in read) return read
  const { origin } = originOf(
    [header(head, 'snapshot-content-location'), page.location, read.origin?.url ?? ''],
    [header(head, 'date')],
  )
  return { ...read, format: 'mht', ...(origin ? { origin } : {}) }
}

type Part = { readonly type: string; readonly location: string; readonly bytes: Uint8Array }

/** The pages and style sheets of a MIME entity, transfer encoding undone, and its head; parts may nest four deep. */
function partsOf(entity: string, depth = 0): { parts: Part[]; head: readonly string[] } {
  const split = /\r?\n\r?\n/.exec(entity)
  if (!split || depth > 4) return { parts: [], head: [] }
  const head = unfold(entity.slice(0, split.index))
  const body = entity.slice(split.index + split[0].length)
  const type = header(head, 'content-type')
  if (type.toLowerCase().startsWith('multipart/')) {
    const boundary = parameter(type, 'boundary')
    if (!boundary) return { parts: [], head }
    const inner = `\n${body}`.split(`\n--${boundary}`).slice(1, 200)
    return {
      parts: inner
        .filter((part) => !part.startsWith('--'))
        .flatMap((part) => partsOf(afterLine(part), depth + 1).parts),
      head,
    }
  }
  const kind = /^text\/(?:html|css)\b/u.exec(type.toLowerCase())?.[0]
  if (!kind) return { parts: [], head }
  const raw = undo(body, header(head, 'content-transfer-encoding').trim().toLowerCase())
  const charset = parameter(type, 'charset')
  const bytes = charset ? recode(raw, charset) : raw
  return { parts: [{ type: kind, location: header(head, 'content-location'), bytes }], head }
}

function sheetOf({ bytes, location }: Part): SavedSheet {
  const decoded = decodeText(bytes)
  return { css: 'unreadable' in decoded ? '' : decoded.text, location }
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
