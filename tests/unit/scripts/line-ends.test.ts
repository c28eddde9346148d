import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { run, sums } from '../support/command.ts'
import { frozen } from '../support/folder.ts'
import { gitIn } from '../support/git.ts'

const work = mkdtempSync(join(tmpdir(), 'line-ends-'))
const [origin, clone] = [join(work, 'origin'), join(work, 'clone')]
afterAll(() => rmSync(work, { recursive: true }))

test('a clone that asks for CRLF, as on Windows, has every file as it was committed', () => {
  mkdirSync(origin)
  for (const name of ['.gitattributes', 'package.json']) cpSync(name, join(origin, name))
  cpSync(frozen, join(origin, 'data'), { recursive: true })
  const committed = sums(origin)
  const git = gitIn(origin)
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'Begin')
  git('clone', '--quiet', '-c', 'core.autocrlf=true', origin, clone)
  rmSync(join(clone, '.git'), { recursive: true })
  expect(sums(clone)).toEqual(committed)
  expect(run('format', ['--check', '--data', join(clone, 'data')]).code).toBe(0)
})
