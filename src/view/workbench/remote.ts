import type { Label } from '../../locale/label.ts'
import type { Amendment } from '../../report/amend.ts'
import type { Held } from './protocol.ts'

/** A command on this machine that gives a report with its source, and takes what a reviewer found. */
export type Remote = {
  /** Throws where the command gives no answer. */
  readonly open: () => Promise<Opened>
  /** Nothing is said where the result was written; throws where there is no answer. */
  readonly send: (sum: string, amendment: Amendment) => Promise<readonly Label[]>
}

/** What such a command gives: the report, the sum of its text, and the file beside it. */
export type Opened = Held & { readonly sum: string; readonly source: File }

/** The command whose secret the address of the page has; null where it has none. `data`: the address of the published files. */
export function remoteOf(data: string): Remote | null {
  const [, secret] = /^#review=([\w-]+)$/.exec(location.hash) ?? []
  if (secret === undefined) return null
  const below = new URL('../../workbench/review/', new URL(data, location.href))
  const ask = (name: string, more: RequestInit = {}): Promise<Response> =>
    fetch(new URL(name, below), {
      ...more,
      headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
    })
  return {
    async open() {
      const [report, source] = await Promise.all([ask('report'), ask('source')])
      if (!report.ok || !source.ok) throw new Error(String(report.status))
      const { name, ...held } = (await report.json()) as Omit<Opened, 'source'> & { name: string }
      return { ...held, source: new File([await source.arrayBuffer()], name) }
    },
    async send(sum, amendment) {
      const response = await ask('result', {
        method: 'POST',
        body: JSON.stringify({ sum, amendment }),
      })
      if (!response.headers.get('content-type')?.startsWith('application/json'))
        throw new Error(String(response.status))
      const { said } = (await response.json()) as { readonly said: readonly Label[] }
      if (!response.ok && said.length === 0) throw new Error(String(response.status))
      return said
    },
  }
}
