/** Radicals of U+2E80 to U+2EFF and their characters (Unicode's EquivalentUnifiedIdeograph), those that NFKC leaves alone. */
const radicals =
  '⺁厂⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒' +
  '⺶羊⺹耂⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨' +
  '⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龜'

/** Traditional and variant characters that labels, agencies' names and dates are printed with, and their simplified ones. */
const variants =
  '數数總总計计規规範范項项許许處处罰罚強强業业費费額额單单萬万條条訊讯資资內内現现發发廢废結结轉转辦办屬属國国機机關关組组織织務务構构會会團团' +
  '體体續续繼继類类訪访舉举報报複复復复議议訴诉訟讼維维糾纠審审經经後后開开請请無无當当確确認认獲获據据補补繳缴納纳執执詢询過过檔档權权護护穩稳' +
  '個个證证見见縣县區区廳厅鄉乡鎮镇陽阳晉晋寧宁遷迁絳绛澠渑濟济滬沪蘇苏漢汉廣广東东龍龙門门長长興兴隴陇貴贵雲云灣湾臺台為为於于與与書书題题' +
  '統统標标準准實实際际時时間间從从應应對对動动該该種种產产專专屆届歲岁黨党眾众衆众備备佈布並并來来華华條条決决況况減减增增擴扩變变號号間间閱阅' +
  '讀读顯显險险驗验響响導导監监督督級级線线網网點点設设師师價价購购採采頁页問问難难須须戶户産产別别眞真絶绝內内絵绘衞卫衛卫醫医環环質质稅税' +
  '財财農农漁渔礦矿營营運运輸输電电視视廣广傳传術术藝艺遺遗産产勞劳動动聯联係系繫系職职員员協协調调選选舉举蔵藏蘭兰齊齐島岛灘滩澤泽潛潜淨净' +
  '涼凉溫温滅灭濱滨瀋沈瀘泸鄭郑鄰邻鄒邹鄲郸銅铜錫锡鎖锁陝陕陸陆隨随雙双靜静韓韩順顺頭头饒饶馬马騰腾駐驻鳳凤鶴鹤鹽盐麗丽龐庞龜龟鉛铅鏡镜'

const radicalTable: ReadonlyMap<string, string> = new Map(pairs(radicals))
const table: ReadonlyMap<string, string> = new Map([...radicalTable, ...pairs(variants)])

/** The plain simplified character for a radical, a traditional or a variant character; others as they are. */
export function plainCharacter(character: string): string {
  const once = table.get(character) ?? character
  return table.get(once) ?? once
}

/**
 * A text as a reader sees it: without characters that take no room (zero width, soft hyphens, marks of direction that
 * change nothing in Chinese text) and with the characters that Kangxi and other radicals of a PDF stand for.
 */
export function asSeen(text: string): string {
  if (!/[\u00AD\u180E\u200B-\u2FDF\uFE00-\uFE0F\uFEFF]/u.test(text)) return text
  return text
    .replace(
      /[\u00AD\u180E\u200B-\u200F\u202A\u202C\u202D\u2060-\u2066\u2069\uFE00-\uFE0F\uFEFF]/gu,
      '',
    )
    .replace(/[\u2E80-\u2FDF]/gu, (radical) => fromRadical(radical))
}

function fromRadical(radical: string): string {
  const plain = radical.normalize('NFKC')
  return plain === radical ? (radicalTable.get(radical) ?? radical) : plain
}

function* pairs(text: string): Generator<[string, string]> {
  const characters = [...text]
  for (let at = 0; at + 1 < characters.length; at += 2) {
    yield [characters[at]!, characters[at + 1]!]
  }
}
