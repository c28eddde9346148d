import {
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Run } from './command.ts'
import { runIn } from './command.ts'

/** A copy of this project to which the made-up third edition was added as a real one would be. */
export type Project = {
  readonly root: string
  /** Runs a script of the copy. */
  readonly run: (script: string, ...args: readonly string[]) => Run
  readonly remove: () => void
}

// What is compiled of a copy is of use to nobody else.
const environment = { SITE: 'https://example.org', NODE_DISABLE_COMPILE_CACHE: '1' }

/** Makes such a copy below the system's temporary folder: one file of the form is new, and the list has one entry more. */
export function projectWithThirdEdition(): Project {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'disclosure-')))
  for (const each of ['src', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(each, join(root, each), { recursive: true })
  }
  cpSync('public', join(root, 'public'), {
    recursive: true,
    filter: (path) => !path.startsWith(join('public', 'data')),
  })
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  const edition = readFileSync(join('tests', 'unit', 'support', 'form-2031.ts'), 'utf8')
  writeFileSync(
    join(root, 'src', 'form', 'editions', '2031.ts'),
    edition.replaceAll('../../../src/form/editions/', './').replaceAll('../../../src/form/', '../'),
  )
  addToList(join(root, 'src', 'form', 'editions.ts'))
  return {
    root,
    run: (script, ...args) => runIn(root, script, args, environment),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

function addToList(path: string): void {
  const text = readFileSync(path, 'utf8')
  const listed = text.replace(
    /^export const editions = \[(.*)\] as const$/m,
    (_, list: string) => `export const editions = [${list}, form2031] as const`,
  )
  if (listed === text) throw new Error(`${path} holds no list of editions`)
  writeFileSync(path, `import { form2031 } from './editions/2031.ts'\n${listed}`)
}
