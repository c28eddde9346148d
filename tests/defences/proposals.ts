import type { Defence } from './defence.ts'

/** What strangers write into issues and pull requests, and what workflows make of it. */
export const proposals: readonly Defence[] = [
  {
    threat: 'An issue has a file of the machine, or an option, taken for the report',
    file: 'scripts/lib/workflow/request.ts',
    from: 'https?:\\/\\/[^\\s',
    to: '(?:file|https?):\\/\\/[^\\s',
    test: 'tests/unit/scripts/workflow-form.test.ts > a file of the machine is told',
  },
  {
    threat: 'A heading in a field of an issue takes the place of another field',
    file: 'scripts/lib/workflow/form.ts',
    from: 'if (String(found.map(({ id }) => id)) !== String([...labels.keys()]))',
    to: 'if (found.length < labels.size)',
    test: 'tests/unit/scripts/workflow-form.test.ts > headings that are not those',
  },
  {
    threat: 'A draft writes beside the reports',
    file: 'scripts/lib/workflow/accepted.ts',
    from: 'if (wrong !== undefined)',
    to: 'if (wrong === "")',
    test: 'tests/unit/scripts/workflow-accept.test.ts > a workflow is refused',
  },
  {
    threat: 'A draft replaces a report that is held',
    file: 'scripts/lib/workflow/accepted.ts',
    from: 'const there = paths.find(isThere)',
    to: 'const there = paths.find(() => false)',
    test: 'tests/unit/scripts/workflow-accept.test.ts > what is there is not replaced',
  },
  {
    threat: 'A link in a draft publishes a file of the machine',
    file: 'scripts/lib/workflow/accepted.ts',
    from: 'const stat = lstatSync(join(folder, path))',
    to: 'const stat = lstatSync(join(folder, path)); if (stat.isSymbolicLink()) continue',
    test: 'tests/unit/scripts/workflow-accept.test.ts > a link is not followed',
  },
  {
    threat: 'A link in a summary publishes a file of the machine as a comment',
    file: '.github/workflows/comment.yml',
    from: ' | constants.O_NOFOLLOW',
    to: '',
    test: 'tests/unit/house/workflow-comment.test.ts > a link, a folder or a file',
  },
  {
    threat: 'A summary calls people, or leads somewhere, in the name of the project',
    file: '.github/workflows/comment.yml',
    from: ".replaceAll('@', `@${gap}`)",
    to: '',
    test: 'tests/unit/house/workflow-comment.test.ts > what a text could hide',
  },
  {
    threat: 'A summary calls people by a name of which a character is written as its code',
    file: '.github/workflows/comment.yml',
    from: ".replaceAll(/&(?!(?:amp|lt|gt|emsp|#8203);)/g, '&amp;')",
    to: '',
    test: 'tests/unit/house/workflow-comment.test.ts > what a text could hide',
  },
  {
    threat: 'A summary is put on a pull request that was not checked',
    file: '.github/workflows/comment.yml',
    from: 'head.sha === run.head_sha',
    to: 'head.sha',
    test: 'tests/unit/house/workflow-comment.test.ts > no comment goes to a pull request of another commit',
  },
  {
    threat: 'A change of code passes with the check of reports alone',
    file: '.ci/changed',
    from: "others=$(grep -v '^data/agencies/'",
    to: "others=$(grep -v '^'",
    test: 'tests/unit/house/workflows.test.ts > what a change touches',
  },
]
