/** Every place of the register: what is held, what was due, how to find and send it. */
export const places = {
  title: '找地方',
  description: '全国每个省、市、县：年度报告收录了没有，应在何时公布，怎样找到并寄来。',
  intro:
    '县级以上人民政府每年3月31日前公布上一年度的政府信息公开工作年度报告（《条例》第四十九条、第五十条）。这里列出全国每个地方。',
  province: '省份',
  reports: '收录报告',
  due: '最近一年应公布',
  held: '其中收录',
  notAsked: '不适用',
  note: '“未收录”只说明本站没有，不说明没有公布。开发区等没有人民政府的地方，法律没有规定期限。',
  provinceDescription: (name: string): string =>
    `${name}各市县的政府信息公开工作年度报告：收录了哪些，哪些还没有，怎样找到并寄来。`,
  none: '这里不适用《政府信息公开条例》，或没有这类报告。',
  lead: (due: string, year: number, day: string, held: string): string =>
    `${due}个地方的${year}年度报告应在${day}前公布，本站收录${held}份。`,
  nearby: (names: string): string => `这里已收录：${names}。`,
  here: '已收录',
  agencies: '收录的全部机关，含部门',
  holds: (reports: string, last: number): string => `收录${reports}份，最近${last}年度`,
  missing: '未收录',
  notDue: '无法定期限',
  find: '怎样找到一份报告，怎样寄来',
  steps: [
    '打开该地人民政府的网站（网址以 .gov.cn 结尾），找“政府信息公开”栏目。',
    '在栏目中找“政府信息公开年报”或“年度报告”，选年度。部门的报告常在部门自己的页面。',
    '找不到时，在搜索引擎中输入地名、年度和“政府信息公开工作年度报告”。',
    '记下报告的网址和公布日期，保存网页或附件。',
  ],
  bench: '在浏览器里读这份文件，直接提交',
  send: '把网址或文件寄给我们：',
}
