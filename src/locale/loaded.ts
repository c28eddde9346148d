import type { Language } from './label.ts'
import type { clerkWords as zhClerk } from './zh/clerk.ts'
import type { reviewWords as zhReview } from './zh/review.ts'

type Loaded<Words> = Readonly<Record<Language, () => Promise<Words>>>

/** The words of the check before publishing, which only who asks for it loads. */
export const clerkWords: Loaded<typeof zhClerk> = {
  zh: async () => (await import('./zh/clerk.ts')).clerkWords,
  en: async () => (await import('./en/clerk.ts')).clerkWords,
}

/** The words of a review, which only a reviewer loads. */
export const reviewWords: Loaded<typeof zhReview> = {
  zh: async () => (await import('./zh/review.ts')).reviewWords,
  en: async () => (await import('./en/review.ts')).reviewWords,
}
