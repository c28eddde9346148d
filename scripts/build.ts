import { command } from './lib/command.ts'
import { jobsOption, jobsUsage } from './lib/jobs.ts'
import { runStep } from './lib/step.ts'

const usage = `Usage: npm run build -- [--no-cache] [--jobs N]

Turns the curated reports in data/ into the published files (public/data/v1), then these into the site (dist):
\`npm run build:data\` and \`npm run build:site\`, one after the other. Each has options of its own. What did not
change since the last build is taken from .cache/ (or the folder that CACHE_DIR names); --no-cache does without, for the same
files.

${jobsUsage}`

await command(usage, { 'no-cache': { type: 'boolean' }, ...jobsOption }, async (values) => {
  const how = [
    ...(values['no-cache'] ? ['--no-cache'] : []),
    ...(values.jobs === undefined ? [] : ['--jobs', values.jobs]),
  ]
  return (
    (await runStep('scripts/build-data.ts', how)) || (await runStep('scripts/build-site.ts', how))
  )
})
