// Whether a path that need not exist any more is of the corpus.
import ignore from 'ignore'
import type { DiscoverOptions } from './index.js'

/** What is a document when a folder is searched. */
export const DOCUMENT = /\.(?:txt|md|markdown|mdx|html?)$/i

/** A test for paths relative to the working directory: of a document's kind, under one of the patterns, not ignored. */
export function membershipOf(patterns: readonly string[], { ignore: ignored = [], rebase = (path) => path }: DiscoverOptions): (path: string) => boolean {
  const out = ignore({ allowRelativePaths: true }).add([...ignored])
  const plain = patterns.map((pattern) => pattern.replace(/^\.\//, '').replace(/\/+$/, ''))
  const folders = plain.filter((pattern) => !/[*?[\]{}]/.test(pattern))
  // Globs are close enough to patterns of .gitignore, but for braces.
  const globs = ignore({ allowRelativePaths: true }).add(plain.filter((pattern) => !folders.includes(pattern)).flatMap(withoutBraces))
  return (path) => DOCUMENT.test(path) && !out.ignores(rebase(path)) && (folders.some((folder) => folder === '.' ? !path.startsWith('../') : path === folder || path.startsWith(`${folder}/`)) || globs.ignores(path))
}

function withoutBraces(glob: string): string[] {
  const braces = /\{([^{}]*)\}/.exec(glob)
  return braces ? braces[1]!.split(',').flatMap((choice) => withoutBraces(glob.replace(braces[0], () => choice))) : [glob]
}
