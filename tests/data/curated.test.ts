import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { anyFatal } from '../../scripts/lib/curated.ts'
import { askGate } from '../../scripts/lib/gate.ts'
import { frozen } from '../unit/support/folder.ts'
import { reports } from './frozen.ts'

test('the frozen data passes the gate: no rule is a false alarm on real reports', async () => {
  const verdict = await askGate(frozen)
  expect([verdict.agencies.length, verdict.reports, anyFatal(verdict.files)]).toEqual([
    9,
    10,
    false,
  ])
  const rules = verdict.files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))
  expect(rules.filter((rule) => rule === 'other-agency' || rule === 'same-table')).toEqual([])
})

test('every figure and claim stands at the line that is published for it', () => {
  const wrong = reports.flatMap(({ file, observations, claims }) => {
    const lines = readFileSync(join(frozen, file.slice('data/'.length)), 'utf8').split('\n')
    const stands = (text: string, line: number, at: number): boolean =>
      lines[line - 1]!.startsWith(text, at - 1)
    return [
      ...observations.filter(
        ({ printed, line, at }) => !stands(printed === '' ? '| |' : `${printed} |`, line, at),
      ),
      ...claims.filter(({ label, line }) => !stands(`| ${label} |`, line, 1)),
    ].map(({ line }) => `${file}:${line}`)
  })
  expect(wrong).toEqual([])
})
