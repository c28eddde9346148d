/** The frame of every page: names, navigation, footer. */
export const site = {
  name: '信息公开年报数据',
  skip: '跳到正文',
  menu: '主导航',
  home: '首页',
  places: '找地方',
  agencies: '机关',
  indicators: '指标',
  compare: '比较',
  ask: '提问',
  findings: '核对发现',
  coverage: '收录情况',
  corrections: '更正',
  rights: '被拒绝了怎么办',
  data: '数据',
  method: '方法',
  contribute: '参与',
  about: '关于',
  contents: '本页内容',
  where: '当前位置',
  version: (version: string, date: string): string => `数据版本 ${version}，截至${date}。`,
  licence: '整理成果以 CC BY 4.0 许可使用。',
  licenceLink: '许可与引用',
  origin:
    '数字照录自各机关的年度报告。本站与这些机关无关，不用脚本也能阅读，不用 Cookie，不向第三方发出请求。',
  noUnit: '原表未印单位',
  notKnown: '未知',
  none: '无',
  contact: '联系我们',
  noContact: '本站未设置联系方式，请联系本站维护者。',
}

/** The page for an address that is not there. */
export const missing = {
  title: '没有这个页面',
  text: '地址可能有误，或者这份报告尚未收录。可以从这里继续：',
}
