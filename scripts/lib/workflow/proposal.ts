import { printable } from '../lines.ts'
import type { Draft } from './accepted.ts'

/** What a pull request with a draft says: its title, its branch, and its text, in which what comes from the draft is a quotation. */
export type Proposal = { readonly title: string; readonly branch: string; readonly body: string }

/** The pull request of a draft that an issue (by its number) asked for. */
export function proposalOf({ agency, year, files, said }: Draft, issue: number): Proposal {
  const lines = said.trimEnd().split('\n').map(printable)
  const shown = lines.slice(0, 200).map((line) => line.slice(0, 500))
  return {
    title: `Add ${agency} ${year} report`,
    branch: `draft/issue-${issue}`,
    body: [
      `A program drafted this from what #${issue} names. Nobody has read it yet: compare every figure with the report, correct`,
      'what was misread, look at the names of a new agency, fill in what only a person can tell, add your reading.',
      '由程序起草，尚无人对读：请逐格对照原文，改正误读，核对新机关的名称，补上只有人能判断的内容，并记下你的对读。',
      '',
      ...files.map(({ path }) => `- \`${path}\``),
      '',
      'What the program said, the most pressing first · 程序提示，要紧的在前：',
      '',
      ...shown.map((line) => `    ${line}`),
      ...(lines.length > shown.length ? ['    …'] : []),
      '',
      `Closes #${issue}`,
      '',
    ].join('\n'),
  }
}
