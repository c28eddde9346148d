import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Declared, Sheets, StyleRule } from './css.ts'
import type { AttributeTest, Step } from './css-selector.ts'
import { tooLarge } from './html-limits.ts'

type Element = DefaultTreeAdapterTypes.Element

/** What the sheets declare for an element, weakest first; of `maybe` it cannot be told whether it holds. */
export type Matched = {
  readonly sure: readonly Declared[]
  readonly maybe: readonly Declared[]
  /** Whether text is put before or after the element that is not in the document. */
  readonly generated: boolean
  /** Whether one of its classes is named by no sheet. */
  readonly unknownClass: (name: string) => boolean
}

/** A function that finds what sheets declare for elements. Throws tooLarge where that takes more than five million steps. */
export function matcherOf({ rules }: Pick<Sheets, 'rules'>): (element: Element) => Matched {
  const index = Map.groupBy(rules, ({ selector: { steps } }) => keyOf(steps[0]!))
  const named = new Set(
    rules.flatMap(({ selector }) => selector.steps.flatMap(({ classes }) => classes)),
  )
  const unknownClass = (name: string): boolean => !named.has(name)
  let left = 5_000_000
  const spend = ({ classes, attributes }: Step): void => {
    left -= 1 + classes.length + 10 * attributes.length
    if (left < 0) throw tooLarge('more styles than can be applied')
  }
  const known = new WeakMap<Element, Facts>()
  const factsOf = (element: Element): Facts => {
    const found = known.get(element)
    if (found) return found
    const facts = readFacts(element)
    known.set(element, facts)
    return facts
  }
  const nothing: Matched = { sure: [], maybe: [], generated: false, unknownClass }
  return (element) => {
    if (rules.length === 0) return nothing
    const { classes, id } = factsOf(element)
    const keys = ['*', element.tagName, ...[...classes].map((name) => `.${name}`), `#${id}`]
    const found = keys
      .flatMap((key) => index.get(key) ?? [])
      .filter(({ selector: { steps } }) => matches(steps, 0, element, factsOf, spend))
      .sort((a, b) => a.selector.weight - b.selector.weight || a.order - b.order)
    if (found.length === 0) return nothing
    const own = found.filter(({ selector }) => !selector.generated)
    const declared = (sure: boolean): readonly Declared[] =>
      own.filter((rule) => rule.sure === sure).flatMap((rule) => rule.declared)
    return {
      sure: declared(true),
      maybe: declared(false),
      generated: found.some((rule) => rule.selector.generated && hasContent(rule)),
      unknownClass,
    }
  }
}

/** The classes of an element. */
export function classesOf(element: Element): readonly string[] {
  const value = element.attrs.find(({ name }) => name === 'class')?.value ?? ''
  return value === ''
    ? []
    : value
        .split(/\s+/u)
        .filter((name) => name !== '')
        .slice(0, 40)
}

type Facts = { readonly id: string | null; readonly classes: ReadonlySet<string> }

function readFacts(element: Element): Facts {
  const id = element.attrs.find(({ name }) => name === 'id')?.value ?? null
  return { id, classes: new Set(classesOf(element)) }
}

function keyOf({ id, classes, tag }: Step): string {
  if (id !== null) return `#${id}`
  return classes[0] === undefined ? (tag ?? '*') : `.${classes[0]}`
}

function matches(
  steps: readonly Step[],
  at: number,
  element: Element,
  factsOf: (element: Element) => Facts,
  spend: (step: Step) => void,
): boolean {
  spend(steps[at]!)
  if (!fits(steps[at]!, element, factsOf(element))) return false
  const next = steps[at + 1]
  if (!next) return true
  for (let up = parentOf(element); up; up = parentOf(up)) {
    if (matches(steps, at + 1, up, factsOf, spend)) return true
    if (next.relation === '>') return false
  }
  return false
}

function parentOf({ parentNode }: Element): Element | null {
  return parentNode && 'tagName' in parentNode ? parentNode : null
}

function fits({ tag, id, classes, attributes }: Step, element: Element, facts: Facts): boolean {
  if (tag !== null && tag !== element.tagName) return false
  if (id !== null && id !== facts.id) return false
  if (!classes.every((name) => facts.classes.has(name))) return false
  return attributes.every((test) => holds(test, element))
}

function holds({ name, matcher, value }: AttributeTest, element: Element): boolean {
  const own = element.attrs.find((each) => each.name === name)?.value
  if (own === undefined || matcher === null) return own !== undefined
  switch (matcher) {
    case '=':
      return own === value
    case '^=':
      return value !== '' && own.startsWith(value)
    case '$=':
      return value !== '' && own.endsWith(value)
    case '*=':
      return value !== '' && own.includes(value)
    case '|=':
      return own === value || own.startsWith(`${value}-`)
    default:
      return own.split(/\s+/u).includes(value)
  }
}

/** Whether a rule of `::before` or `::after` makes text: not where it is empty, or hidden as old ways of layout have it. */
function hasContent({ declared }: StyleRule): boolean {
  const of = (name: string): string => declared.findLast((each) => each.name === name)?.value ?? ''
  const content = of('content')
  if (['', 'none', 'normal', 'initial', 'unset'].includes(content)) return false
  if (of('display') === 'none' || of('visibility') === 'hidden') return false
  return /attr\(|counter|url\(|["']\s*[^\s"'][^"']*["']/u.test(content)
}
