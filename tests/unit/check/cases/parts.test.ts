import { describe } from 'vitest'
import type { CellId } from '../../../../src/form/editions.ts'
import type { ClaimScope } from '../../../../src/report/report.ts'
import type { Stated } from '../../support/made-up.ts'
import { cases, cells } from '../../support/cases.ts'

const { received, none } = cells
const of =
  (unit: Stated[2], scope: ClaimScope, ids: readonly CellId[]) =>
  (label: string, printed: string): Stated => [label, printed, unit, scope, ids]
const [all, part] = [of('件', 'region', received), of('件', 'part', received)]
const [files, file] = [of('件', 'region', none), of('件', 'part', none)]
const [fees, fee] = [of('元', 'region', none), of('元', 'part', none)]
const off = ['parts.s1-1 implausible']
const library = files('政策文件库归集文件', '10219')
const charged = [files('收取信息处理费的申请', '3'), fees('信息处理费', '2230')] as const
const channels = [part('网上申请', '500'), part('信函申请', '100')] as const

describe('parts do not come to more than their whole, and a list of all of them comes to it', () => {
  cases('parts', {
    innocent: [
      [
        'two parts that add up',
        [library, file('其中市级文件', '8140'), file('其中县区级文件', '2079')],
        'not_comparable',
      ],
      [
        'three parts that add up',
        [all('收到申请', '718'), ...channels, part('当面申请', '118')],
        'other_scope',
      ],
      ['two main parts of more', [all('收到申请', '718'), ...channels], 'other_scope'],
      [
        'one part of more',
        [fees('信息处理费', '2230'), fee('民政局处理费', '880')],
        'not_comparable',
      ],
      [
        'fees of offices beside their requests',
        [
          ...charged,
          file('甲收费申请', '1'),
          fee('甲处理费', '880'),
          file('乙收费申请', '2'),
          fee('乙处理费', '1350'),
        ],
        'not_comparable',
      ],
      [
        'figures of the government proper before a part',
        [
          of('件', 'core', none)('公报刊登市府办文件', '43'),
          file('公报刊登部门文件', '12'),
          file('公报刊登县区文件', '60'),
        ],
        'not_comparable',
      ],
      [
        'another unit',
        [
          library,
          of('条', 'part', none)('其中信息', '99999'),
          of('条', 'part', none)('其中县级信息', '99999'),
        ],
        'not_comparable',
      ],
      [
        'an approximation',
        [files('发布文件', '约100'), file('其中市级文件', '80'), file('其中县级文件', '40')],
        'not_comparable',
      ],
      [
        'a part of last year',
        [
          library,
          file('其中市级文件', '8140'),
          ['其中县级文件', '9999', '件', 'part', none, '上年'],
        ],
        'not_comparable',
      ],
      [
        'wholes in tens of thousands',
        [
          of('万件', 'region', none)('归集文件', '1.5'),
          file('其中市级文件', '9000'),
          file('其中县级文件', '6000'),
        ],
        'not_comparable',
      ],
      [
        'parts by way, then the main offices',
        [
          library,
          file('其中市级文件', '8140'),
          file('其中县区级文件', '2079'),
          file('其中某局文件', '900'),
        ],
        'not_comparable',
      ],
      [
        'a part in tens of thousands as its whole',
        [
          of('万件', 'region', none)('归集文件', '1.5'),
          of('万件', 'part', none)('其中市级文件', '0.9'),
          file('其中县级文件', '6000'),
        ],
        'not_comparable',
      ],
      [
        'one part has all, then what is in it',
        [
          all('收到申请', '718'),
          part('某县申请', '718'),
          part('网上申请', '700'),
          part('信函申请', '18'),
        ],
        'other_scope',
      ],
      [
        'a city and one of its offices, with less',
        [library, file('其中某局文件', '2079'), file('其中市级文件', '7140')],
        'not_comparable',
      ],
      [
        'a fee of one office, beside requests of two that add up',
        [...charged, file('甲收费申请', '1'), fee('甲处理费', '880'), file('乙收费申请', '2')],
        'not_comparable',
      ],
      [
        'fees short of all, beside requests that are short too',
        [
          ...charged,
          file('甲收费申请', '1'),
          fee('甲处理费', '88'),
          file('乙收费申请', '1'),
          fee('乙处理费', '1350'),
        ],
        'not_comparable',
      ],
      [
        'fees of two offices short of all, beside requests of three that add up',
        [
          ...charged,
          file('甲收费申请', '1'),
          fee('甲处理费', '88'),
          file('乙收费申请', '1'),
          fee('乙处理费', '1350'),
          file('丙收费申请', '1'),
        ],
        'not_comparable',
      ],
    ],
    guilty: [
      [
        'parts by way and then by office, two of each',
        [all('收到申请', '600'), ...channels, part('市级申请', '350'), part('县级申请', '250')],
        'other_scope',
        ['text-and-table.s1-1 implausible'],
      ],
      [
        'parts by way, then offices with more',
        [
          library,
          file('其中市级文件', '8140'),
          file('其中县区级文件', '2079'),
          file('其中甲县文件', '9000'),
          file('其中乙县文件', '9000'),
        ],
        'not_comparable',
        off,
      ],
      [
        'two parts with more, of a whole in tens of thousands',
        [
          of('万件', 'region', none)('归集文件', '1.5'),
          file('其中市级文件', '9000'),
          file('其中县级文件', '7000'),
        ],
        'not_comparable',
        off,
      ],
      [
        'parts of the government proper, said to be within it',
        [
          of('件', 'core', none)('公报刊登市府办文件', '43'),
          file('其中规划文件', '40'),
          file('其中人事文件', '10'),
        ],
        'not_comparable',
        off,
      ],
      [
        'five parts with less',
        [
          library,
          file('其中甲县文件', '5000'),
          file('其中乙县文件', '3000'),
          file('其中丙县文件', '1000'),
          file('其中丁县文件', '600'),
          file('其中戊县文件', '400'),
        ],
        'not_comparable',
        off,
      ],
      [
        'two parts that are all there is, the lower first, with less',
        [library, file('其中县区级文件', '2079'), file('其中市级文件', '7140')],
        'not_comparable',
        off,
      ],
      [
        'two parts with more',
        [library, file('其中市级文件', '9140'), file('其中县区级文件', '2079')],
        'not_comparable',
        off,
      ],
      [
        'two parts that are all there is, with less',
        [library, file('其中市级文件', '7140'), file('其中县区级文件', '2079')],
        'not_comparable',
        off,
      ],
      [
        'three parts with less',
        [all('收到申请', '718'), ...channels, part('当面申请', '18')],
        'other_scope',
        off,
      ],
      [
        'a fee of one office that is more than all',
        [...charged, file('甲收费申请', '1'), fee('甲处理费', '8800')],
        'not_comparable',
        ['parts.s1-2 implausible'],
      ],
      [
        'a fee ten times too large',
        [
          ...charged,
          file('甲收费申请', '1'),
          fee('甲处理费', '8800'),
          file('乙收费申请', '2'),
          fee('乙处理费', '1350'),
        ],
        'not_comparable',
        ['parts.s1-2 implausible'],
      ],
      [
        'fees short of all, beside requests that add up',
        [
          ...charged,
          file('甲收费申请', '1'),
          fee('甲处理费', '88'),
          file('乙收费申请', '2'),
          fee('乙处理费', '1350'),
        ],
        'not_comparable',
        ['parts.s1-2 implausible'],
      ],
    ],
  })
})
