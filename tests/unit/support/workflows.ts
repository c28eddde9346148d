import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** A step of a job, as its file has it. */
export type Step = {
  readonly name?: string
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly shell?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
  readonly 'working-directory'?: string
}

/** A job, as its file has it. */
export type Job = {
  readonly if?: string
  readonly permissions?: Readonly<Record<string, string>>
  readonly environment?: unknown
  readonly 'timeout-minutes'?: number
  readonly env?: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
}

/** A workflow: the text of its file, and what that says. */
export type Workflow = {
  readonly text: string
  readonly name: string
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const folder = join('.github', 'workflows')

/** The workflows of the project, in order of their names. */
export function readWorkflows(): Workflow[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => workflowOf(readFileSync(join(folder, name), 'utf8')))
}

/** What the text of a workflow says. */
export function workflowOf(text: string): Workflow {
  return { text, ...(parse(text) as Omit<Workflow, 'text'>) }
}

/** The jobs of a workflow, each with its name after that of the workflow: `check/data`. */
export function jobsOf(workflow: Workflow): (Job & { readonly path: string })[] {
  return Object.entries(workflow.jobs).map(([name, job]) => ({
    path: `${workflow.name}/${name}`,
    ...job,
  }))
}

/** The steps of a workflow, each with the path of its job. */
export function stepsOf(workflow: Workflow): (Step & { readonly path: string })[] {
  return jobsOf(workflow).flatMap(({ path, steps }) => steps.map((step) => ({ ...step, path })))
}
