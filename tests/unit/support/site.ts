import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on this machine with a path an answer; counts what it was asked for. */
export type Site = {
  readonly origin: string
  readonly asked: string[]
  readonly close: () => void
}

/** How a path is answered. */
export type Answers = Readonly<
  Record<string, (response: ServerResponse, request: IncomingMessage) => void>
>

/** Starts such a server; what it does not know is 404. */
export async function openSite(answers: Answers): Promise<Site> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const answer = answers[path]
    if (answer) answer(response, request)
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
