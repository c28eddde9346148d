import { spawnSync } from 'node:child_process'

/** Runs git in a folder in a name of its own, without the hooks and signatures of this machine; what it said. Throws where it fails. */
export function gitIn(folder: string): (...args: readonly string[]) => string {
  const own = {
    'user.name': 'Test',
    'user.email': 'test@example.org',
    'core.hooksPath': '',
    'commit.gpgsign': 'false',
  }
  const settings = Object.entries(own).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  return (...args) => {
    const { status, stdout, stderr } = spawnSync('git', [...settings, ...args], {
      cwd: folder,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
    return stdout
  }
}
