import type { Locale } from '../locale/locale.ts'
import { messages } from '../locale/messages.ts'
import type { NumberedFinding } from './findings.ts'
import { circled } from '../locale/format.ts'
import type { Content } from './markup.ts'
import { html } from './markup.ts'

/** The numbered markers of findings, each leading to its finding on the page. */
export function marks(findings: readonly NumberedFinding[] | undefined, locale: Locale): Content {
  return findings?.map(
    ({ order }) =>
      html`<a
        class="mark"
        href="#finding-${order}"
        aria-label="${messages.report.marker(order)[locale]}"
        >${circled(order)}</a
      >`,
  )
}
