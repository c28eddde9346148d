import { dirname, join, relative, sep } from 'node:path'
import astro from 'eslint-plugin-astro'
import tseslint from 'typescript-eslint'

// Who may import whom: a folder of src/ imports itself and what stands before it (ARCHITECTURE.md).
export const layers = [
  'locale',
  'curated',
  'form',
  'agency',
  'report',
  'check',
  'ingest',
  'indicator',
  'search',
  'dataset',
  'release',
  'published',
  'charts',
  'view',
  'components',
  'layouts',
  'pages',
  'middleware',
]

// Packages that belong to some folders only.
const packages = [
  { name: /^node:/, folders: [], files: ['src/published/read.ts'] },
  { name: /^(unified|remark.*|mdast.*|micromark.*)$/, folders: ['report', 'ingest'] },
  { name: /^papaparse$/, folders: ['agency', 'dataset'] },
  { name: /^(@observablehq\/plot|jsdom)$/, folders: ['charts'] },
  { name: /^@resvg\//, folders: [] },
  { name: /^astro/, folders: ['view', 'components', 'layouts', 'pages', 'middleware'] },
]

const layerRule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(import.meta.dirname, context.filename)
      .split(sep)
      .join('/')
    const [top, folder] = file.split('/')
    if (top !== 'src') return {}
    const check = (node) => {
      const name = node.source?.value
      if (typeof name !== 'string') return
      if (name.startsWith('.')) {
        const target = join(dirname(file), name).split(sep)
        if (target[0] !== 'src') return report(node, `${file} must not leave src/ for ${name}`)
        const [from, to] = [layers.indexOf(folder), layers.indexOf(target[1])]
        if (to < 0 && target[1] !== 'styles')
          report(node, `${target[1]} is no folder of the layer table`)
        else if (to > from)
          report(node, `${folder} must not import ${target[1]}, which stands after it`)
        return
      }
      const rule = packages.find((each) => each.name.test(name))
      if (rule && !rule.folders.includes(folder) && !rule.files?.includes(file)) {
        report(node, `${name} belongs to ${[...rule.folders, ...(rule.files ?? [])].join(', ')}`)
      }
    }
    const report = (node, message) => context.report({ node, message })
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check }
  },
}

export default tseslint.config(
  {
    ignores: [
      'dist',
      '.astro',
      '.build',
      '.cache',
      'public/data',
      'coverage',
      'tests/fixtures',
      'node_modules',
    ],
  },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    plugins: { house: { rules: { layers: layerRule } } },
    rules: {
      'house/layers': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='localeCompare']",
          message: 'The order depends on the machine: compare by code unit.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The build has no clock: the date is in data/release.json.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.astro'],
    ignores: ['src/components/frame/Markup.astro'],
    rules: { 'astro/no-set-html-directive': 'error' },
  },
  {
    // Rows are typed: what could only be asked for by a string has no type.
    files: ['src/{charts,view,components,layouts,pages}/**'],
    ignores: ['src/view/compare/client.ts', 'src/view/workbench/**'],
    rules: { 'dot-notation': 'error' },
  },
  {
    files: ['src/**'],
    ignores: ['src/published/environment.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'src/published/environment.ts reads it.' },
      ],
    },
  },
  {
    // Reading, drafting and checking run in a browser, too.
    files: ['src/{locale,curated,form,agency,report,check,ingest}/**'],
    rules: { 'no-restricted-globals': ['error', 'Buffer', 'process', '__dirname', 'require'] },
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['src/**/*.ts', 'scripts/**/*.ts', 'tests/bench/**/*.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'error' },
  },
)
