/** The search box as every page has it. */
export const search = {
  label: '查找机关',
  hint: '名称、拼音、首字母或代码',
  button: '查找',
}

/** What the results of a search say; {all} and {shown} are numbers, {q} what was asked. Readers are sent those of the page. */
export const results = {
  found: '找到{all}个机关',
  first: '找到{all}个机关，列出前{shown}个',
  none: '没有找到“{q}”，可能尚未收录。',
  all: '全部结果',
  index: '全部机关',
  contribute: '如何补充',
  heading: '“{q}”的查找结果',
  noReports: '尚无报告',
}
