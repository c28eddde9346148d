import { connect } from 'node:net'

/** What a server sent back, word for word: status, heads with names in lower case, body as bytes. */
export type Raw = {
  readonly status: number
  readonly heads: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Sends a request as it stands, which no client would mend, and reads until the server closes. */
export async function ask(port: number, line: string, ...heads: readonly string[]): Promise<Raw> {
  const request = [line, 'Host: 127.0.0.1', 'Connection: close', ...heads, '', '']
  const socket = connect(port, '127.0.0.1')
  socket.write(request.join('\r\n'), 'latin1')
  const chunks: Buffer[] = []
  for await (const chunk of socket) chunks.push(chunk as Buffer)
  const all = Buffer.concat(chunks)
  const end = all.indexOf('\r\n\r\n')
  const [first = '', ...rest] = all.subarray(0, end).toString('latin1').split('\r\n')
  const pairs = rest.map((each) => /^([^:]+): ?(.*)$/.exec(each)!.slice(1))
  return {
    status: Number(first.split(' ')[1]),
    heads: Object.fromEntries(pairs.map(([name, value]) => [name!.toLowerCase(), value!])),
    body: all.subarray(end + 4),
  }
}
