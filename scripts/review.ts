import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { VFile } from 'vfile'
import type { Agency } from '../src/agency/agency.ts'
import { parseAgency } from '../src/agency/agency.ts'
import { parseReport } from '../src/report/parse.ts'
import type { Report } from '../src/report/report.ts'
import { sumOf } from './lib/add/sum.ts'
import { command } from './lib/command.ts'
import { openCurated, shown } from './lib/curated.ts'
import { inTerminal, terminalLanguage } from './lib/language.ts'
import { printable, refuse, say } from './lib/lines.ts'
import { printMessages } from './lib/messages.ts'
import { heldReport } from './lib/review/held.ts'
import { listen } from './lib/listen.ts'
import { reviewServer } from './lib/review/server.ts'
import { sumOfText, takeResult } from './lib/review/take.ts'

const usage = `Usage: npm run review -- REPORT --source FILE [--data DIR]

Opens the workbench on this machine with a report that is held (its id, such as jincheng-140500-gov-2024, or the path of its
curated file) beside FILE, the report as the agency published it, so that a person compares every figure. What the person
finds is written into the curated file, whole or not at all: a reading, and corrections with their reason. The printed
address has a secret and works until then, on this machine alone; Ctrl+C ends without writing.

  --source FILE  the file that the report was transcribed from; where its sum is not the one on record, it may be another copy,
                 and the command asks
  --data DIR     the data folder (default: data)

The site must be built (npm run build); BASE is the base path that it was built for. Exit code 0: written; 1: not.`

await command(
  usage,
  { source: { type: 'string' }, data: { type: 'string' } },
  async ({ source, data = 'data' }, [named, ...more]) => {
    if (named === undefined || source === undefined || more.length > 0) return refuse(usage)
    const path = heldReport(data, named)
    if (path === null)
      return refuse(
        `Unexpected report ${named}, expected the id or path of one below ${data}/agencies`,
      )
    if (!existsSync(source)) return refuse(`${source}: there is no such file`)
    if (!existsSync('dist/workbench/index.html'))
      return refuse('There is no workbench in dist/: run `npm run build` first')
    const file = new VFile({ path: shown(path), value: readFileSync(path, 'utf8') })
    const report = parseReport(file)
    if (!report) {
      printMessages([file], 'pretty', { fatalOnly: true })
      return 1
    }
    const yaml = join(dirname(path), 'agency.yaml')
    const agencyFile = new VFile({ path: shown(yaml), value: readFileSync(yaml, 'utf8') })
    const agency = parseAgency(agencyFile)
    if (!agency) {
      printMessages([agencyFile], 'pretty', { fatalOnly: true })
      return 1
    }
    if (!(await isWanted(report, sumOf(source)))) return 1
    return await review(report, { data, path, source, agency })
  },
)

type Files = {
  readonly data: string
  readonly path: string
  readonly source: string
  readonly agency: Agency
}

/** Whether the file is the one on record, or a person says to go on with another. */
async function isWanted({ source }: Report, sum: string): Promise<boolean> {
  if (source.sha256 === sum) return true
  say(
    source.sha256 === null
      ? inTerminal({
          zh: '整理稿没有记录来源文件的校验和，无法核对是不是同一份文件。',
          en: 'The curated file records no sum of its source: whether this is that file cannot be told.',
        })
      : inTerminal({
          zh: `校验和不同：文件是 ${sum}，整理稿记的是 ${source.sha256}。可能是另一份副本，也可能是另一份报告。`,
          en: `The sums differ: this file has ${sum}, on record is ${source.sha256}. It may be another copy, or another report.`,
        }),
  )
  const input = createInterface({ input: process.stdin, output: process.stderr })
  const lines = input[Symbol.asyncIterator]()
  input.setPrompt(
    inTerminal({ zh: '用这份文件继续吗？[y/N] ', en: 'Go on with this file? [y/N] ' }),
  )
  input.prompt()
  const { value = '' } = (await lines.next()) as { readonly value?: string }
  input.close()
  return /^(?:y|yes|是)$/iu.test(value.trim())
}

/** Serves the workbench until a result is written or the person ends it; the exit code. */
async function review(report: Report, { data, path, source, agency }: Files): Promise<number> {
  const { date } = openCurated(data, { only: new Set() }).context.release
  const secret = randomBytes(32).toString('base64url')
  const { BASE: base = '/' } = process.env
  const language = terminalLanguage()
  const about = { agency, path: report.file, name: basename(source) }
  let written: () => void = () => undefined
  const server = reviewServer({
    folder: 'dist',
    base,
    secret,
    review: {
      report() {
        const text = readFileSync(path, 'utf8')
        return { ...about, text, sum: sumOfText(text) }
      },
      source: readFileSync(source),
      take: (body) => takeResult({ data, path, file: report.file, date }, body),
    },
    taken: () => written(),
  })
  const address = await listen(server, 0, base)
  const page = `${address}${language === 'zh' ? '' : 'en/'}workbench/#review=${secret}`
  process.stdout.write(`${page}\n`)
  say(
    inTerminal({
      zh: `在这台机器的浏览器里打开上面的网址，对照${printable(basename(source))}；Ctrl+C 结束，什么也不写。`,
      en: `Open this address in a browser on this machine beside ${printable(basename(source))}; Ctrl+C ends without writing.`,
    }),
  )
  const done = await new Promise<boolean>((end) => {
    written = () => end(true)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(false))
  })
  server.close()
  server.closeAllConnections()
  say(
    done
      ? inTerminal({
          zh: `${shown(path)} 已写入。接着：npm run check，再提交。`,
          en: `${shown(path)} is written. Next: npm run check, then commit it.`,
        })
      : inTerminal({ zh: '什么也没有写。', en: 'Nothing was written.' }),
  )
  return done ? 0 : 1
}
