import type { Label } from '../locale/label.ts'

/**
 * A sentence of a reader in both languages: readers say in English why a file is not read, what of it is left out, and what
 * makes a figure doubtful. What is in no line of the list stays as it is.
 */
export function readerSaid(english: string): Label {
  return { zh: inChinese(english, (part) => inChinese(part, (rest) => rest)), en: english }
}

/** The Chinese of a sentence of the list, what stands in it put by `inner`; else the sentence. */
function inChinese(english: string, inner: (part: string) => string): string {
  for (const [sentence, zh] of Object.entries(chinese)) {
    const parts = filled(english, sentence.split('{}'))
    if (parts) return parts.reduce((text, part) => text.replace('{}', () => inner(part)), zh)
  }
  return english
}

/** What stands in a text between fixed parts, in order; null where the text does not have them. */
function filled(text: string, fixed: readonly string[]): readonly string[] | null {
  const [first, ...more] = fixed
  if (!text.startsWith(first!)) return null
  if (more.length === 0) return text === first ? [] : null
  const holes: string[] = []
  let at = first!.length
  for (const [index, part] of more.entries()) {
    const last = index === more.length - 1
    const found = last && part === '' ? text.length : text.indexOf(part, at)
    if (found < 0 || (last && found + part.length !== text.length)) return null
    holes.push(text.slice(at, found))
    at = found + part.length
  }
  return holes
}

