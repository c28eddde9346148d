import type { Sum } from '../../form/sum.ts'

/** A figure of the text that its neighbours name outright: our own words for it, its units, and the cells it may speak of. */
export type ClaimPattern = {
  readonly label: string
  readonly units: string
  /** Ends with the words right before the figure, or begins with those right after it. */
  readonly before?: RegExp
  readonly after?: RegExp
  /** Sums of cells; the one that is the figure is taken, else the first that the edition has. */
  readonly cells: readonly Sum[]
  /** Words close before the figure that mean something else. */
  readonly not?: RegExp
}

const cases = '件 条 个 份 项 万件 万条'

/** The figures that are recognised, the more special first. */
export const claimPatterns: readonly ClaimPattern[] = [
  {
    label: '收取处理费的申请',
    units: '件',
    after: /^[^,。;\d]{0,16}(?:,收取\d|收取了?信息处理费)/u,
    cells: [],
  },
  {
    label: '信息处理费',
    units: '元 万元',
    before: /(?:处理费|收取)(?:共计|合计|总计|共|为|计)?$/u,
    cells: [],
  },
  {
    label: '现行有效规章',
    units: '件 个',
    before: /现行有效规章$/u,
    cells: [['documents.rules.in_force'], ['documents.rules.total_disclosed']],
  },
  {
    label: '规章',
    units: '件 个',
    before: /规章$/u,
    cells: [
      ['documents.rules.newly_disclosed'],
      ['documents.rules.issued'],
      ['documents.rules.in_force'],
    ],
  },
  {
    label: '现行有效规范性文件',
    units: '件 个',
    before: /现行有效(?:行政)?规范性文件(?:共计?)?$/u,
    cells: [['documents.normative.in_force'], ['documents.normative.total_disclosed']],
  },
  {
    label: '废止规范性文件',
    units: '件 个',
    before: /废止(?:行政)?规范性文件$/u,
    cells: [['documents.normative.repealed']],
  },
  { label: '部门规范性文件', units: '件 个', before: /部门规范性文件$/u, cells: [] },
  {
    label: '规范性文件',
    units: '件 个',
    before: /规范性文件$/u,
    cells: [
      ['documents.normative.newly_disclosed'],
      ['documents.normative.issued'],
      ['documents.normative.in_force'],
    ],
  },
  {
    label: '主动公开或发布信息',
    units: '条 万条',
    before: /(?:公开|发布|更新|推送)[^,。;:\d]{0,22}$/u,
    cells: [],
    not: /清理|保留|归档|建议|提案|解读|公告|文件/u,
  },
  ...(
    [
      ['政策解读', /政策解读(?:信息|材料|稿件)?共?$/u],
      ['政策性文件', /政策性文件$/u],
      ['政府公文和文件', /政府(?:公文|文件|其他文件)$/u],
      ['人事任免文件', /人事任免(?:文件|信息)?$/u],
      ['公开政策文件', /公开政策文件$/u],
      ['建议提案办理复文', /办理复文$/u],
      ['政策文件库收录', /(?:收录|归集)[^,。;:\d]{0,16}$/u],
      ['公告公示', /公告公示$/u],
      ['重点工作信息', /重点工作(?:信息)?$/u],
      ['财政预决算信息', /预决算(?:信息)?$/u],
      ['政府网站信息', /政府网站信息$/u],
      ['公报刊登文件', /刊登[^。;:\d]{0,20}$/u],
    ] as const
  ).map(([label, before]): ClaimPattern => ({ label, units: cases, before, cells: [] })),
  { label: '公文主动公开率', units: '%', before: /公文[^,。;\d]{0,4}公开率达?到?了?$/u, cells: [] },
]

/** Results named right before a figure after reviews or suits, by column; the longer first. */
export const resultWords: readonly (readonly [
  string,
  'upheld' | 'corrected' | 'other' | 'pending',
])[] = [
  ['结果维持', 'upheld'],
  ['结果纠正', 'corrected'],
  ['其他结果', 'other'],
  ['尚未审结', 'pending'],
  ['未审结', 'pending'],
  ['维持', 'upheld'],
  ['纠正', 'corrected'],
  ['纠错', 'corrected'],
]
