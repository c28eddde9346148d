import parse from 'css-tree/parser'
import type { CssNode, Declaration, Rule } from 'css-tree'
import { inMedia } from './css-media.ts'
import { stepsOf } from './css-selector.ts'
import type { Selector } from './css-selector.ts'
import { tooLarge } from './html-limits.ts'

/** A declaration that can change whether and how text is seen; the value in lower case. */
export type Declared = {
  readonly name: string
  readonly value: string
  readonly important: boolean
}

/** A rule of a style sheet. `sure`: it holds for what its selector names, whatever the window and what we do not know. */
export type StyleRule = {
  readonly selector: Selector
  readonly declared: readonly Declared[]
  readonly sure: boolean
  readonly order: number
}

/** What style sheets say, and whether there are others that are not in the document. */
export type Sheets = { readonly rules: readonly StyleRule[]; readonly external: boolean }

const limits = { characters: 2_000_000, rules: 20_000, inline: 20_000 }

/** Reads style sheets, each with its media, for what can hide, strike, raise, shrink or move text. Others are passed over. */
export function parseSheets(
  sheets: readonly { readonly css: string; readonly media: string }[],
): Sheets {
  const rules: StyleRule[] = []
  let external = false
  let left = limits.characters
  const visit = (nodes: Iterable<CssNode>, sure: boolean): void => {
    for (const node of nodes) {
      if (node.type === 'Rule') add(node, sure)
      if (node.type !== 'Atrule') continue
      if (node.name === 'import') external = true
      const query = node.prelude?.type === 'Raw' ? node.prelude.value : ''
      const holds = node.name === 'media' ? inMedia(query) : node.name === 'layer' ? 'yes' : 'maybe'
      if (node.block && holds !== 'no' && grouping.has(node.name)) {
        visit(node.block.children, sure && holds === 'yes')
      }
    }
  }
  const add = ({ prelude, block }: Rule, sure: boolean): void => {
    const declared = declaredIn(block.children)
    if (declared.length === 0 || prelude.type !== 'SelectorList') return
    for (const each of prelude.children) {
      const selector = each.type === 'Selector' ? stepsOf(each) : null
      if (selector && rules.length < limits.rules) {
        rules.push({ selector, declared, sure: sure && selector.sure, order: rules.length })
      } else if (selector) external = true
    }
  }
  for (const { css, media } of sheets) {
    const holds = inMedia(media)
    left -= css.length
    if (left < 0) external = true
    else if (holds !== 'no') {
      const tree = attempt(css, 'stylesheet')
      if (tree?.type === 'StyleSheet') visit(tree.children, holds === 'yes')
      else external = true
    }
  }
  return { rules, external }
}

/** The declarations of a `style` attribute. Throws tooLarge for one of more than 20,000 characters. */
export function parseInline(style: string): readonly Declared[] {
  if (style.length > limits.inline) throw tooLarge('a style of more than 20,000 characters')
  const known = memo.get(style)
  if (known) return known
  const tree = attempt(style, 'declarationList')
  const declared = tree?.type === 'DeclarationList' ? declaredIn(tree.children) : []
  if (memo.size > 5_000) memo.clear()
  if (style.length < 1_000) memo.set(style, declared)
  return declared
}

const memo = new Map<string, readonly Declared[]>()
const grouping = new Set(['media', 'layer', 'supports', 'container', 'scope'])

/** Parses as browsers do, which pass over what is wrong; null for blocks in blocks without end. */
function attempt(css: string, context: 'stylesheet' | 'declarationList'): CssNode | null {
  try {
    return parse(css, { context, parseValue: false, parseAtrulePrelude: false })
  } catch {
    return null
  }
}

function declaredIn(nodes: Iterable<CssNode>): Declared[] {
  return [...nodes]
    .filter((node): node is Declaration => node.type === 'Declaration')
    .map(({ property, value, important }) => ({
      name: property.toLowerCase(),
      value: value.type === 'Raw' ? value.value.trim().toLowerCase() : '',
      important: important !== false,
    }))
    .filter(({ name }) => telling.has(name))
}

const telling = new Set(
  (
    'display visibility opacity content-visibility font font-size color -webkit-text-fill-color background background-color background-image ' +
    'text-decoration text-decoration-line vertical-align font-variant-position mso-hide mso-text-raise position top right bottom left inset ' +
    'float order flex-direction direction unicode-bidi text-indent margin margin-left transform scale zoom filter clip clip-path ' +
    'overflow overflow-x overflow-y width height max-width max-height content'
  ).split(' '),
)
