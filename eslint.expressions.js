import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getStaticValue } from '@eslint-community/eslint-utils'
import astro from 'eslint-plugin-astro'
import { checkSync } from 'recheck'
import tseslint from 'typescript-eslint'

/**
 * A rule of ESLint: every regular expression takes time that grows no faster than its text, as recheck finds. One that is built
 * is built of constants of its own file, so that it can be looked at.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const linear = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const look = (node, { source, flags }) => {
      const said = slownessOf(source, flags)
      if (said) context.report({ node, message: `/${source}/${flags} is not linear: ${said}` })
    }
    const built = (node) => {
      if (node.callee.name !== 'RegExp') return
      const found = getStaticValue(node, context.sourceCode.getScope(node))
      if (found?.value instanceof RegExp) return look(node, found.value)
      const message = 'Build an expression of constants of its file, or compare without one.'
      context.report({ node, message })
    }
    return {
      'Literal[regex]': (node) =>
        look(node, { source: node.regex.pattern, flags: node.regex.flags }),
      NewExpression: built,
      CallExpression: built,
    }
  },
}

export default tseslint.config(tseslint.configs.base, ...astro.configs.base, {
  // Named, as an entry without files looks at JavaScript alone. What other rules are told is no matter of this run.
  files: ['**/*.{js,mjs,cjs,ts,astro}'],
  linterOptions: { reportUnusedDisableDirectives: 'off' },
  plugins: { house: { rules: { linear } } },
  rules: { 'house/linear': 'error' },
})

// Steps are counted, not time: what a machine has to do beside does not matter.
const limits = {
  timeout: null,
  attackTimeout: null,
  attackLimit: 20_000_000,
  incubationTimeout: null,
  seedingTimeout: null,
}

// Found to be linear before, a line each, so that a clean clone need not look at all of them anew: that takes minutes. A deep
// test looks at every line; `npm run lint:expressions` writes them anew.
const record = join(import.meta.dirname, 'tests', 'fixtures', 'expressions.txt')
const recorded = new Set(readFileSync(record, 'utf8').split('\n'))
// Those found since, on this machine.
const folder = join(import.meta.dirname, 'node_modules', '.cache')
const file = join(folder, 'expressions.json')
const known = new Map(knownBefore())
const asked = new Set()
process.on('exit', keep)

/** Why an expression is not linear; empty where it is. */
function slownessOf(source, flags) {
  const line = `/${source}/${flags}`.replaceAll('\n', '\\n')
  if (!recorded.has(line) && !known.has(line)) known.set(line, slowness(source, flags))
  const said = recorded.has(line) ? '' : known.get(line)
  if (said === '') asked.add(line)
  return said
}

/** What recheck finds, of an expression nothing is known of: empty where it is linear. It takes up to seconds. */
export function slowness(source, flags) {
  // The part of recheck in JavaScript: no other program is started.
  process.env.RECHECK_BACKEND = 'pure'
  const { status, complexity, error } = checkSync(source, flags, limits)
  return status === 'safe' ? '' : (complexity?.summary ?? error?.kind ?? status)
}

function knownBefore() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return []
  }
}

function keep() {
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, JSON.stringify([...known]))
  if (process.env.RECORD) writeFileSync(record, [...asked].sort().join('\n') + '\n')
}
