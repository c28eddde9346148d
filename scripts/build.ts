import { command } from './lib/command.ts'
import { runStep } from './lib/step.ts'

const usage = `Usage: npm run build

Turns the curated reports in data/ into the published files (public/data/v1), then these into the site (dist):
\`npm run build:data\` and \`npm run build:site\`, one after the other. Each has options of its own.`

await command(
  usage,
  {},
  async () => (await runStep('scripts/build-data.ts')) || (await runStep('scripts/build-site.ts')),
)
