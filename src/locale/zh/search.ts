/** The search box as every page has it. */
export const search = {
  placeholder: '地方、机关',
  label: '查找地方、机关、指标',
  hint: '地方、机关、词，如绛县、jiangxian、败诉',
  button: '查找',
}

/** What the results of a search say; {all} and {shown} are numbers, {q} what was asked. Readers are sent those of the page. */
export const results = {
  found: '找到{all}项',
  first: '找到{all}项，列出前{shown}项',
  alike: '没有找到“{q}”，相近的有{all}项：',
  place: '没有收录“{q}”自己的报告。看所在地方的：政府的报告统计全行政区域时，也计入各部门。',
  none: '没有找到“{q}”。可以从这里找：',
  all: '全部结果',
  index: '全国各地',
  contribute: '如何补充',
  heading: '“{q}”的查找结果',
  noReports: '未收录',
  topic: '指标、办法',
}
