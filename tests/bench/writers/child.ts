import { diskSink } from '../../../scripts/lib/output.ts'
import { stopwatch } from '../measure.ts'
import { ratios } from './libraries.ts'
import type { WriterName } from './writers.ts'
import { write } from './writers.ts'

// One writer in a process of its own, so that its peak of memory is its own: child.ts WRITER FOLDER OUT, or
// child.ts ratios FOLDER GROUPS. What it found is one line of JSON on standard output.
const [name = '', folder = '', out = ''] = process.argv.slice(2)

if (name === 'ratios') {
  process.stdout.write(`${JSON.stringify(await ratios(folder, Number(out)))}\n`)
} else {
  const watch = stopwatch()
  const sink = diskSink(out)
  watch.to('write')
  const rows = await write(name as WriterName, folder, sink)
  sink.finish()
  watch.to(null)
  const bytes = sink.paths().reduce((sum, path) => sum + sink.size(path), 0)
  process.stdout.write(`${JSON.stringify({ rows, bytes, cost: watch.costs().get('write') })}\n`)
}
