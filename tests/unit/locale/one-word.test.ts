import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What was said in other words before, and the one word for it. */
const retired: readonly (readonly [was: RegExp, say: string])[] = [
  [/照印/, '照录'],
  [/待说明/, '核对发现'],
  [/其他印法/, '又作'],
  [/对子|配好的/, '现成的两两比较'],
  [/纠错/, '纠正'],
  [/申请量(?!、)|待办量|办结量/, '新收申请、待办申请、办结申请'],
  [/指路|实体拒绝|实体决定/, '告知查询途径，实质性'],
  [/(?<!谨)慎比/, '谨慎比较'],
  [/窥看/, '追踪'],
  [/认不清/, '无法辨认'],
  [/不合算/, '合计对不上'],
  [/代码库/, '代码仓库'],
  [/只列分数/, '只列件数'],
  [/自洽/, '等式成立'],
  [/[Cc]ourt (?:cases?|action)|[Dd]irect suits?|of suits/, 'lawsuit'],
  [/[Ll]ike agencies|[Bb]eside like/, 'similar agencies'],
  [/'Denied|were denied/, 'refused'],
  [/[Rr]equests (?:handled|decided)|[Hh]andled rate|[Oo]ther handling/, 'concluded, other outcome'],
  [/need explaining/i, 'do not hold'],
]

/** Reports are read in their own words, and people search in theirs. */
const others = /^(?:ingest\/|search\/topics\.ts$)/

/** Not shown to anybody. */
const comments = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:ts|astro)$/.test(file) && !others.test(file))

test('an idea has one word: none that was given up comes back', () => {
  expect(files.length).toBeGreaterThan(300)
  const back = files.flatMap((file) => {
    const text = readFileSync(`src/${file}`, 'utf8').replace(comments, '')
    return retired.flatMap(([was, say]) => {
      const found = was.exec(text)
      return found ? [`${file}: ${found[0]} → ${say}`] : []
    })
  })
  expect(back).toEqual([])
})
