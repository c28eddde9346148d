/** How a report is handed over from the workbench; {path} and {name} are of a file, {address} a way to reach a person. */
export const handoverWords = {
  heading: '提交',
  intro: '不用装任何程序。需要一个代码仓库网站的账号；文字经剪贴板带过去。',
  copyText: '复制{name}的文字',
  copied: '{name}已复制。',
  openNew: '打开新建文件的编辑器，位置已填好：{path}',
  openOld: '打开这份文件的编辑器：{path}',
  paste: '把复制的文字粘贴进去；已有的文字全部替换。',
  propose:
    '选“Commit changes”或“Propose changes”，再选“Create pull request”。核对会自动运行，结果出现在提交页上。',
  second:
    '第二个文件放进同一个提交请求：在刚才的分支（页面上方写着名字）里选“Add file”→“Create new file”，填上 {path}，再粘贴。',
  download: '先在上面下载：{names}。',
  mail: '写邮件给{address}，附上下载的文件',
  mailSubject: '{name}{year}年度报告的整理稿',
  mailBody: '附件：\n{paths}\n\n原文取自（网址、日期）：\n',
  page: '在这里联系本站，附上下载的文件：{address}',
  nowhere: '本站没有设置代码仓库地址和联系方式。请把下载的文件交给维护这个网站的人。',
  tab: '（新窗口）',
}

/** Words of how a file stands to what is held. */
export const standingWords = {
  already: '本站已收录这份报告（{path}）。要改正或对读已收录的那一份，不要另作一份。',
  instead: '用这个文件对读已收录的报告',
  unheld: '本站没有收录{agency}{year}年度的报告，无从对读。收录的年度：{years}。',
  noYears: '没有',
  unopened: '命令没有回答：它可能已结束。请重新运行 npm run review，打开新的网址。',
}

/** Words of what is told to the agency itself. */
export const letterWords = {
  heading: '给机关的核对说明',
  title: '{agency}{year}年度政府信息公开工作年度报告：核对说明',
  intro:
    '以下由程序按统一表格自身的等式和报告正文逐项核对得出，每项写明规则、两边的数字、相差多少和其他可能的解释。不判断谁错了；原因可能在填报、网页转换、统计口径，也可能在录入。',
  none: '各项核对都成立，没有要说明的。',
  file: '核对的文件：{name}（sha256 {sum}）',
  rule: '规则',
  actual: '报告所写',
  expected: '按规则',
  difference: '相差',
  says: '说明',
  explains: '其他可能',
  cells: '单元格',
  print: '打印，或存为PDF',
}

/** Words of the field for an agency. */
export const findWords = {
  held: '已收录',
  made: '未收录，按区划名录新建',
  none: '没有找到。可用地名、机关全称、拼音或区划代码。',
  count: '{n}个，用上下键选择',
}
