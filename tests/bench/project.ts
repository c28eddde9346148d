import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statfsSync,
  symlinkSync,
} from 'node:fs'
import { join, resolve } from 'node:path'

/** What a copy of this project needs to build: everything but the data and what is generated. */
const needed = [
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
] as const

/**
 * Copies this project to `folder` without its data, so that a build there touches neither `dist/` nor `.astro/` here.
 * Packages are linked, not copied.
 */
export function copyProject(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const name of needed) {
    if (!existsSync(name)) continue
    cpSync(name, join(folder, name), {
      recursive: true,
      filter: (path) => !resolve(path).startsWith(resolve('public', 'data')),
    })
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir')
  for (const name of readdirSync('.')) {
    if (/^(README|CITATION|CHANGELOG|CONTRIBUTING|LICENSE)/.test(name)) {
      cpSync(name, join(folder, name))
    }
  }
}

/** The free space of the disk that holds a folder, in GB. */
export function freeSpace(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return (bavail * bsize) / 1e9
}

/** The folder of this run below `.build`, made on the first call; it is removed however the run ends, but by SIGKILL. */
export function workFolder(say: (text: string) => void): string {
  const work = resolve('.build', `bench-${process.pid}`)
  if (existsSync(work)) return work
  mkdirSync(work, { recursive: true })
  process.on('exit', () => rmSync(work, { recursive: true, force: true }))
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      say(`stopped by ${signal}`)
      process.exit(130)
    })
  }
  return work
}
