import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { divisionColumns } from '../../../src/agency/division.ts'
import { frozen } from './folder.ts'

/** A made-up county: its code, its name, and its name in letters. */
export type MadeUpPlace = { readonly code: string; readonly name: string; readonly pinyin: string }

const stems = '甲jia 乙yi 丙bing 丁ding 戊wu 己ji 庚geng 辛xin 壬ren 癸gui'.split(' ')
const branches = '子zi 丑chou 寅yin 卯mao 辰chen 巳si 午wu 未wei 申shen 酉you 戌xu 亥hai'.split(' ')
const lands =
  '山shan 水shui 田tian 石shi 木mu 火huo 土tu 金jin 日ri 月yue 星xing 云yun 风feng 雨yu 雪xue 花hua 草cao 竹zhu 林lin 泉quan 河he 湖hu 江jiang 海hai 桥qiao 路lu 门men 坡po'.split(
    ' ',
  )

/** Made-up counties, all of different names; at most 3,360. */
export function madeUpPlaces(count: number): MadeUpPlace[] {
  return Array.from({ length: count }, (_, at) => {
    const parts = [
      stems[at % 10]!,
      branches[Math.floor(at / 10) % 12]!,
      lands[Math.floor(at / 120)]!,
    ]
    const two = (number: number): string => String(number).padStart(2, '0')
    return {
      code: `99${two(Math.floor(at / 50) + 1)}${two((at % 50) + 1)}`,
      name: `${parts.map((part) => part[0]).join('')}县`,
      pinyin: parts.map((part) => part.slice(1)).join(''),
    }
  })
}

/** The register of made-up counties, as the text of a `divisions.csv`. */
function registerOf(places: readonly MadeUpPlace[]): string {
  const row = (code: string, name: string, pinyin: string, level: string, parent: string): string =>
    [code, name, pinyin, level, parent, '', '', '', 'false', 'made-up', '', ''].join(',')
  const above = new Set(places.map(({ code }) => `${code.slice(0, 4)}00`))
  return `${[
    divisionColumns.join(','),
    row('990000', '样本省', 'yangben', 'province', ''),
    ...[...above].map((code, at) =>
      row(
        code,
        `${stems[at % 10]![0]}${lands[Math.floor(at / 10)]![0]}市`,
        'jiashan',
        'prefecture',
        '990000',
      ),
    ),
    ...places.map(({ code, name, pinyin }) =>
      row(code, name, pinyin, 'county', `${code.slice(0, 4)}00`),
    ),
  ].join('\n')}\n`
}

/** Makes a data folder of made-up counties anew, without agencies. */
export function makeDataFolder(data: string, places: readonly MadeUpPlace[]): void {
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { recursive: true })
  cpSync(join(frozen, 'release.json'), join(data, 'release.json'))
  writeFileSync(join(data, 'divisions.csv'), registerOf(places))
}
