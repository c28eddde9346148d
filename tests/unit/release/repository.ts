import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { run } from '../dataset/product/run.ts'
import { scratch } from '../dataset/product/support.ts'
import { frozen } from '../support/folder.ts'
import { gitIn } from '../support/git.ts'

/** A repository of its own with this one's code and frozen data, to release and to spoil. */
export type Repository = {
  readonly root: string
  /** Runs a script there. */
  readonly node: (...args: string[]) => { status: number | null; stdout: string; stderr: string }
  readonly git: (...args: string[]) => string
  /** Commits everything. */
  readonly commit: (subject: string) => void
  readonly read: (path: string) => string
  /** Changes a file by replacing one text, which must be there. */
  readonly edit: (path: string, from: string, to: string) => void
  /** Changes one text in the first line that begins so. */
  readonly editLine: (path: string, begins: string, from: string, to: string) => void
  readonly remove: () => void
}

/** Makes such a repository, with one commit: four agencies, of which one has two reports. */
export function makeRepository(): Repository {
  const { path: root, remove } = scratch()
  for (const each of ['src', 'scripts']) symlinkSync(resolve(each), join(root, each))
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  mkdirSync(join(root, 'data'))
  cpSync(frozen, join(root, 'data'), {
    recursive: true,
    filter: (path) => !/releases|(shanghai|mianchi|shuyang|jiangxian|xinjiang)-/.test(path),
  })
  const git = gitIn(root)
  const commit = (subject: string): void => {
    git('add', '--all', 'data')
    git('commit', '--quiet', '--allow-empty', '--message', subject)
  }
  git('init', '--quiet', '--initial-branch=main')
  commit('Begin')
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  const editLine = (path: string, begins: string, from: string, to: string): void => {
    const lines = read(path).split('\n')
    const at = lines.findIndex((line) => line.startsWith(begins) && line.includes(from))
    if (at < 0) throw new Error(`${path} holds no ${from} in ${begins}`)
    writeFileSync(join(root, path), lines.with(at, lines[at]!.replace(from, to)).join('\n'))
  }
  return {
    root,
    editLine,
    git,
    commit,
    read,
    remove,
    node: (...args) =>
      run(['--preserve-symlinks', '--preserve-symlinks-main', ...args], { cwd: root }),
    edit: (path, from, to) => editLine(path, '', from, to),
  }
}
