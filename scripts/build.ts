import { spawnSync } from 'node:child_process'

// One after the other, each in a process of its own, so that the memory of the first is free for the second.
for (const script of ['scripts/build-data.ts', 'scripts/build-site.ts']) {
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
