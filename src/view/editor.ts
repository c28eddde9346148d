/** The address at which the repository's site makes a new file at a path, or changes the one that is there. */
export function editorUrl(repository: string, path: string, isThere: boolean): string {
  return isThere
    ? `${repository}/edit/main/${path}`
    : `${repository}/new/main?filename=${encodeURIComponent(path).replaceAll('%2F', '/')}`
}