/** The sentences, `{}` where something of the file stands; the longer of two that begin alike comes first. */
const chinese: Readonly<Record<string, string>> = {
  'The file is empty.': '文件是空的。',
  'The file has {} bytes, more than the 20 MB that are read.': '文件有{}字节，超过能读的20 MB。',
  '{} bytes, expected at most {}': '{}字节，至多{}字节',
  '{} pages, expected at most {}': '{}页，至多{}页',
  'A picture ({}): needs transcription.': '是图片（{}）：要由人抄录。',
  'A workbook of Excel 2003 in XML: save it as {} in its program and run again.':
    'Excel 2003的XML工作簿：在原来的程序里另存为{}，再来一次。',
  'A Word document in XML: save it as {} in its program and run again.':
    'XML格式的Word文档：在原来的程序里另存为{}，再来一次。',
  'An OpenDocument file in XML: save it as {} in its program and run again.':
    'XML格式的OpenDocument文件：在原来的程序里另存为{}，再来一次。',
  'The text is in none of UTF-8, UTF-16 and GB18030. Open the file in a browser or an editor and save it as UTF-8.':
    '文字不是UTF-8、UTF-16或GB18030。请用浏览器或编辑器打开，另存为UTF-8。',
  'The zip container holds no report: unpack it and give the file that is the report.':
    '压缩包里没有报告：请解压，只给报告那个文件。',
  'A workbook of Excel 97 to 2003 or of WPS (.xls, .et): open it in Excel, WPS or LibreOffice, save it as .xlsx and run again.':
    'Excel 97至2003或WPS的工作簿（.xls、.et）：用Excel、WPS或LibreOffice打开，另存为.xlsx，再来一次。',
  'The file is protected by a password: save it without and run again.':
    '文件有密码：另存为没有密码的，再来一次。',
  'Slides (.ppt): save them as PDF and run again.': '演示文稿（.ppt）：另存为PDF，再来一次。',
  'Slides (.pptx): save them as PDF and run again.': '演示文稿（.pptx）：另存为PDF，再来一次。',
  'A binary workbook (.xlsb): save it as .xlsx in Excel or WPS and run again.':
    '二进制工作簿（.xlsb）：用Excel或WPS另存为.xlsx，再来一次。',
  'An OFD document: save it as PDF in its reader and run again.':
    'OFD文档：用阅读器另存为PDF，再来一次。',
  'A workbook of LibreOffice (.ods): save it as .xlsx and run again.':
    'LibreOffice的工作簿（.ods）：另存为.xlsx，再来一次。',
  'An OpenDocument file that is no text: save it as PDF and run again.':
    'OpenDocument文件，但不是文字：另存为PDF，再来一次。',
  'Unexpected zip container with {}, expected a document of ordinary size':
    '压缩包异常（{}），不是平常大小的文档',
  'The zip container is damaged: {}': '压缩包损坏：{}',
  'The zip container holds no Word document': '压缩包里没有Word文档',
  'The zip container holds no OpenDocument text': '压缩包里没有OpenDocument文字',
  'The document cannot be read: {}': '文档读不出来：{}',
  'The Word document cannot be read: {}': 'Word文档读不出来：{}',
  'The workbook cannot be read: {}': '工作簿读不出来：{}',
  'The PDF cannot be read: {}': 'PDF读不出来：{}',
  'The PDF is protected by a password': 'PDF有密码',
  'More than 20,000 lines': '超过两万行',
  'The file has more than 20,000 lines.': '文件超过两万行。',
  'The page has more than 20,000 lines.': '网页超过两万行。',
  'The page has {}: no report is like that.': '网页有{}：没有这样的报告。',
  'A web archive without an HTML part: needs transcription.': '网页存档里没有网页：要由人抄录。',
  'The text is in an embedded file (altChunk): open it in Word or WPS and save it as .docx':
    '正文在嵌入的文件里（altChunk）：用Word或WPS打开，另存为.docx',
  'The Word document has pictures and no text: it needs transcription':
    'Word文档只有图片，没有文字：要由人抄录',
  'The Word document has no text': 'Word文档没有文字',
  'The document has pictures and no text: it needs transcription':
    '文档只有图片，没有文字：要由人抄录',
  'The document has no text': '文档没有文字',
  'The workbook has pictures and no text: it needs transcription':
    '工作簿只有图片，没有文字：要由人抄录',
  'The workbook has no text': '工作簿没有文字',
  'No text on {}: a scan or pictures: it needs transcription':
    '（{}）没有文字，是扫描件或图片：要由人抄录',
  'The text of {} has no meaning to programs (fonts without Unicode): it needs transcription':
    '（{}）的文字程序读不懂（字体没有Unicode）：要由人抄录',
  'No text on {}: a picture that needs transcription': '（{}）没有文字，是图片，要由人抄录',
  'The text of {} was recognised from a scan: compare every figure':
    '（{}）的文字由扫描件识别而来：请逐个数字对照',
  'Left out of the text, as marks above the line, crossed out or hidden: {}':
    '正文略去了行上的标记、划去的或隐藏的文字：{}',
  'A picture and no table: tables that are pictures need transcription':
    '有一张图片，没有表格：图片形式的表格要由人抄录',
  '{} pictures and no table: tables that are pictures need transcription':
    '有{}张图片，没有表格：图片形式的表格要由人抄录',
  '{} hidden rows or cells are left out of the tables': '表格略去了{}个隐藏的行或格',
  '{} tables of which nothing is shown are left out: save the page with them in view':
    '略去了{}个不显示的表格：请让它们显示出来再保存网页',
  'Pictures are left out': '略去了图片',
  'Embedded objects are left out': '略去了嵌入的对象',
  'Embedded files are left out': '略去了嵌入的文件',
  'Automatic numbers of paragraphs are left out': '略去了段落的自动编号',
  'Rows or cells deleted under track changes are left out': '略去了修订中删除的行或格',
  'Boxes with text over cells are left out: {}': '略去了盖在格上的文本框：{}个',
  'Cells that are hidden or under merged ones are left out: {}, in {}':
    '略去了隐藏的或被合并单元格盖住的格：{}个，在{}',
  'Hidden sheets are left out: {}': '略去了隐藏的工作表：{}',
  'Two reports in one file: {}. Save each as a file of its own, and ingest the one that is meant':
    '一个文件里有两份报告：{}。请各存为一个文件，只给要读的那份',
  'Two reports in one file, for most rows are there twice with other figures. Save each as a file of its own, and ingest the one that is meant':
    '一个文件里有两份报告，多数行出现两次而数字不同。请各存为一个文件，只给要读的那份',
  '{} reports in one file: {}. Save each as a file of its own, and ingest the one that is meant':
    '一个文件里有{}份报告：{}。请各存为一个文件，只给要读的那份',
  'nothing in it is of the form: no report, or one that needs transcription':
    '其中没有统一格式的内容：不是报告，或要由人抄录',
  'No year is printed in a title or a period: give --year':
    '标题和统计期限里都没有年份：请给出年度（--year）',
  'No agency is named in a title or below the report: give --agency':
    '标题和落款里都没有机关：请给出机关编号（--agency）',
  '{} is not held, and what it does is not in the list of functions: give --agency {}':
    '本站没有{}，它的职能也不在职能表里：请给出机关编号（--agency {}）',
  '{} may be one of {}, and nothing tells them apart: give --agency {}':
    '{}可能是{}个机关之一，无从区分：请给出机关编号（--agency {}）',
  '{} is no agency that is held and begins with no division of the register: give --agency, maybe {}':
    '本站没有{}，开头也不是登记册里的区划：请给出机关编号（--agency），也许是{}',
  '{} is no agency that is held and begins with no division of the register: give --agency':
    '本站没有{}，开头也不是登记册里的区划：请给出机关编号（--agency）',
  'Reading took more than {} seconds and was stopped': '读取超过{}秒，已停止',
  'Drafting took more than {} seconds and was stopped': '起草超过{}秒，已停止',
  'Reading took more than {} MB of memory and was stopped': '读取用去内存超过{} MB，已停止',
  'Drafting took more than {} MB of memory and was stopped': '起草用去内存超过{} MB，已停止',
  'The reading is larger than {} MB and was stopped': '读出的内容超过{} MB，已停止',
  'The reader broke off ({}): {}': '读取中断（{}）：{}',
  'The reader gave no reading': '没有读出内容',
  'The reader gave no draft': '没有写出草稿',
  'No file {}': '没有文件{}',
  'page {}': '第{}页',
  'pages {}': '第{}页',
  '{} bytes in {}': '{}字节，在{}',
  '{} entries': '{}个文件',
  'picture in the cell': '格里有图片',
  'with nothing but a mark above or below the line': '格里只有行上或行下的标记',
  'crossed out, with nothing in its place': '数字已划去，没有新的数字',
  'digits of two sizes': '数字有大有小',
  'which may be hidden': '可能是隐藏的',
  'with a field of a form in it': '格里有表单的输入框',
  'with a mark of a PDF program over it': '上面有PDF程序加的标记',
  'which a style may put elsewhere': '样式可能把它移到别处',
  'which is set from right to left': '从右向左排',
  'with a symbol of a font of symbols': '格里有符号字体的符号',
  'with a field or formula in it': '格里有域或公式',
  'with a box of text that may stand elsewhere': '格里有可能在别处的文本框',
  'which may be white on white': '可能是白底白字',
  'which does not stand on one line': '不在一行上',
  'which a style may hide': '样式可能把它隐藏',
  'which can hardly be seen, by its size or colour': '字号或颜色使它几乎看不见',
  'under a box with the text {}': '上面盖着文本框：{}',
  'a formula whose value the file does not keep': '是公式，文件里没有它的值',
  'with a picture over it': '上面盖着图片',
  'which is cut off': '被截断',
  'with a script that may write into it': '脚本可能往里写',
  'beside which a page within the page is shown': '旁边嵌着另一个网页',
  'to which a style adds text': '样式给它加了文字',
  'in a row that may be hidden': '所在的行可能是隐藏的',
}
