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
  // What other rules are told is no matter of this run.
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

const folder = join(import.meta.dirname, 'node_modules', '.cache')
const file = join(folder, 'expressions.json')
const known = new Map(knownBefore())
let added = false

/** Why an expression is not linear; empty where it is. Looked at once a machine: it takes up to seconds each. */
function slownessOf(source, flags) {
  const key = JSON.stringify([source, flags, limits])
  if (!known.has(key)) {
    if (!added) process.on('exit', keep)
    added = true
    // The part of recheck in JavaScript: no other program is started.
    process.env.RECHECK_BACKEND = 'pure'
    const { status, complexity, error } = checkSync(source, flags, limits)
    known.set(key, status === 'safe' ? '' : (complexity?.summary ?? error?.kind ?? status))
  }
  return known.get(key)
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
}
