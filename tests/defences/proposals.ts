import type { Defence } from './defence.ts'

/** What strangers write into issues and pull requests, and what workflows make of it. */
export const proposals: readonly Defence[] = [
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
