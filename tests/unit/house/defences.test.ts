import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { defences } from '../../defences/defences.ts'
import { fileAndName, switchOff } from '../../defences/switch-off.ts'
import { deep } from '../support/killed.ts'

test('each defence is where its list says, once, and its threat is listed once', () => {
  const places = defences.map(({ file, from }) => [
    ...[file, from, readFileSync(file, 'utf8').split(from).length - 1],
  ])
  expect(places).toEqual(defences.map(({ file, from }) => [file, from, 1]))
  const threats = defences.map(({ threat }) => threat)
  expect([...new Set(threats)]).toEqual(threats)
})

describe.runIf(deep)('a defence that is switched off is noticed', () => {
  test.each(defences.map((defence) => [defence.threat, defence] as const))('%s', (_, defence) => {
    const [, name] = fileAndName(defence.test)
    const noticed = switchOff(defence)
    console.log(noticed.map((each) => `${defence.threat}: ${each.name}`).join('\n'))
    expect(noticed.filter((each) => each.name.startsWith(name))).not.toEqual([])
  })
})
