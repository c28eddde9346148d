import { existsSync } from 'node:fs'
import { command } from '../lib/command.ts'
import { refuse, say } from '../lib/lines.ts'
import { besideLimit, sizeOf } from '../lib/workflow/size.ts'

const usage = `Usage: node scripts/workflow/fits.ts FOLDER

Whether a host takes a site of this size: LIMIT in the environment, in MB of 1,048,576 bytes (where it is not set, 1024, which is
what GitHub Pages takes). Exit code 1, with both figures, where it does not. Needs no package.`

await command(usage, {}, (_, [folder, ...rest]) => {
  if (folder === undefined || rest.length > 0 || !existsSync(folder)) return refuse(usage)
  const limit = process.env['LIMIT'] || '1024'
  if (!/^[1-9]\d{0,6}$/.test(limit))
    return refuse(`Unexpected LIMIT ${limit}, expected whole megabytes, such as 1024`)
  const { fits, said } = besideLimit(sizeOf(folder), Number(limit))
  if (!fits) return refuse(said)
  say(`${folder}: ${said}`)
  return 0
})
