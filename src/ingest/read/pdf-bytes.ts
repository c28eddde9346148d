/**
 * The bytes of a PDF with its pictures made one point wide and high, at the same places: what they show is not looked at, and
 * to unpack them would take time and memory. That there is one, and where, stays. The lists of properties of pictures are
 * never packed themselves ([ISO 32000] 7.5.7).
 */
export function withoutPictures(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder('latin1').decode(bytes)
  const made = new Uint8Array(bytes)
  const write = (at: number, said: string): void => {
    for (let index = 0; index < said.length; index++) made[at + index] = said.charCodeAt(index)
  }
  for (const { index } of text.matchAll(/\/Subtype\s{0,20}\/Image(?![A-Za-z])/gu)) {
    const before = text.slice(Math.max(0, index - most), index)
    const start = index - before.length + before.lastIndexOf('obj') + 1
    const end = text.slice(index, index + most).indexOf('stream')
    if (!before.includes('obj') || end < 0) continue
    const list = text.slice(start, index + end)
    for (const size of list.matchAll(
      /(\/(?:Width|Height)\s{0,20})(\d{1,10})(?=[\s/>])(?!\s+\d+\s+R)/gu,
    )) {
      write(start + size.index + size[1]!.length, '1'.padStart(size[2]!.length, ' '))
    }
    for (const filter of list.matchAll(/\/(?=(?:DCT|JPX|JBIG2|CCITTFax)Decode)/gu)) {
      write(start + filter.index + 1, 'x')
    }
  }
  return made
}

const most = 8_000
