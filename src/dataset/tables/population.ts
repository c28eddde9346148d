import type { Population, populationBases } from '../../agency/population.ts'
import type { Vocabulary } from '../column.ts'
import { integer, key, text, year } from '../column.ts'
import { ofWhole } from '../table.ts'

const bases = {
  census: {
    zh: '2020年人口普查，此后区划没有变动',
    en: 'census of 2020, the area has not changed since',
  },
  'census-renamed': {
    zh: '2020年人口普查，整个区划后来改名或换代码',
    en: 'census of 2020, the whole unit under its later name or code',
  },
  'census-merged': {
    zh: '2020年人口普查，几个整区划后来合并',
    en: 'census of 2020, whole units that were merged since',
  },
  'year-end': {
    zh: '统计局年末常住人口，到万人（只有省级）',
    en: 'the statistics bureau’s year-end figure, to 10,000 (provinces only)',
  },
} as const satisfies Vocabulary<(typeof populationBases)[number]>

/** `population`: one row is a figure of residents of a division; for merging, and for requests per 10,000 residents. */
export const population = ofWhole<Population>((_, context) => context.population).table({
  name: 'population',
  label: { zh: '人口', en: 'Population' },
  grain: {
    zh: '一个行政区划一年一种口径的常住人口',
    en: 'residents of a division by year and basis',
  },
  mind: {
    zh: '整表不能相加：各级、已撤销的区划和后来的同在，普查与年末也同在。每一比率只用一种 basis；普查为2020年11月1日，不是当年的人口。区划变动过的没有行。',
    en: 'Never add the table up: all levels stand in it, retired divisions beside what followed, census beside year-end. One basis a ratio; the census is of 1 November 2020, not of the year. Divisions whose area changed have no row.',
  },
  columns: [
    key(
      text('division_code', '行政区划代码', 'Division code', (row) => row.division_code, {
        zh: 'GB/T 2260，按文本',
        en: 'GB/T 2260; a text',
        refersTo: 'places',
      }),
    ),
    key(
      year('year', '年度', 'Year', (row) => row.year, {
        zh: '人口是哪一年的，不是报告的年度',
        en: 'The year counted, not that of a report',
      }),
    ),
    key(
      text('basis', '口径', 'Basis', (row) => row.basis, {
        zh: 'census、census-renamed、census-merged 为2020年人口普查，year-end 为年末数',
        en: 'census, census-renamed, census-merged: of the census of 2020; year-end: of the end of the year',
        words: bases,
      }),
    ),
    integer('residents', '常住人口', 'Residents', (row) => row.residents, { unit: '人' }),
    text('source', '来源', 'Source', (row) => row.source, {
      zh: '来源的键，见代码仓库的 data/README.md',
      en: 'Key of the source, explained in data/README.md of the repository',
    }),
  ],
})
