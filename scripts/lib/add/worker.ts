import { openCurated } from '../curated.ts'
import { machineFault } from '../machine.ts'
import type { FileAt } from './add-file.ts'
import { addFile } from './add-file.ts'
import type { AddSettings, FileOutcome, Wanted } from './wanted.ts'
import { onlySaid } from './wanted.ts'

// A worker of a list: takes a file, answers with what became of it. It ends when the command that started it is gone.
const settings = JSON.parse(process.argv[2]!) as AddSettings
const curated = openCurated(settings.data)
process.on('disconnect', () => process.exit())
process.on('message', ({ at, wanted }: { readonly at: FileAt; readonly wanted: Wanted }) => {
  void outcomeOf(at, wanted).then((outcome) => process.send!(outcome))
})

async function outcomeOf(at: FileAt, wanted: Wanted): Promise<FileOutcome> {
  try {
    return await addFile(at, wanted, curated, settings)
  } catch (error) {
    const fault = machineFault(error)
    return fault === null
      ? onlySaid('unusable', (error as Error).stack ?? String(error))
      : onlySaid('later', fault)
  }
}
