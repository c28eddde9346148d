import type { Sections } from '../words.ts'

/** The units that figures are printed with. */
export const units: Sections['units'] = {
  件: 'items',
  条: 'items',
  万条: '10,000 items',
  万件: '10,000 items',
  项: 'items',
  个: 'number',
  元: 'CNY',
  万元: '10,000 yuan',
  亿元: 'CNY 100 million',
  件次: 'times',
  人: 'persons',
  人次: 'visits',
  次: 'times',
  期: 'issues',
  份: 'copies',
  处: 'places',
  天: 'days',
  '件/万人': 'requests per 10,000 residents',
  ratio: 'ratio',
  '%': '%',
  '%同比': '% (on the year before)',
  倍: 'times',
  个百分点: 'percentage points',
}

/** What 件 counts, by table of the form. */
export const counted: Sections['counted'] = {
  documents: 'documents',
  licensing: 'decisions',
  enforcement: 'decisions',
  requests: 'requests',
  disputes: 'cases',
}
