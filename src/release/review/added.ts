import type { Agency } from '../../agency/agency.ts'
import { levels } from '../../agency/levels.ts'
import type { Finding } from '../../check/check.ts'
import { verdicts } from '../../check/check.ts'
import { claimVerdicts } from '../../check/judgement.ts'
import type { AuditedReport } from '../../dataset/record.ts'
import { editionName, findEdition } from '../../form/editions.ts'
import { claimScopes, readingKinds, scopes } from '../../report/report.ts'
import { reviewMarks, reviewOf, reviews } from '../../report/review.ts'
import type { Block, Grid, Inline, List, Part } from './block.ts'
import { correctionText } from './correction.ts'
import { figureTables } from './figures.ts'

/** A report whole: what is known of it, its findings, its tables with sums, the figures of its text with their verdicts. */
export function reportPart(agency: Agency, report: AuditedReport): Part {
  return {
    report: report.id,
    name: { code: report.id },
    title: [`${agency.name.zh} ${report.year} `, { code: report.id }],
    blocks: [
      facts(agency, report),
      findings(report.findings),
      { kind: 'charts', report: report.id },
      ...figureTables(report),
      ...(report.claims.length > 0 ? [claims(report)] : []),
      ...(report.corrections.length > 0 ? [corrections(report)] : []),
    ] satisfies Block[],
  }
}

function facts(agency: Agency, report: AuditedReport): List {
  const { source, readings, period, scope_evidence: evidence } = report
  const none = { zh: '无', en: 'none' }
  const said = (label: Inline, value: Inline): Inline => [label, ' ', value]
  const review = reviewOf(readings)
  return {
    kind: 'list',
    title: null,
    items: [
      [{ code: report.file }, ` ${agency.name.en}, `, levels[agency.level]],
      said({ zh: '标题', en: 'Title:' }, report.title ?? none),
      said({ zh: '口径', en: 'Scope:' }, [scopes[report.scope], evidence ? ` “${evidence}”` : '']),
      said({ zh: '表式', en: 'Form:' }, [
        editionName(findEdition(report.edition)!),
        period ? ` ${period.from}/${period.to}` : '',
      ]),
      said({ zh: '发布', en: 'Published:' }, [
        report.published ?? none,
        report.daysLate === null
          ? ''
          : [' (', { zh: '距期限天数', en: 'days after the deadline' }, ` ${report.daysLate})`],
      ]),
      said({ zh: '落款', en: 'Signed:' }, report.signed ?? none),
      said({ zh: '来源', en: 'Source:' }, [
        `${source.kind} ${source.format} `,
        source.url ? { code: source.url } : none,
        source.sha256 ? [' sha256 ', { code: source.sha256 }] : '',
        source.note ? [' ', source.note] : '',
      ]),
      said({ zh: '比对', en: 'Readings:' }, [
        `${reviewMarks[review]} `,
        reviews[review],
        ...readings.map(({ by, date, how }): Inline => [`; ${by}, ${date}: `, readingKinds[how]]),
      ]),
    ],
  }
}

function findings(of: readonly Finding[]): List {
  return {
    kind: 'list',
    title: { zh: `核对发现${of.length}处`, en: `Findings: ${of.length}` },
    items: of.map(findingText),
  }
}

/** A finding in words: its id, how the rule is not satisfied, and what it says. */
export function findingText({ id, verdict, message }: Finding): Inline {
  return [{ code: id }, ' ', verdicts[verdict], ': ', message]
}

function claims(report: AuditedReport): Grid {
  const label = (zh: string, en: string): Inline => ({ form: { zh, en }, depth: 0 })
  return {
    kind: 'table',
    caption: { zh: '正文数字', en: 'Figures of the text' },
    figures: false,
    head: [
      label('事项', 'Item'),
      label('正文', 'Text'),
      label('口径', 'Whose'),
      label('单元格', 'Cells'),
      label('表格', 'Table'),
      label('结论', 'Verdict'),
    ],
    rows: report.claims.map((claim) => {
      const judged = report.judgements.get(claim.id)
      return [
        claim.label,
        `${claim.printed}${claim.unit}${claim.period ? ` (${claim.period})` : ''}`,
        claimScopes[claim.scope],
        claim.cells.map((cell, at): Inline => [at > 0 ? ' + ' : '', { code: cell }]),
        judged?.table ?? '',
        judged ? [claimVerdicts[judged.verdict], judged.how ? [' (', judged.how, ')'] : ''] : '',
      ]
    }),
  }
}

function corrections(report: AuditedReport): List {
  return {
    kind: 'list',
    title: { zh: '更正', en: 'Corrections' },
    items: report.corrections.map(correctionText),
  }
}
