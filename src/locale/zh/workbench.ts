/** The page of the workbench. */
export const workbench = {
  title: '工作台：读一份报告',
  description:
    '把一份政府信息公开工作年度报告的文件放进来，在浏览器里读成表格并核对，得到整理文件的草稿。文件不离开您的设备。',
  intro:
    '选一份报告的文件（网页、Word、WPS、Excel、PDF、纯文本等），这里把它读成统一格式的表格，核对每一个合计，并给出可以提交的整理文件草稿。',
  privacy:
    '文件在您的浏览器里读取，不上传，不保存。这一页只向本站取程序和已发布的数据（机关名录、同一机关上一年的报告），浏览器不让它同别处往来。',
  unscripted:
    '这一页要用脚本，您的浏览器没有运行它。没有脚本也可以补充报告：把报告的网址发来，或在终端里运行命令。',
  otherWays: '其他补充办法',
  file: '选择文件，或把文件拖到这一页',
  pasted: '或粘贴报告的文字、表格',
  read: '读取粘贴的内容',
  more: '机关和年度（通常从报告里找到）',
  agency: '机关编号',
  year: '年度',
  made: '本站还没有这个机关，下面有新建的机关文件；英文名是建议，请看一看。',
  progress: '对照进度',
  source: '原文',
  tables: '读出的表格',
  cell: '所选的格',
  findings: '核对发现',
  review: '与已有报告对照',
  files: '草稿文件',
  handover: '提交',
}

/** What the workbench says of a file; readers are sent those of the page. */
export const workbenchWords = {
  reading: '正在读取{name}…',
  large: '{name}超过20 MB，不读取。',
  late: '读取超过60秒，已停止。',
  broken: '读取中断：内存不足，或浏览器太旧。',
  insecure: '这一页要从https地址或本机打开，才能算出文件的校验和。',
  done: '{agency}，{year}年度：{cells}格，{unresolved}格未定。',
  findings: '核对发现',
  noFindings: '没有核对发现。',
  alone: '本站没有这个机关更早的报告，只核对这一份。',
  against: '已与本站收录的{year}年度报告对照。',
  messages: '草稿要先看的地方',
  files: '草稿文件',
  line: '第{line}行',
  download: '下载{name}',
  copy: '复制',
  copied: '已复制。',
  unidentified: '找不到这是哪个机关、哪一年的报告。请填写机关编号和年度，再读一次。',
  scroll: '可左右滚动：',
  asPrinted: '照录 ⏎',
  rowAsPrinted: '整行照录 ⇧⏎',
  illegible: '看不清 ?',
  marked: '斜杠 /',
  blank: '空白',
  absent: '原文无此项 A',
  undo: '撤销',
  chooseCell: '选一格，开始对照。',
  readCount: '已读{read}格，共{all}格',
  readBy: '{by}已读{read}格，共{all}格',
  isRead: '（已读）',
  noFigure: '格里只能是数字、空白、斜杠、? 或 absent；改好之前，草稿保留原来读出的内容。',
  alongRow: '本行',
  alongColumn: '本列',
  sumHolds: '{line}{label}：{expected}，成立。',
  sumOpen: '{line}{label}：有的格看不清或原文没有，无法核对。',
  sumBlank: '{line}{label}：{left}为{expected}，{right}为{actual}；空格若填上数，可能成立。',
  sumDiffers: '{line}{label}：{left}为{expected}，{right}为{actual}，相差{difference}。',
  suspectHere: '如这一格为{value}，所在行列都成立：请对照原文，原文怎么印就怎么录。',
  suspectElsewhere: '另有一格，如为{value}，行列都成立。',
  progress: '对照进度',
  by: '您的名字或代号',
  willSign: '每一格都读过以后，草稿里写入：由{by}于{date}逐格对照原文（日期取自这台设备的时钟）。',
  hasSigned: '每一格都已读过，草稿里写入：由{by}于{date}逐格对照原文。',
  badName: '这个名字不能写进文件，请换一个。',
  keep: '在这个浏览器里保存进度，关掉页面以后还在',
  forget: '忘掉保存的进度',
  forgotten: '已忘掉。',
  notKept: '这个浏览器不能保存。',
  toCell: '到这一格',
  keys: `按键
⏎ = 这一格照录，到下一格
⇧⏎ = 这一行各格照录，到下一行
0–9 = 改成所录的数字
? = 看不清
/ = 原文印着斜杠
Delete = 原文空白
A = 原文没有这一项
↑ ↓ ← → = 到上下左右的格
Esc = 恢复成读出的内容
Ctrl+Z = 撤销上一步`,
  noChoice: '选表格里的一格，看它在文件的哪里；或选文件里的一处，到它的那一格。',
  unknownPlace: '{cell}：不知道在文件的哪里。',
  standsAt: '{cell}：{place}。',
  atPage: '第{page}页',
  atTable: '表{table}',
  atRow: '第{row}行',
  atCell: '单元格{cell}',
  between: '，',
  places: '各格的位置：方向键移动，回车选定',
  page: '页',
  pageOf: '第{page}页，共{pages}页',
  pageName: '{name}第{page}页',
  previousPage: '上一页',
  nextPage: '下一页',
  zoomOut: '缩小',
  zoomIn: '放大',
  notDrawn: '第{page}页在这里画不出来：请用别的程序打开文件，与这一页对照。',
}
