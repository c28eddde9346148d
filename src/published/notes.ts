import { sumOfText } from './read.ts'

/** A question to the published files, by its name, and what it is asked of: `file` of `release.json`. */
export type Question = readonly [name: string, of: string]

/**
 * What is asked of the published files while a page is laid out: what it is made from. Each question can be asked again, in
 * another build too, so that a page whose answers are what they were need not be laid out anew.
 */
export type Notes = {
  /** All that is asked while something is made that waits for no other; it may be part of what is being noted. */
  readonly within: <T>(make: () => T) => readonly [made: T, asked: readonly Question[]]
  /** All that is asked while a page is laid out; one at a time, else it throws. */
  readonly noted: <T>(
    make: () => Promise<T>,
  ) => Promise<readonly [made: T, asked: readonly Question[]]>
  readonly note: (questions: readonly Question[]) => void
  /** What a question can be answered by, as a text; null where there is no answer. */
  readonly answers: (name: string, answer: (of: string) => string | null) => void
  /**
   * A question of one's own: what is made of a key, as plain values. Whoever asks depends on the answer alone, whatever it is
   * made from. A name is given once.
   */
  readonly keyed: <T>(name: string, make: (key: string) => T) => (key: string) => T
  /** The sum of what a question is answered by; null for a question that is not known, and one without an answer. */
  readonly sum: (question: Question) => string | null
}

/** Notes of nothing yet. */
export function openNotes(): Notes {
  const known = new Map<string, (of: string) => string | null>()
  const sums = new Map<string, string | null>()
  let current: Map<string, Question> | null = null
  let page = false

  const note = (questions: readonly Question[]): void => {
    for (const each of questions) current?.set(each.join('\n'), each)
  }
  const within = <T>(make: () => T): readonly [T, readonly Question[]] => {
    const around = current
    const own = (current = new Map<string, Question>())
    try {
      return [make(), [...own.values()]]
    } finally {
      current = around
    }
  }
  const answers = (name: string, answer: (of: string) => string | null): void => {
    if (known.has(name)) throw new Error(`two questions are called ${name}`)
    known.set(name, answer)
  }
  return {
    note,
    within,
    answers,
    async noted<T>(make: () => Promise<T>): Promise<readonly [T, readonly Question[]]> {
      if (page) throw new Error('a page was asked for before the last was laid out')
      page = true
      const own = (current = new Map<string, Question>())
      try {
        return [await make(), [...own.values()]]
      } finally {
        current = null
        page = false
      }
    },
    keyed<T>(name: string, make: (key: string) => T): (key: string) => T {
      const text = (key: string): string => JSON.stringify([within(() => make(key))[0]])
      answers(name, text)
      // What is laid out next asks the same again, or of the two that it sets side by side in turns.
      const last = new Map<string, string>()
      return (key) => {
        note([[name, key]])
        const answer = last.get(key) ?? text(key)
        if (last.size >= 8) last.clear()
        last.set(key, answer)
        // What is used is what is summed, so that the two cannot differ.
        return (JSON.parse(answer) as [T])[0]
      }
    },
    sum(question) {
      const [name, of] = question
      const key = question.join('\n')
      if (!sums.has(key)) {
        const answer = known.get(name)
        sums.set(key, answer ? within(() => sumOrNull(() => answer(of)))[0] : null)
      }
      return sums.get(key)!
    },
  }
}

/** The sum of a text; null where there is none, and where what was asked after is gone and making it fails. */
function sumOrNull(text: () => string | null): string | null {
  try {
    const found = text()
    return found === null ? null : sumOfText(found)
  } catch {
    return null
  }
}
