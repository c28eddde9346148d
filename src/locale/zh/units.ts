/** The units that figures are printed with. */
export const units = {
  件: '件',
  条: '条',
  万条: '万条',
  万件: '万件',
  项: '项',
  个: '个',
  元: '元',
  万元: '万元',
  亿元: '亿元',
  件次: '件次',
  人: '人',
  人次: '人次',
  次: '次',
  期: '期',
  份: '份',
  处: '处',
  天: '天',
  '件/万人': '件/万人',
  ratio: '比率',
  '%': '%',
  '%同比': '%（比上年）',
  倍: '倍',
  个百分点: '个百分点',
}

/** What 件 counts, by table of the form. */
export const counted = {
  documents: '件',
  licensing: '件',
  enforcement: '件',
  requests: '件',
  disputes: '件',
}
