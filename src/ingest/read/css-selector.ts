import type { CssNode, Selector as SelectorNode } from 'css-tree'

/** What one element of a selector asks, and how it stands to the one on its right: `>` parent, ` ` any ancestor. */
export type Step = {
  readonly tag: string | null
  readonly id: string | null
  readonly classes: readonly string[]
  readonly attributes: readonly AttributeTest[]
  readonly relation: ' ' | '>'
}

/** A test of an attribute: that it is there, or what is in it. */
export type AttributeTest = {
  readonly name: string
  readonly matcher: string | null
  readonly value: string
}

/**
 * A selector from right to left. `sure` is false where it asks more than is looked at (siblings, `:not`, `:nth-child`), so
 * that it may name fewer elements. `generated`: it is about text that the sheet itself puts before or after an element.
 */
export type Selector = {
  readonly steps: readonly Step[]
  readonly weight: number
  readonly sure: boolean
  readonly generated: boolean
}

/** Reads a selector; null for one that names nothing on a page at rest, as `:hover`. */
export function stepsOf(node: SelectorNode): Selector | null {
  const steps: Step[] = []
  let [weight, sure, generated] = [0, true, false]
  let step = empty(' ')
  for (const each of [...node.children].reverse()) {
    if (each.type === 'Combinator') {
      const name = each.name.trim()
      if (name === '+' || name === '~') {
        sure = false
        break
      }
      steps.push(step)
      if (steps.length > 12) return { steps: [...steps], weight, sure: false, generated }
      step = empty(name === '>' ? '>' : ' ')
    } else if (isPart(each)) {
      const name = each.type.startsWith('Pseudo') && 'name' in each ? each.name : ''
      if (name === 'before' || name === 'after') generated = true
      else if (name === 'first-letter' || name === 'first-line') sure = false
      else return null
    } else if (each.type === 'PseudoClassSelector') {
      if (never.has(each.name)) return null
      weight += 100
      if (each.name === 'root') step.tag = 'html'
      else sure = false
    } else weight += ask(step, each)
  }
  return { steps: [...steps, step], weight, sure, generated }
}

type Asked = { -readonly [Key in keyof Step]: Step[Key] } & {
  readonly classes: string[]
  readonly attributes: AttributeTest[]
}

function empty(relation: Step['relation']): Asked {
  return { tag: null, id: null, classes: [], attributes: [], relation }
}

/** Adds what a part of a selector asks; gives its weight. */
function ask(step: Asked, node: CssNode): number {
  if (node.type === 'TypeSelector') {
    step.tag = node.name === '*' ? step.tag : node.name.toLowerCase().replace(/^.*\|/u, '')
    return node.name === '*' ? 0 : 1
  }
  if (node.type === 'IdSelector') {
    step.id = node.name
    return 10_000
  }
  if (node.type === 'ClassSelector') step.classes.push(node.name)
  else if (node.type === 'AttributeSelector') {
    const value = node.value?.type === 'String' ? node.value.value : (node.value?.name ?? '')
    step.attributes.push({ name: node.name.name.toLowerCase(), matcher: node.matcher, value })
  } else return 0
  return 100
}

/** Whether it is about a part of an element: `::before`, and `:before` as it was written once. */
function isPart(node: CssNode): boolean {
  if (node.type === 'PseudoElementSelector') return true
  return node.type === 'PseudoClassSelector' && /^(?:before|after|first-l)/u.test(node.name)
}

const never = new Set(
  'hover focus active focus-within focus-visible target visited checked fullscreen -webkit-autofill'.split(
    ' ',
  ),
)
