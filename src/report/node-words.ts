import type { Label } from '../locale/label.ts'

/** What Markdown has at a place, in the words of a person; the end of the file where there is nothing. */
export function found(type: string | undefined): Label {
  if (type === undefined) return { zh: '文件结尾', en: 'end of file' }
  return { zh: Object.hasOwn(words, type) ? words[type as keyof typeof words] : type, en: type }
}

const words = {
  blockquote: '引文',
  break: '换行',
  code: '代码',
  definition: '链接定义',
  delete: '删除线',
  emphasis: '斜体',
  heading: '标题',
  html: 'HTML',
  image: '图片',
  inlineCode: '代码',
  link: '链接',
  list: '列表',
  paragraph: '段落',
  strong: '粗体',
  table: '表格',
  thematicBreak: '分隔线',
} as const
