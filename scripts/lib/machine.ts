/** What a machine may deny any command, and what to do about it. */
const remedies: Readonly<Record<string, string>> = {
  ENOSPC: 'no room is left on the disk: make room and run again',
  EDQUOT: 'the quota of this disk is used up: make room and run again',
  EFBIG: 'the file is larger than this system allows: raise the limit (`ulimit -f`) and run again',
  EROFS: 'this disk can only be read: choose another folder',
  ENOTDIR: 'a file is where a folder belongs: choose another folder',
  EACCES: 'this user may not use it: change its rights, or choose another folder',
  EPERM: 'this user may not use it: change its rights, or choose another folder',
  EMFILE: 'too many files are open at once: raise the limit (`ulimit -n`) and run again',
  ENFILE: 'too many files are open on this machine: close some programs and run again',
}

/**
 * What to do where an error, or what caused it, is a full disk, missing rights and the like: the machine's and not the
 * program's. Null for any other error.
 */
export function machineFault(error: unknown): string | null {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    const { code, path, dest } = each as NodeJS.ErrnoException & { readonly dest?: string }
    const named = code && remedies[code] ? code : codeIn(each.message)
    const where = dest ?? path
    if (named) return `${where ? `${where}: ` : ''}${remedies[named]!} (${named})`
  }
  return null
}

/** The code in a message of a package that passes none on, in Node's words or in Rust's. */
function codeIn(message: string): string | undefined {
  if (message.includes('(os error 28)')) return 'ENOSPC'
  return message.match(/\bE[A-Z]+\b/g)?.find((code) => remedies[code])
}
