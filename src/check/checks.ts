import type { Check } from './check.ts'
import { identityChecks } from './identities.ts'
import { wholeNumbers } from './whole-numbers.ts'

/** Every check, in the order of the method page. A new one: a file of its own and a line here. */
export const checks: readonly Check[] = [...identityChecks, wholeNumbers]
