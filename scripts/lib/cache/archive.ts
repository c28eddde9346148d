/** Files by their paths, as one entry of a store holds them, and what is told about them as plain values. */
export type Archive<Told> = {
  readonly told: Told
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Files and what is told about them, one after the other. */
export function pack({ told, files }: Archive<unknown>): Buffer {
  const listed = [...files].map(([path, bytes]) => [path, bytes.length])
  const head = Buffer.from(`${JSON.stringify({ told, listed })}\n`)
  return Buffer.concat([head, ...files.values()])
}

/** What `pack` put together: of the same type, as the key of an entry is the sum of the code that wrote it, too. */
export function unpack<Told>(bytes: Buffer): Archive<Told> {
  const end = bytes.indexOf('\n')
  const { told, listed } = JSON.parse(bytes.toString('utf8', 0, end)) as {
    told: Told
    listed: [path: string, length: number][]
  }
  let at = end + 1
  const files = listed.map(([path, length]) => [path, bytes.subarray(at, (at += length))] as const)
  return { told, files: new Map(files) }
}
