/** How to take part. */
export const contribute = {
  title: { zh: '参与', en: 'Contribute' },
  description: {
    zh: '怎样增加一份报告、指出一处错误：在网页上即可完成，也可在自己的电脑上做。',
    en: 'How to add a report or point out an error: in a browser, or on your own machine.',
  },
  repositoryKnown: {
    zh: '代码和数据都在这个代码库里：',
    en: 'Code and data live in this repository:',
  },
  repositoryUnknown: {
    zh: '这一份网站没有写明代码库的地址，所以这里没有链接。请向你得到本站的地方询问。',
    en: 'This copy of the site does not name its repository, so there is no link to it. Ask where you found this site.',
  },
  add: { zh: '增加一份报告', en: 'Add a report' },
  addIntro: {
    zh: '一份报告就是一个文本文件。下面的步骤全部可以在代码库的网页上完成，不用装任何软件；提交后程序会自动核对，逐行指出问题。',
    en: 'A report is one text file. All of this can be done on the repository’s web page with nothing installed; the checks run by themselves and say line by line what is wrong.',
  },
  addSteps: [
    {
      zh: '找到机关自己网站上的报告，记下地址、页面日期，并保存文件。',
      en: 'Find the report on the agency’s own site. Note its address and the date of the page, and save the file.',
    },
    {
      zh: '打开代码库的 data/agencies/，按省级代码的前两位找到或新建机关的文件夹；新机关写一个 agency.yaml。',
      en: 'Open data/agencies/ in the repository and find, or make, the agency’s folder under the first two digits of its province code. A new agency needs an agency.yaml.',
    },
    {
      zh: '选“Add file”→“Create new file”，文件名为年度加 .md；复制同一表格版本的一份现有文件，再逐格改成这份报告的数字。',
      en: 'Choose “Add file”, “Create new file”, and name it by the year, with .md. Copy an existing file of the same edition and change every figure.',
    },
    {
      zh: '照印录入：0就写0，空格就留空，“/”“—”照写，认不清写“?”，原文没有的行或表写 absent。不合理的数字也不改。',
      en: 'Enter what is printed: 0 for 0, nothing for an empty box, / and — as they are, ? for what cannot be read, absent for a row or table that is not there. Do not repair anything.',
    },
    {
      zh: '不知道的写 null，不要猜：地址、日期、统计范围都是如此。',
      en: 'Write null for what you do not know. Never guess an address, a date or a scope.',
    },
    {
      zh: '选“Propose new file”，再选“Create pull request”。核对结果会出现在提交页上；指出的“待说明处”不必消除，只需再对一遍原文。',
      en: 'Choose “Propose new file”, then “Create pull request”. The checks report there. A finding need not go away: look at the source once more, then leave it.',
    },
  ],
  local: { zh: '在自己的电脑上', en: 'On your own machine' },
  localText: {
    zh: '装有 Node 20 以上版本即可：',
    en: 'With Node 20 or newer:',
  },
  guide: { zh: '完整说明：CONTRIBUTING.md', en: 'The full guide: CONTRIBUTING.md' },
  error: { zh: '指出错误', en: 'Report an error' },
  errorText: {
    zh: '请给出那一格的地址（报告页地址加“#”和格名）、你看到的数字和原文的数字或网址。录入错误改正后会记为更正，写明原值、现值和理由；机关自己的疏误照印保留，旁边加注。',
    en: 'Give the address of the cell (that of the report’s page, then “#” and the name of the cell), the figure you see and the one in the source. Our slips are corrected with the old figure, the new one and the reason on record; an agency’s slip stays as printed, with a note.',
  },
  issue: { zh: '提出一个问题', en: 'Open an issue' },
  errorUnknown: {
    zh: '这一份网站没有写明代码库的地址，无法给出报告错误的链接。',
    en: 'As this copy names no repository, there is no link for reporting an error.',
  },
  agencyStaff: { zh: '机关工作人员', en: 'If you work for an agency' },
  agencyStaffText: {
    zh: '同样欢迎。若机关重新公布了报告，请给出新的地址：旧值、新值都会保留并注明“机关重新公布”。',
    en: 'You are just as welcome. If the agency has published its report anew, give the new address: the old and the new figure are both kept, marked as restated by the agency.',
  },
} as const
