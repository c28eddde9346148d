import type { ReportFile } from '../../dataset/agency-file.ts'
import type { PackedAgency } from '../../dataset/packed-agency.ts'
import { numberFormats } from '../../locale/format.ts'
import { commonYear, limitsOf, mostAgencies } from './limits.ts'
import type { Reading } from './rate-text.ts'
import { rateText } from './rate-text.ts'

// Runs in the reader's browser, on the page of comparisons only. All it writes are texts and addresses of this site.

type Boxes = readonly HTMLInputElement[]

const find = <T extends HTMLElement>(selector: string): T => document.querySelector<T>(selector)!
const form = find<HTMLFormElement>('#form')
const result = find('#result')
const [head, body] = [find('#head'), find('#rows')]
const words = form.dataset
const formats = numberFormats(words['lang']!)
const boxes = [...form.querySelectorAll('input')]
const files: Record<string, Promise<PackedAgency>> = {}

const checked = (name: string): Boxes => boxes.filter((box) => box.name === name && box.checked)
const nameOf = (box: HTMLInputElement): string => box.labels![0]!.textContent.trim()
const say = (text: string | undefined): void => {
  find('#said').textContent = text!
}
const add = (parent: Element, tag: string, text: string, path?: string): Element => {
  const element = document.createElement(tag)
  element.append(text)
  if (path) (element as HTMLAnchorElement).href = words['pages'] + path
  parent.append(element)
  return element
}

/** Values by the names of their columns. */
function named<T>(values: readonly unknown[], columns: readonly string[]): T {
  return Object.fromEntries(columns.map((name, at) => [name, values[at]])) as T
}

async function show(): Promise<void> {
  const choice = `?${new URLSearchParams(new FormData(form) as never)}`
  history.replaceState(0, '', choice)
  for (const other of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
    other.search = choice
  }
  const [agencies, indicators] = [checked('a'), checked('i')]
  result.hidden = true
  if (!agencies[0] || !indicators[0]) return say(words['none'])
  try {
    const all = await Promise.all(
      agencies.map(
        (box) =>
          (files[box.value] ??= fetch(`${words['files']}${box.value}.json`).then((file) =>
            file.json(),
          )),
      ),
    )
    if (choice === location.search) fill(agencies, indicators, all)
  } catch {
    say(words['failed'])
  }
}

function fill(agencies: Boxes, indicators: Boxes, all: readonly PackedAgency[]): void {
  const held = all.map(({ reports, columns }) =>
    reports
      .map(({ report }, at) => ({
        ...named<ReportFile['report']>(report, columns['reports']!),
        at,
      }))
      .filter((each) => each.reviewed),
  )
  const year = commonYear(held.map((reports) => reports.map((each) => each.year)))
  const sides = all.map((file, at) => {
    const chosen = held[at]!.find((each) => each.year === year) ?? held[at]!.at(-1)!
    const readings = indicators.map((box) =>
      named<Reading>(
        file.indicators
          .find(([id]) => id === box.value)!
          .map((value) => (Array.isArray(value) ? (value as unknown[])[chosen.at] : value)),
        file.columns['indicators']!,
      ),
    )
    const statuses = `${readings.map((reading) => reading.status)}`
    return { ...file.agency, ...chosen, id: nameOf(agencies[at]!), readings, statuses }
  })
  const limits = limitsOf(sides)
  find('#same').hidden = !!limits[0]
  for (const item of result.querySelectorAll('li')) {
    const limit = limits.find((each) => each.kind === item.dataset['limit'])
    item.hidden = !limit
    item.lastChild!.textContent = limit?.ids.join(words['list']) as string
  }
  head.replaceChildren(head.firstChild!)
  body.replaceChildren()
  sides.forEach((side, at) => {
    const cell = add(head, 'th', '') as HTMLTableCellElement
    cell.scope = 'col'
    add(cell, 'a', side.id, `agencies/${agencies[at]!.value}/`)
    const facts = [side.level, side.scope, side.edition, side.review].map((word) => words[word])
    const found = words['found']!.replace('#', `${side.findings}`)
    add(cell, 'small', [side.year, ...facts, found].join(' · '))
  })
  indicators.forEach((box, at) => {
    const row = add(body, 'tr', '')
    add(add(row, 'th', ''), 'a', nameOf(box), `indicators/${box.value}/`)
    for (const side of sides) {
      const [value, counts] = rateText(
        side.readings[at]!,
        {
          missing: words['missing']!,
          derived: words['derived']!,
          residents: words['residents']!,
        },
        formats,
      )
      const cell = add(row, 'td', value)
      const { value: part, unit } = side.readings[at]!
      // A share is drawn too, for the eye alone: the figure stands above it.
      if (unit === 'ratio' && part !== null && part >= 0 && part <= 1) {
        const bar = add(cell, 'progress', '') as HTMLProgressElement
        bar.value = part
        bar.ariaHidden = 'true'
      }
      add(cell, 'small', counts)
    }
  })
  result.hidden = false
  say(agencies.map(nameOf).join(words['list']) + words['said'] + indicators.length)
}

const given = new URLSearchParams(location.search)
const asked = given.getAll('a')
for (const box of boxes) {
  if (given.has(box.name)) box.checked = given.getAll(box.name).includes(box.value)
}
for (const box of checked('a').slice(mostAgencies)) box.checked = false
form.onchange = (event): void => {
  if (checked('a')[mostAgencies]) {
    ;(event.target as HTMLInputElement).checked = false
    say(words['six'])
  } else void show()
}
if (asked[0]) {
  find<HTMLDetailsElement>('#chooser').open = !asked[1]
  await show()
  if (asked[mostAgencies]) say(words['six'])
}
