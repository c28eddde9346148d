import type { Workflow } from './workflows.ts'
import { jobsOf, stepsOf } from './workflows.ts'

/** What each job may do, by its path. */
export const rights: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'check/changes': { contents: 'read' },
  'check/data': { contents: 'read' },
  'check/code': { contents: 'read' },
  'check/pages': { contents: 'read' },
  'check/checked': {},
  'comment/comment': { actions: 'read', 'pull-requests': 'write' },
  'draft/draft': {},
  'draft/propose': { actions: 'write', contents: 'write', 'pull-requests': 'write' },
  'draft/tell': { issues: 'write' },
  'nation/part': { contents: 'read' },
  'nation/data': { contents: 'read' },
  'nation/pages': { contents: 'read' },
  'nation/whole': { contents: 'read' },
  'pages/build': { contents: 'read', pages: 'read' },
  'pages/deploy': { 'id-token': 'write', pages: 'write' },
  'preview/preview': { actions: 'read' },
  'release/build': { contents: 'read' },
  'release/publish': { attestations: 'write', contents: 'write', 'id-token': 'write' },
}

/** What starts each workflow. `pull_request_target` starts none: it runs with rights on what a stranger proposes. */
export const triggers: Readonly<Record<string, readonly string[]>> = {
  check: ['pull_request', 'push', 'schedule', 'workflow_dispatch'],
  comment: ['workflow_run'],
  draft: ['issues'],
  nation: ['workflow_dispatch'],
  pages: ['workflow_dispatch', 'workflow_run'],
  preview: ['workflow_run'],
  release: ['push'],
}

/** The secrets that a workflow names, beside the token of its job. */
export const secrets: Readonly<Record<string, readonly string[]>> = {
  preview: ['PREVIEW_TOKEN'],
}

/** What is wrong with a workflow, each in a line that begins with the rule. */
export function workflowFaults(workflow: Workflow): string[] {
  return [
    ...started(workflow),
    ...allowed(workflow),
    ...bounded(workflow),
    ...pinned(workflow),
    ...untainted(workflow),
    ...withoutCredentials(workflow),
    ...apart(workflow),
    ...guarded(workflow),
    ...caching(workflow),
  ]
}

function started({ name, on }: Workflow): string[] {
  const found = Object.keys(on).toSorted()
  return String(found) === String(triggers[name]) ? [] : [`triggers: ${name} ${found.join(', ')}`]
}

function allowed(workflow: Workflow): string[] {
  return jobsOf(workflow).flatMap(({ path, permissions = workflow.permissions }) => {
    const [has, may] = [permissions, rights[path]].map((each) =>
      JSON.stringify(Object.entries(each ?? {}).toSorted()),
    )
    return has === may ? [] : [`permissions: ${path} ${has}`]
  })
}

function bounded(workflow: Workflow): string[] {
  return jobsOf(workflow)
    .filter((job) => !(job['timeout-minutes']! <= 60))
    .map(({ path }) => `timeout: ${path}`)
}

/** An action is GitHub's own, by its full sum, with its version beside it. */
function pinned({ text, name }: Workflow): string[] {
  return [...text.matchAll(/uses: *(.*)/g)]
    .map(([, use]) => use!)
    .filter((use) => !/^actions\/[a-z-]+(?:\/restore)?@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use))
    .map((use) => `pin: ${name} ${use}`)
}

/** What is run has no expression in it: whatever somebody else wrote reaches a program as data, by the environment. */
function untainted(workflow: Workflow): string[] {
  return stepsOf(workflow)
    .filter(({ run = '', shell = '' }) => `${run}${shell}`.includes('${{'))
    .map(({ path, name }) => `expression: ${path} ${name}`)
}

function withoutCredentials(workflow: Workflow): string[] {
  const kept = stepsOf(workflow)
    .filter(({ uses = '' }) => uses.startsWith('actions/checkout@'))
    .filter((step) => step.with?.['persist-credentials'] !== false)
    .map(({ path }) => `credentials: ${path}`)
  const named = [...workflow.text.matchAll(/secrets\.(\w+)/g)].map(([, name]) => name!)
  const strange = named.filter((name) => !secrets[workflow.name]?.includes(name))
  return [...kept, ...strange.map((name) => `secret: ${workflow.name} ${name}`)]
}

/**
 * A job that may write, or has a secret, runs nothing that a stranger wrote: it installs no package, and after the check of a
 * proposal (`workflow_run`) checks nothing out. One that may not write keeps no cache where a stranger's document was read.
 */
function apart(workflow: Workflow): string[] {
  return jobsOf(workflow).flatMap((job) => {
    const { path, steps, permissions = workflow.permissions } = job
    const strong =
      Object.values(permissions).includes('write') || JSON.stringify(job).includes('secrets.')
    if (!strong) return []
    const installs = steps.filter(({ run = '' }) => /\bnp[mx]\b|\.ci\/run/.test(run))
    const takes = steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout@'))
    return [
      ...installs.map(() => `install: ${path}`),
      ...('workflow_run' in workflow.on ? takes.map(() => `checkout: ${path}`) : []),
    ]
  })
}

/** What a job that acts on an event asks first: whose event it is; and of a release, that the whole history is there. */
function guarded(workflow: Workflow): string[] {
  const { name, on } = workflow
  const kinds = (on['issues'] as { types?: readonly string[] } | undefined)?.types ?? []
  const strange = kinds.filter((kind) => kind !== 'labeled')
  return [
    ...strange.map((kind) => `label: ${name} starts by issues ${kind}`),
    ...jobsOf(workflow).flatMap(({ path, if: when = '', steps }) => [
      ...(path === 'draft/draft' && when !== "github.event.label.name == 'draft'"
        ? [`label: ${path}`]
        : []),
      ...(path === 'pages/build' && !ofMain.every((each) => when.includes(each))
        ? [`origin: ${path}`]
        : []),
      ...(path === 'release/build' && !steps.some((step) => step.with?.['fetch-depth'] === 0)
        ? [`history: ${path}`]
        : []),
    ]),
  ]
}

const ofMain = [
  "github.event.workflow_run.event == 'push' &&",
  "github.event.workflow_run.conclusion == 'success' &&",
  'github.event.workflow_run.head_repository.full_name == github.repository',
]

/** What is kept for later runs is made of main alone: none of a draft, and a release takes none. */
function caching(workflow: Workflow): string[] {
  return stepsOf(workflow)
    .filter(({ uses = '', with: given, path }) => {
      const builds = uses.startsWith('actions/cache@') && path !== 'pages/build'
      const packages = /^(?:draft|release)\//.test(path) && given?.['cache'] !== undefined
      return builds || packages
    })
    .map(({ path }) => `cache: ${path}`)
}
