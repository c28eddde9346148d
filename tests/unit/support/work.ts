import type { Profiler } from 'node:inspector'
import { Session } from 'node:inspector'
import { setFlagsFromString } from 'node:v8'

// Calls of what is optimised are not counted, and when it is depends on how busy the machine is.
for (const flag of ['--no-opt', '--no-maglev']) setFlagsFromString(flag)

const session = new Session()
session.connect()
session.post('Profiler.enable')
// From here on: a function that ran before would be counted by its calls alone. Import this file first.
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/**
 * How much is done in a run: how often each block of the code and of its packages runs, and how far the methods of the language
 * that walk a text or a list walk it for the code. No clock: the same on every machine, however busy.
 */
export async function workOf(run: () => unknown): Promise<number> {
  take()
  const walked = watchWalks()
  try {
    await run()
  } finally {
    walked.stop()
  }
  return take() + walked.steps()
}

/**
 * How much more work four times as much is than twice as much, to how much more that is than once: 2 where work grows as the
 * input does, 4 where it grows as its square, whatever is done besides. `make` gives the run for a size.
 */
export async function growthOf(
  make: (size: number) => () => unknown,
  size: number,
): Promise<number> {
  const runs = [size, 2 * size, 4 * size].map(make)
  // Once before: what is made on first use is no work of the input.
  await workOf(runs[0]!)
  const work: number[] = []
  for (const run of runs) work.push(await workOf(run))
  const [once, twice, fourTimes] = work as [number, number, number]
  if (twice <= once) return 0
  return Math.round(((fourTimes - twice) / (twice - once)) * 100) / 100
}

/** How often the blocks of our code and of packages ran since the last time, each as much as it is long. */
function take(): number {
  let sum = 0
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error
    for (const { url, functions } of result) {
      if (url.startsWith('node:') || url === '') continue
      for (const { ranges } of functions) sum += lengthRun(ranges)
    }
  })
  return Math.round(sum / lengthOfBlock)
}

// About as long is one; what a method walks is counted beside them.
const lengthOfBlock = 32

/** The code that ran, in characters: a block within another that ran as often is not told, so their number says less. */
function lengthRun(ranges: readonly Profiler.CoverageRange[]): number {
  let sum = 0
  const around: Profiler.CoverageRange[] = []
  for (const range of ranges) {
    while (around.length > 0 && around.at(-1)!.endOffset <= range.startOffset) around.pop()
    sum += (range.count - (around.at(-1)?.count ?? 0)) * (range.endOffset - range.startOffset)
    around.push(range)
  }
  return sum
}

type Method = (this: never, ...args: never[]) => unknown
type Walk = (of: never, result: never, args: never[]) => number

const length: Walk = (of: { length: number }) => of.length
const found: Walk = (of: { length: number }, result: number) => (result < 0 ? of.length : result)
// What is moved as a block of memory is not looked at one by one.
const moved: Walk = (of: { length: number }) => Math.ceil(of.length / 32)

const walks: readonly (readonly [prototype: object, names: string, walk: Walk])[] = [
  [String.prototype, 'indexOf lastIndexOf', found],
  [
    String.prototype,
    'includes split replaceAll normalize trim trimStart trimEnd toLowerCase toUpperCase',
    length,
  ],
  [Array.prototype, 'indexOf lastIndexOf', found],
  [Array.prototype, 'includes join reverse toReversed flat fill', length],
  [Array.prototype, 'slice concat splice shift unshift with toSpliced', moved],
  [Uint8Array.prototype, 'indexOf includes', length],
  [Uint8Array.prototype, 'slice set fill', moved],
]

/** Counts what methods walk that are not code of ours, until it is stopped. */
function watchWalks(): { steps: () => number; stop: () => void } {
  let steps = 0
  const charge = (walked: number): void => {
    if (walked < 32 || !isForPackage()) steps += walked
  }
  const before: (() => void)[] = []
  const watch = (prototype: object, name: PropertyKey, made: (own: Method) => Method): void => {
    const own = Object.getOwnPropertyDescriptor(prototype, name)
    if (!own) return
    Object.defineProperty(prototype, name, { ...own, value: made(own.value as Method) })
    before.push(() => Object.defineProperty(prototype, name, own))
  }
  for (const [prototype, names, walk] of walks) {
    for (const name of names.split(' ')) {
      watch(
        prototype,
        name,
        (own) =>
          function (this: never, ...args: never[]) {
            const result = own.apply(this, args)
            charge(walk(this, result as never, args))
            return result
          },
      )
    }
  }
  for (const prototype of [String.prototype, Array.prototype]) {
    watch(
      prototype,
      Symbol.iterator,
      (own) =>
        function (this: never) {
          charge((this as { length: number }).length)
          return own.call(this)
        },
    )
  }
  watch(
    RegExp.prototype,
    'exec',
    (own) =>
      function (this: never, ...args: never[]) {
        const { lastIndex, sticky, global, source, multiline } = this as RegExp
        const match = own.apply(this, args) as RegExpExecArray | null
        const from = sticky || global ? lastIndex : 0
        const once = sticky || (source.startsWith('^') && !multiline && !source.includes('|'))
        if (match) steps += match.index - from + match[0].length
        else steps += once ? 1 : String(args[0]).length - from
        return match
      },
  )
  return {
    steps: () => steps,
    stop: () => {
      for (const restore of before.reverse()) restore()
    },
  }
}

/** Whether a method that is watched was called by a package: what those walk is theirs, and bounded by what they are given. */
function isForPackage(): boolean {
  const { stackTraceLimit, prepareStackTrace } = Error
  Error.stackTraceLimit = 6
  Error.prepareStackTrace = (_, sites) => sites.map((site) => site.getFileName() ?? '')
  const { stack } = new Error() as unknown as { stack: readonly string[] }
  Object.assign(Error, { stackTraceLimit, prepareStackTrace })
  const own = stack[0]
  return stack.find((file) => file !== '' && file !== own)?.includes('node_modules') ?? false
}
