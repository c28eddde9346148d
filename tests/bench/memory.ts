import { readdirSync, readFileSync } from 'node:fs'

/**
 * The memory (MB in RAM) that is held at this moment below a process: `own` by the largest Node that it started itself, `all`
 * by all that it and its children started. NaN where the system has no /proc.
 */
export function memoryBelow(pid: number): { readonly own: number; readonly all: number } {
  const processes = listProcesses()
  if (processes.length === 0) return { own: NaN, all: NaN }
  const children = Map.groupBy(processes, ({ parent }) => parent)
  const sum = (of: number): number =>
    (children.get(of) ?? []).reduce((total, each) => total + each.memory + sum(each.pid), 0)
  const own = (children.get(pid) ?? []).map(({ memory }) => memory)
  return { own: Math.max(0, ...own), all: sum(pid) }
}

function listProcesses(): { pid: number; parent: number; memory: number }[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? processOf(name) : []))
  } catch {
    return []
  }
}

/** A process, or none where it is gone by now. */
function processOf(name: string): { pid: number; parent: number; memory: number }[] {
  try {
    const text = readFileSync(`/proc/${name}/status`, 'utf8')
    const field = (key: string): number =>
      Number(new RegExp(`^${key}:\\s*(\\d+)`, 'm').exec(text)?.[1])
    return [{ pid: Number(name), parent: field('PPid'), memory: (field('VmRSS') || 0) / 1024 }]
  } catch {
    return []
  }
}
