import type { Defence } from './defence.ts'
import { proposals } from './proposals.ts'
import { publishing } from './publishing.ts'
import { readers } from './readers.ts'
import { texts } from './texts.ts'

/** Every defence that is switched off in `npm run test:deep` to see that a test notices: a list for each kind of threat. */
export const defences: readonly Defence[] = [...publishing, ...texts, ...readers, ...proposals]
