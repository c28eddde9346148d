import type { Words } from '../locale/words.ts'
import type { NumberedFinding } from './findings.ts'
import { circled } from '../locale/format.ts'
import type { Content } from './markup.ts'
import { html } from './markup.ts'

/** The numbered markers of findings, each leading to its finding on the page. */
export function marks(findings: readonly NumberedFinding[] | undefined, t: Words): Content {
  return findings?.map(
    ({ order }) =>
      html`<a
        class="mark"
        href="#finding-${order}"
        aria-label="${t.report.marker(order)}"
        >${circled(order)}</a
      >`,
  )
}
