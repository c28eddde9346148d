/** Whether a path is of what systems and editors leave beside files (`.DS_Store`, `Thumbs.db`, `~$a.docx`): nobody means it. */
export function isLitter(path: string): boolean {
  return path
    .split(/[\\/]/)
    .some((name) => /^\.(?!\.?$)|^~\$|^(?:thumbs\.db|desktop\.ini)$|~$/i.test(name))
}
