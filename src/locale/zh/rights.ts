/** What one can do: the law in plain words. `checked`: the day on which the article was compared; null where it could not be. */
type Fact = { readonly text: string; readonly article: string; readonly checked: string | null }

const checked = '2026-11-27'

/** What to ask, how long it takes, and what to do when refused. */
export const rights = {
  title: '怎样申请，被拒绝了怎么办',
  description:
    '怎样申请政府信息公开，多久应当答复，每种答复和理由是什么意思，不服怎么办：申请复议、起诉的期限和次序，附条文。',
  intro:
    '这里写的是法律的规定和条文，不是法律意见。个案请咨询律师、当地司法行政机关或法律援助机构。',
  checkedOn: (day: string): string => `${day}核对`,
  unchecked: '未能核对原文，请以现行条文为准',
  sections: [
    {
      id: 'ask',
      title: '申请什么，怎样申请',
      facts: [
        {
          text: '公民、法人和其他组织都可以申请，不必说明用途；修订前要求的“三需要”已经取消。',
          article: '《条例》第二十七条',
          checked: null,
        },
        {
          text: '向保存或制作这份信息的机关申请。写明：你的姓名或名称、身份证明、联系方式；信息的名称、文号或便于查找的特征；要什么形式、怎样给你。',
          article: '《条例》第二十九条',
          checked: null,
        },
        {
          text: '写不清楚的，机关应当在7个工作日内一次告知怎样补正，答复期限从收到补正起算。按要求补正；没有正当理由逾期不补正的，视为放弃。',
          article: '《条例》第三十条',
          checked,
        },
        {
          text: '要现成的文件、数据、记录，一份申请写一件事。需要重新加工、汇总的，机关可以不提供。',
          article: '《条例》第三十八条',
          checked,
        },
        {
          text: '书面申请，也可以用电子方式；书写有困难的，可以口头申请，由机关代填。',
          article: '《条例》第二十九条',
          checked: null,
        },
        {
          text: '机关提供的、与你自己有关的记录不准确，有证据的，可以要求更正。',
          article: '《条例》第四十一条',
          checked,
        },
      ],
    },
    {
      id: 'days',
      title: '多久应当答复',
      facts: [
        {
          text: '能当场答复的当场答复；不能的，自收到申请起20个工作日内答复。',
          article: '《条例》第三十三条',
          checked,
        },
        {
          text: '从哪天起算：当面提交的，提交之日；挂号、快递的，签收之日；平信、网上或传真的，机关与你确认之日。',
          article: '《条例》第三十一条',
          checked: null,
        },
        {
          text: '可以延长一次，最长20个工作日，要告诉你。征求第三方和其他机关意见的时间不算在内。',
          article: '《条例》第三十三条',
          checked,
        },
        {
          text: '年度报告不统计答复用了多少天，所以本站没有这个数字。',
          article: '《条例》第五十条',
          checked,
        },
      ],
    },
    {
      id: 'review',
      title: '不服：申请行政复议',
      facts: [
        {
          text: '自知道答复之日起60日内可以申请行政复议。',
          article: '《行政复议法》第二十条',
          checked: null,
        },
        {
          text: '机关没有告知可以复议的，从知道这项权利起算，但自知道答复起最长1年。',
          article: '《行政复议法》第二十条',
          checked: null,
        },
        {
          text: '对“不予公开”不服的，2024年1月1日起须先复议，再起诉。“无法提供”“不予处理”等不在其内，可以直接起诉。',
          article: '《行政复议法》第二十三条第一款第四项',
          checked,
        },
        {
          text: '向谁申请：对县级以上政府部门的答复，一般向同级人民政府申请；对政府的答复，一般向上一级人民政府申请。答复书应当写明。',
          article: '《行政复议法》第二十四条',
          checked: null,
        },
        {
          text: '复议机关应当在受理起60日内作出决定，适用简易程序的30日内；可以延长，最多30日。',
          article: '《行政复议法》第六十二条',
          checked: null,
        },
        {
          text: '复议不收费。',
          article: '《行政复议法》第八十七条',
          checked: null,
        },
      ],
    },
    {
      id: 'court',
      title: '不服：起诉',
      facts: [
        {
          text: '对复议决定不服的，收到决定书之日起15日内可以起诉；逾期不作决定的，期满之日起15日内。',
          article: '《行政诉讼法》第四十五条',
          checked: null,
        },
        {
          text: '可以直接起诉的，自知道答复之日起6个月内。',
          article: '《行政诉讼法》第四十六条',
          checked,
        },
        {
          text: '2025年6月1日起，法院依新的司法解释审理政府信息公开案件。',
          article: '法释〔2025〕8号',
          checked,
        },
      ],
    },
    {
      id: 'complain',
      title: '不答复，或者不按规定公开：投诉、举报',
      facts: [
        {
          text: '可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报。主管部门是县级以上人民政府的办公厅（室）。',
          article: '《条例》第五十一条、第四十七条、第三条',
          checked: null,
        },
      ],
    },
    {
      id: 'costs',
      title: '费用',
      facts: [
        {
          text: '公开政府信息不收费。申请的数量、频次明显超过合理范围的，可以收信息处理费；逾期不缴的，不再处理。',
          article: '《条例》第四十二条',
          checked,
        },
        {
          text: '按件或按量计收，一定数量以下不收。具体数额见该办法。',
          article: '国办函〔2020〕109号',
          checked: null,
        },
      ],
    },
  ] satisfies readonly { id: string; title: string; facts: readonly Fact[] }[],
  outcomes: '每种答复是什么意思，可以怎么办',
  outcomesIntro: '按年度报告表格的次序。含义为本站所写，条文未注明的均为《政府信息公开条例》。',
  groups: {
    granted: '核对所给的是不是你要的。形式不合的，可以要求按申请的形式提供。',
    partial:
      '看清哪些内容没有给、理由是什么。没有给的部分一般按不予公开处理，见“不服：申请行政复议”。',
    denied: '看清引用了哪一条、怎样说明理由。不服的，60日内申请复议，对复议决定不服再起诉。',
    unavailable: '不属于“不予公开”：60日内可以申请复议，也可以直接起诉。',
    not_processed: '不属于“不予公开”：60日内可以申请复议，也可以直接起诉。',
    other_outcome:
      '先弄清属于哪种情形：补正、缴费、撤回的后果各不相同。不服的，可以申请复议或直接起诉。',
  },
  rows: {
    denied_third_party:
      '可以请机关说明是否征求了第三方意见、第三方的理由；认为不公开会损害重大公共利益的，可以提出。',
    denied_deliberative: '事情已经办结、形成决定的，可以改为申请那份决定。',
    denied_enforcement_file: '你是案件当事人的，可以依办案程序的规定查阅案卷。',
    denied_admin_query: '按答复告知的办法到登记、查询机构办理；这是告知查询途径，不是实质性拒绝。',
    unavailable_not_held:
      '“本机关不掌握”把“没有这份信息”和“不归本机关负责”合在一起。可以请机关说明检索了哪里、谁可能保存；知道是谁的，向那个机关重新申请。',
    unavailable_needs_creation: '改为申请现成的原始文件、数据或台账，自己汇总。',
    unavailable_unclear: '写明文件名称、文号、日期、制作机关中的任何一项，重新申请。',
    not_processed_petition:
      '要的是处理问题而不是信息的，走信访、举报、投诉的渠道；要信息的，写明要哪份文件。',
    not_processed_repeat: '找出上次的答复，对上次的答复不服的，看期限是否已过。',
    not_processed_publication: '按告知的途径查阅公报、报刊、书籍。',
    not_processed_vexatious: '说明每件申请的理由，合并或减少件数。',
  },
  corrected: (concluded: string, corrected: string, share: string): string =>
    `报告统计的复议，当年审结${concluded}件，其中纠正${corrected}件（${share}）。`,
  correctedFew: (concluded: string, corrected: string): string =>
    `报告统计的复议，当年审结${concluded}件，其中纠正${corrected}件。`,
  noReviews: '报告统计的复议，当年没有审结的。',
  reviewsUnknown: '复议的结果有单元格未填，算不出纠正了多少。',
  next: '不服怎么办',
  holders: (count: string): string => `哪些机关有：按收录的最近一份报告，${count}个机关有这类申请`,
  holdersNote: '按行政区划代码排列，不是排名。统计范围不同的，件数不能互相比较。',
  moreHolders: (count: string): string => `另有${count}个机关，见`,
}
