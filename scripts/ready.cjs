'use strict'
// Loaded before a command by whatever Node there is, also one that cannot read the rest: says in one line what to do where
// the packages that the command needs, or the Node that comes with them, are not there.
const { existsSync } = require('node:fs')
const { enableCompileCache } = require('node:module')
const { basename, join, resolve } = require('node:path')

// What these need is in `dependencies`; all else needs `devDependencies`, too.
const light = ['add', 'check', 'diff', 'format', 'ingest']

const name = basename(process.argv[1] || '', '.ts')
const isLight = light.includes(name)
const has = (folder) => existsSync(join(__dirname, '..', 'node_modules', folder))

const missing = !has(isLight ? 'remark' : 'astro')
  ? `The packages that ${name} needs are not installed`
  : process.features.typescript
    ? null
    : `Node ${process.versions.node} cannot run ${name}, and the Node that the project brings is not installed`
if (missing !== null) {
  const install = isLight ? 'npm ci --omit=dev (or npm ci for everything)' : 'npm ci'
  process.stderr.write(
    `${missing}: run ${install} in the project’s folder, without --ignore-scripts\n`,
  )
  process.exit(1)
}

// What Node makes of the code is kept, too, for what this starts as well, unless nothing is to be kept.
if (!process.argv.includes('--no-cache')) {
  process.env.NODE_COMPILE_CACHE ||= resolve(process.env.CACHE_DIR || '.cache', 'compiled')
  enableCompileCache?.(process.env.NODE_COMPILE_CACHE)
}
