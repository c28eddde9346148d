import { numberFormats } from '../../locale/format.ts'
import type { Markup } from '../markup.ts'
import { html } from '../markup.ts'
import { fill } from '../workbench/elements.ts'
import type { Answer, AnswerList, AnswerRow, LeftOut } from './answer.ts'
import { chartOf } from './chart.ts'
import type { Question } from './question.ts'
import { addressOf, putIns } from './question.ts'
import { groupInWords, nameIn, noteOf, valueInWords } from './row-words.ts'
import type { AskWords } from './words.ts'

/** What an answer is said with: its words, the names of figures with their units by id, how many rows of a list are shown. */
export type Saying = {
  readonly words: AskWords
  readonly names: Readonly<Record<string, string>>
  readonly most: number
  /** Whether what is left out can be put in by a link. */
  readonly links: boolean
  /** The level of the headings of lists. */
  readonly heading: 'h3' | 'h4'
  /** What is asked, where a page has several answers: so that no two of its regions have one name. */
  readonly asked: string
}

/** An answer as it stands on a page: what it leaves out and what was put in, then each list with its chart and table. */
export function answerMarkup(answer: Answer, question: Question, saying: Saying): Markup {
  const { words } = saying
  const said = leftOutInWords(answer.leftOut, words)
  const put = putInWords(question, words)
  const items = answer.leftOut.map(({ kind }, at) => {
    const more = addressOf({
      ...question,
      with: putIns.filter((each) => each === kind || question.with.includes(each)),
    })
    const link = saying.links && html` <a href="${more}">${words.putInNow}</a>`
    return html`<li>${said[at]}${link}</li>`
  })
  const notice =
    items.length + put.length > 0 &&
    html`<div class="notice"><ul>${put !== '' && html`<li><b>${put}</b></li>`}${items}</ul></div>`
  const lists = answer.lists.filter(({ rows }) => rows.length > 0)
  return html`${notice}${lists.map((list) => listMarkup(list, saying))}${lists.length === 0 && html`<p>${words.empty}</p>`}`
}

/** What is left out, in sentences. */
export function leftOutInWords(leftOut: readonly LeftOut[], words: AskWords): readonly string[] {
  const { number } = numberFormats(words.tag)
  return leftOut.map(({ kind, count, breaks }) =>
    fill(words.leftOut[kind], {
      n: number(count),
      breaks: breaks.map((each) => words.breaks[each]!).join(words.list),
    }),
  )
}

/** What a question puts in that should not be compared, in a sentence; empty where it puts in nothing. */
export function putInWords({ with: put }: Question, words: AskWords): string {
  if (put.length === 0) return ''
  return fill(words.wasPut, { list: put.map((each) => words.putIn[each]).join(words.list) })
}

/** What a list is about: a figure, a level and a scope. */
export function titleOf({ figure, group }: AnswerList, { words, names }: Saying): string {
  return `${names[figure.id] ?? figure.id} · ${groupInWords(group, words)}`
}

function listMarkup(list: AnswerList, saying: Saying): Markup {
  const { words, names, most } = saying
  const title = titleOf(list, saying)
  const { number } = numberFormats(words.tag)
  const { rows } = list
  const shown = rows.slice(0, most)
  const counted = shown.some((row) => valueInWords(row, words)[1] !== '')
  const head = [
    words.agency,
    words.year,
    words.value,
    ...(counted ? [words.counts] : []),
    words.note,
  ]
  const numeric = new Set([words.value, words.counts])
  const heads = head.map(
    (each) => html`<th scope="col"${numeric.has(each) && html` class="n"`}>${each}</th>`,
  )
  const sums = list.sums.map(({ year, value, reports }) => {
    const text = fill(words.sum, { year, n: number(reports) })
    return html`<tr><th scope="row" colspan="2">${text}</th><td class="n">${number(value)}</td>${counted && html`<td></td>`}<td></td></tr>`
  })
  const chart = chartOf(list, names[list.figure.id] ?? list.figure.id, words)
  const more =
    rows.length > shown.length &&
    html`<p>${fill(words.first, { shown: number(shown.length), all: number(rows.length) })}</p>`
  return html`<section class="asked">${heading(saying, title)}${chart}<section class="scroll" tabindex="0" aria-label="${words.scroll}${saying.asked}${title}"><table><thead><tr>${heads}</tr></thead><tbody>${shown.map((row) => rowMarkup(row, counted, words))}</tbody>${sums.length > 0 && html`<tfoot>${sums}</tfoot>`}</table></section>${more}</section>`
}

function heading({ heading: level }: Saying, title: string): Markup {
  return level === 'h3' ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`
}

function rowMarkup(row: AnswerRow, counted: boolean, words: AskWords): Markup {
  const [value, counts] = valueInWords(row, words)
  const page = `${words.pages}agencies/${row.agency_id}/${row.year}/`
  return html`<tr><th scope="row"><a href="${page}">${nameIn(row, words)}</a></th><td>${row.year}</td><td class="n">${value}</td>${counted && html`<td class="n">${counts}</td>`}<td>${noteOf(row, words)}</td></tr>`
}
