import type { Citation } from '../../dataset/cite.ts'
import { citationKey, citations } from '../../dataset/cite.ts'
import { number, text } from '../../dataset/column.ts'
import { size } from '../../locale/format.ts'
import type { Found, SearchIndex } from '../../search/search.ts'
import { expand, lookUp } from '../../search/search.ts'
import type { Handlers } from '../worker-answers.ts'
import { answerQuestions } from '../worker-answers.ts'
import type { Candidate } from '../workbench/candidates.ts'
import { fill } from '../workbench/elements.ts'
import type { Answer } from './answer.ts'
import { answerOf } from './answer.ts'
import { answerColumns, fileRows } from './columns.ts'
import { figureNamed } from './figures.ts'
import { fileOf } from './files.ts'
import { isUnread, openHttpFile, openMeter, tooLarge } from './http-file.ts'
import { answerMarkup, leftOutInWords, putInWords } from './markup.ts'
import type { AskedQuestion, AskProtocol, Page, Shown, SqlShown } from './protocol.ts'
import { addressOf } from './question.ts'
import type { Files } from './store.ts'
import { openStore } from './store.ts'

// Answers questions in a worker: it can ask for files of this site and nothing else.

/** How many rows of a list are shown, and how many names are found. */
const [mostRows, mostFound] = [100, 8]

/** What is read for one page at most. */
const mostBytes = 48_000_000

answerQuestions<AskProtocol>((data) => {
  const meter = openMeter(mostBytes)
  const at = (path: string): string => new URL(path, data).href
  const files: Files = {
    async text(path) {
      const response = await fetch(at(path))
      if (!response.ok) throw new Error(`${response.status} ${path}`)
      const read = await response.text()
      meter.take(read.length)
      return read
    },
    parquet: (path) => openHttpFile(at(path), meter),
  }
  return handlersWith(files, meter.fetched)
})

function handlersWith(files: Files, fetched: () => number): Handlers<AskProtocol> {
  const store = openStore(files)
  let page: Page
  let names: Promise<readonly Found[]> | undefined
  const base = (): string => `open-disclosure-${page.version}`
  const answerTo = async ({ question }: AskedQuestion): Promise<Answer> => {
    const wanted = question.figures.flatMap((id) => figureNamed(id) ?? [])
    const [reports, ...figures] = await Promise.all([
      store.reports(),
      ...wanted.map((figure) => store.figure(figure)),
    ])
    return answerOf(question, reports, figures)
  }
  return {
    async begin(asked) {
      page = asked
      return null
    },
    async answer(asked) {
      const answer = await answerTo(asked)
      const named = new Map(
        (await store.reports()).map((row) => [
          row.agency_id,
          page.words.language === 'zh' ? row.name_zh : row.name_en,
        ]),
      )
      return shownOf({ asked, answer }, page, named, fetched())
    },
    async file({ form, ...asked }) {
      const answer = await answerTo(asked)
      const { words, date } = page
      const { sheet, question, address, citation, left, put } = words.about
      const lines: [string, string][] = [
        [question, Object.values(asked.names).join(words.list)],
        [address, asked.address],
        [citation, citationsOf(asked, page)[0]!.text],
        ...leftOutInWords(answer.leftOut, words).map((each): [string, string] => [left, each]),
        [put, putInWords(asked.question, words)],
      ]
      const about = { sheet, lines: lines.filter(([, said]) => said !== ''), date }
      return fileOf(form, `${base()}-ask`, answerColumns, fileRows(answer.lists), about)
    },
    async find(question) {
      names ??= files.text('search.json').then((all) => expand(JSON.parse(all) as SearchIndex))
      const { found } = lookUp(await names, question)
      return found
        .filter(({ path, first }) => path.startsWith('agencies/') && first > 0)
        .slice(0, mostFound)
        .map((each): Candidate => {
          const { language } = page.words
          const about = each.about?.[language] ?? ''
          return { id: each.id, held: true, zh: each.zh, name: each[language], about }
        })
    },
    async sql(query) {
      const { runSql } = await import('./run-sql.ts')
      const before = fetched()
      const read = (): string => size(fetched() - before)
      try {
        const answer = await runSql(query, page.tables, (name) => files.parquet(`${name}.parquet`))
        if ('refused' in answer) return { ...answer, fetched: read() }
        return { ...answer, fetched: read() } satisfies SqlShown
      } catch (error) {
        if (error === tooLarge) return { refused: 'large', what: size(mostBytes), fetched: read() }
        if (isUnread(error)) throw error
        return { wrong: (error as Error).message, fetched: read() }
      }
    },
    async sqlFile({ form, columns, rows }) {
      const typed = columns.map((name, at) =>
        rows.every((row) => row[at] === null || typeof row[at] === 'number')
          ? number(name, name, name, () => null)
          : text(name, name, name, () => null),
      )
      const about = { sheet: page.words.about.sheet, lines: [], date: page.date }
      return fileOf(form, `${base()}-sql`, typed, rows, about)
    },
  }
}

type Answered = { readonly asked: AskedQuestion; readonly answer: Answer }

function shownOf(
  { asked, answer }: Answered,
  page: Page,
  named: ReadonlyMap<string, string>,
  fetched: number,
): Shown {
  const { words } = page
  const { names, question } = asked
  const saying = { words, names, most: mostRows, links: true, heading: 'h3' as const, asked: '' }
  const lists = answer.lists.filter(({ rows }) => rows.length > 0)
  const rows = lists.reduce((sum, list) => sum + list.rows.length, 0)
  const said = fill(lists.length === 1 ? words.saidOne : words.said, { rows, lists: lists.length })
  const read = fill(words.fetched, { size: size(fetched) })
  return {
    markup: answerMarkup(answer, question, saying).markup,
    said: lists.length === 0 ? words.empty : `${said} ${read}`,
    citations: citationsOf(asked, page),
    agencies: Object.fromEntries(question.agencies.map((id) => [id, named.get(id) ?? id])),
  }
}

function citationsOf(
  { question, names, address }: AskedQuestion,
  { words, version, date }: Page,
): readonly Citation[] {
  const title = Object.values(names).join(words.list)
  const key = citationKey(`ask${addressOf(question)}`)
  return citations({ title, address, key }, { version, date }, words.language)
}
