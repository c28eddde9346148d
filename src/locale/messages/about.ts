/** Who and why. */
export const about = {
  title: { zh: '关于', en: 'About' },
  description: {
    zh: '这个项目是什么、为什么做、遵守哪些原则，以及隐私和撤除。',
    en: 'What this project is, why it exists, what it holds to, and privacy and removal.',
  },
  what: { zh: '这是什么', en: 'What this is' },
  whatText: [
    {
      zh: '依《政府信息公开条例》，各级行政机关每年都要发布政府信息公开工作年度报告，表格全国统一。报告分散在成千上万个网页上，格式不一，难以查找，更难比较。本项目把它们整理成一套开放数据和一个可以直接阅读的网站。',
      en: 'Under the Regulation on Open Government Information every administrative agency in China publishes a yearly report, on one national form. The reports are scattered over thousands of web pages in many formats, hard to find and harder to compare. This project makes of them one open dataset and a site to read it.',
    },
    {
      zh: '这是一个开放项目，代码和数据都公开，任何人都可以核对、复用、补充，或自己再建一份。它不隶属于任何机关。',
      en: 'It is an open project. Code and data are public: anyone can verify them, reuse them, add to them or build a copy. It belongs to no agency.',
    },
  ],
  principles: { zh: '原则', en: 'What we hold to' },
  principleList: [
    {
      term: { zh: '照印', en: 'As printed' },
      text: {
        zh: '机关印了什么就是什么，不合算也不改。录入更正单独记录，写明理由。',
        en: 'What the agency printed stands, even where it does not add up. Corrections of our own slips are recorded apart, with the reason.',
      },
    },
    {
      term: { zh: '未知不是0', en: 'Unknown is not zero' },
      text: {
        zh: '空格、符号、认不清、原文没有，各有各的写法，从不变成0。',
        en: 'A blank, a mark, something illegible, something not there: each has its own word, and none becomes 0.',
      },
    },
    {
      term: { zh: '每个数字都有出处', en: 'Every figure leads somewhere' },
      text: {
        zh: '从网页上的一格可以追到整理稿的一行，再到来源文件和它的校验值。',
        en: 'From a cell on the page to a line of the curated file, to the source and its checksum.',
      },
    },
    {
      term: { zh: '不排名、不指责', en: 'No rankings, no accusations' },
      text: {
        zh: '不做好坏榜；不足10件不算百分比；范围不同不相比。核对发现写明规则、两边的数字和其他可能的解释。',
        en: 'No best or worst lists; no percentage of fewer than ten cases; no comparison across scopes. A finding gives the rule, both sides and what else could explain it.',
      },
    },
    {
      term: { zh: '同样的输入，同样的结果', en: 'Same input, same output' },
      text: {
        zh: '数据和网页由公开的程序从公开的文件生成，任何人在任何一天重做，得到的字节都一样。',
        en: 'Data and pages are made by public code from public files: whoever repeats it, on any day, gets the same bytes.',
      },
    },
    {
      term: { zh: '不窥看读者', en: 'Readers are not watched' },
      text: {
        zh: '不用脚本也能阅读，没有 Cookie，没有统计，不向任何第三方发出请求。查找框和自选比较的脚本出自本站，可有可无。',
        en: 'No script is needed to read anything; there are no cookies, no analytics, no request to any third party. The search box and the free comparison have a script, from this site, which may be left out.',
      },
    },
  ],
  privacy: { zh: '隐私和撤除', en: 'Privacy and removal' },
  privacyText: {
    zh: '这里只有机关公布的统计数字，没有申请人的姓名，也不转载报告全文；正文只取数字，事项用我们自己的话概括。如果你认为某处内容不应公开，请按“指出错误”的办法提出，写明地址和理由；涉及个人信息的先撤下再核实。',
    en: 'There are only statistics that agencies published: no applicant is named, and no report is reproduced in full. Of the text we take figures, with what they count in our own words. If you think something should not be here, use the way to report an error, with the address and the reason; personal data is taken down first and looked into afterwards.',
  },
  removal: { zh: '指出错误或要求撤除', en: 'Report an error or ask for removal' },
  licence: { zh: '许可', en: 'Licence' },
  licenceText: {
    zh: '数据整理成果：CC BY 4.0。代码：MIT。报告是各机关的公务文件，本站不主张权利。',
    en: 'Compiled data: CC BY 4.0. Code: MIT. The reports are official documents of the agencies; we claim no right in them.',
  },
} as const
