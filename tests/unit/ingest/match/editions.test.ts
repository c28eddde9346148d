import { describe, expect, test } from 'vitest'
import type { EditionId } from '../../../../src/form/editions.ts'
import { detectEditions } from '../../../../src/ingest/match/editions.ts'
import type { Target } from '../../../../src/ingest/match/targets.ts'
import { reading, rowTarget } from './readings.ts'

type Ruled = Readonly<Record<string, readonly EditionId[]>>

/** The editions of targets: that of the report, those of tables that have another, and whether any label spoke. */
function detected(targets: readonly Target[], year = 2024, ruled: Ruled = {}) {
  const hints = new Map(Object.entries(ruled).map(([table, ids]) => [table, new Set(ids)]))
  const { report, tables, evident } = detectEditions(targets, hints, year)
  const others = [...tables].filter(([, id]) => id !== report)
  return [report, Object.fromEntries(others), evident] as const
}

/** A row with a label, values and words before it. */
const row = (label: string, values: string, before = ''): Target =>
  rowTarget(label, reading(values, { own: label, before }))

const older = row('规章', '1 2 3', '本年新制作数量')
const newer = row('规章', '1 2 3', '本年制发件数')

describe('where nothing speaks', () => {
  test('the year decides, of every table', () => {
    expect(detected([], 2020)).toEqual(['form-2019', {}, false])
    expect(detected([], 2021)).toEqual(['form-2021', {}, false])
    expect([...detectEditions([], new Map(), 2020).tables]).toEqual(
      ['documents', 'licensing', 'enforcement', 'fees', 'procurement', 'requests', 'disputes'].map(
        (table) => [table, 'form-2019'],
      ),
    )
  })

  test('before the first edition it is the newest', () => {
    expect(detected([], 2018)).toEqual(['form-2021', {}, false])
  })

  test.each([
    ['a row of both', row('行政许可', '_')],
    ['as many figures as neither has', row('行政许可', '1 2')],
    ['blanks of a row that one has', row('（六）其他处理', '_ _ _ _ _ _ _')],
    ['a row of section four', row('行政复议', '1 2 3 4 5')],
    [
      'section four',
      { kind: 'disputes', reading: reading('1', { before: '本年制发件数' }) } as const,
    ],
    ['no row', { kind: 'unknown', reading: reading('1', { before: '本年制发件数' }) } as const],
  ])('%s', (_, target) => {
    expect(detected([target], 2020)).toEqual(['form-2019', {}, false])
    expect(detected([target], 2024)).toEqual(['form-2021', {}, false])
  })
})

describe('a table is of the edition', () => {
  test('whose columns are named', () => {
    expect(detected([older])).toEqual(['form-2019', {}, true])
    expect(detected([newer], 2020)).toEqual(['form-2021', {}, true])
  })

  test('that has its rows, with figures', () => {
    expect(detected([row('政府集中采购', '1')])).toEqual(['form-2019', {}, true])
    expect(detected([row('政府采购', '1 _')])).toEqual(['form-2019', {}, true])
    expect(detected([row('政府采购', '_ _')])).toEqual(['form-2021', {}, false])
    expect(detected([row('3.其他', '_ _ 1')], 2020)).toEqual(['form-2021', {}, true])
  })

  test('that has the row that came last, its head may have figures, too', () => {
    const [head, split] = [row('（六）其他处理', '7'), row('3.其他', '7')]
    expect(detected([head], 2024)[0]).toBe('form-2019')
    expect(detected([head, split], 2020)[0]).toBe('form-2021')
    expect(detected([split, head], 2020)[0]).toBe('form-2021')
  })

  test('that has as many figures in its rows', () => {
    expect(detected([row('行政许可', '1 2 3')])).toEqual(['form-2019', {}, true])
    expect(detected([row('行政许可', '1')], 2020)).toEqual(['form-2021', {}, true])
    expect(detected([row('行政许可', '_ 1 _')], 2020)).toEqual(['form-2021', {}, true])
    expect(detected([row('行政事业性收费', '1 2')])).toEqual(['form-2019', {}, true])
  })

  test('that prints its labels', () => {
    expect(detected([row('3.其他', '_')], 2020)).toEqual(['form-2021', {}, true])
    expect(detected([row('政府集中采购', '_')])).toEqual(['form-2019', {}, true])
  })

  test('not by words of it before a row of another', () => {
    const permits = row('行政许可', '1 2 3', '本年制发件数')
    expect(detected([permits])).toEqual(['form-2019', {}, true])
  })

  test('that its lines say', () => {
    expect(detected([], 2020, { fees: ['form-2021'] })).toEqual(['form-2021', {}, true])
    expect(detected([], 2020, { fees: ['form-2019', 'form-2021'] })).toEqual([
      'form-2019',
      {},
      false,
    ])
  })
})

describe('what is heard first', () => {
  test('lines before columns', () => {
    expect(detected([older], 2020, { documents: ['form-2021'] })[0]).toBe('form-2021')
    expect(detected([newer], 2020, { documents: ['form-2019'] })[0]).toBe('form-2019')
  })

  test('columns before figures', () => {
    expect(detected([row('行政许可', '1 2 3', '本年处理决定数量')])[0]).toBe('form-2021')
    expect(detected([row('政府集中采购', '1 2', '甲')], 2024)[0]).toBe('form-2019')
    expect(detected([row('行政许可', '1', '上一年项目数量')])[0]).toBe('form-2019')
  })

  test('rows before the number of figures', () => {
    const full = '1 2 3 4 5 6 7'
    expect(detected([row('（六）其他处理', full), row('3.其他', '7')], 2020)[0]).toBe('form-2021')
  })

  test('figures before labels', () => {
    const rows = [row('3.其他', '_'), row('（六）其他处理', '1 2 3 4 5 6 7')]
    expect(detected(rows, 2024)[0]).toBe('form-2019')
    expect(detected([row('行政许可', '1 2 3'), row('行政许可', '1')], 2024)[0]).toBe('form-2019')
  })

  test('what would leave no edition is passed over', () => {
    expect(detected([older, newer], 2024)[0]).toBe('form-2019')
    expect(detected([newer, older], 2020)[0]).toBe('form-2021')
  })
})

describe('the report is of the edition', () => {
  const permits = row('行政许可', '1 2 3')
  const penalties = row('行政处罚', '1')
  const fees = row('行政事业性收费', '1')

  test('of most tables, each of which keeps its own', () => {
    expect(detected([older, penalties, fees], 2020)).toEqual([
      'form-2021',
      { documents: 'form-2019' },
      true,
    ])
    expect(detected([newer, permits, row('行政处罚', '1 2 3')], 2024)).toEqual([
      'form-2019',
      { documents: 'form-2021' },
      true,
    ])
  })

  test('of its documents where as many say the one as the other', () => {
    expect(detected([older, penalties], 2024)).toEqual([
      'form-2019',
      { enforcement: 'form-2021' },
      true,
    ])
    expect(detected([newer, permits], 2020)).toEqual([
      'form-2021',
      { licensing: 'form-2019' },
      true,
    ])
  })

  test('else of its year', () => {
    expect(detected([permits, penalties], 2020)).toEqual([
      'form-2019',
      { enforcement: 'form-2021' },
      true,
    ])
    expect(detected([permits, penalties], 2024)).toEqual([
      'form-2021',
      { licensing: 'form-2019' },
      true,
    ])
  })
})
