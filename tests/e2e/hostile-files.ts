import type { Raw } from '../unit/ingest/write/pdf.ts'
import { rawPdf } from '../unit/ingest/write/pdf.ts'

/** What no document may do to who reads it, as HTML; `elsewhere` is an address that notes who asks. */
export function hostileHtml(elsewhere: string): string {
  return `<meta http-equiv="refresh" content="0;url=${elsewhere}refresh"><base href="${elsewhere}">
<script>document.title='ran';fetch('${elsewhere}script')</script><script src="${elsewhere}a.js"></script>
<link rel="stylesheet" href="${elsewhere}a.css"><link rel="preload" as="image" href="${elsewhere}p.png">
<style>@import '${elsewhere}b.css';body{background:url(${elsewhere}c.png)}td{background-image:url(${elsewhere}d.png)}</style>
<img src="${elsewhere}e.png" onerror="document.title='ran'" srcset="${elsewhere}f.png 2x"><svg onload="document.title='ran'"><image href="${elsewhere}g.png"/></svg>
<iframe src="${elsewhere}h"></iframe><object data="${elsewhere}i"></object><embed src="${elsewhere}j"><video src="${elsewhere}k" autoplay></video>
<form action="${elsewhere}l"><input autofocus onfocus="document.title='ran'"></form><a href="javascript:document.title='ran'">x</a>
<p>&lt;img src=${elsewhere}m onerror=alert(1)&gt;&lt;script&gt;alert(2)&lt;/script&gt;</p>`
}

const characters = (text: string): string =>
  [...text].map((each) => each.charCodeAt(0).toString(16).padStart(4, '0')).join('')
const line = (x: number, y: number, text: string): string =>
  `BT /C 12 Tf ${x} ${y} Td <${characters(text)}> Tj ET `
const fonts = [
  '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[7 0 R]>>',
  '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 8 0 R>>',
  '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
]

/** A report of two lines as a PDF drawn by hand, with what is given besides: objects from number 9 on. */
export function pdfReport(
  content = '',
  { objects = [], resources = '', ...raw }: Raw = {},
): Uint8Array {
  const text = [
    line(100, 780, '晋城市人民政府2024年政府信息公开工作年度报告'),
    line(60, 740, '三、收到和处理政府信息公开申请情况'),
    line(60, 710, '一、本年新收政府信息公开申请数量'),
    ...['701', '702', '0', '0', '0', '0', '1403'].map((figure, at) =>
      line(300 + 40 * at, 710, figure),
    ),
  ]
  return rawPdf(text.join('') + content, {
    ...raw,
    resources: `/Font<</F 4 0 R/C 6 0 R>>${resources}`,
    objects: [...fonts, ...objects],
  })
}

/** A PDF that is a report and would run script, open what lies elsewhere, and load a picture from there. */
export function hostilePdf(elsewhere: string): Uint8Array {
  const action = (kind: string): string => `<</S/${kind}>>`
  const script = `<</S/JavaScript/JS(app.alert\\(1\\);app.launchURL\\('${elsewhere}js'\\))>>`
  const file = `<</FS/URL/F(${elsewhere}stream)>>`
  return pdfReport('q 50 0 0 50 60 600 cm /I Do Q ', {
    resources: '/XObject<</I 9 0 R>>',
    catalog: `/OpenAction ${script}/AA<</WC ${script}>>/Names<</JavaScript<</Names[(a) ${script}]>>>>/URI<</Base(${elsewhere})>>`,
    page: `/AA<</O ${script}/C ${action('Named')}>>/Annots[<</Type/Annot/Subtype/Link/Rect[50 500 550 800]/Border[0 0 5]/A<</S/URI/URI(${elsewhere}uri)>>>><</Type/Annot/Subtype/Screen/Rect[0 0 50 50]/A<</S/GoToR/F ${file}/D[0/Fit]>>>><</Type/Annot/Subtype/Movie/Rect[50 0 90 50]/Movie<</F ${file}>>>>]`,
    objects: [
      `<</Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray/F ${file}/Length 4>>stream\nabcd\nendstream`,
    ],
  })
}
