// globs → paths: which files are the corpus?
import { stat } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import ignore from 'ignore'
import { glob } from 'tinyglobby'

const DOCUMENTS = '**/*.{txt,md,markdown,mdx,html,htm}'

export interface DiscoverOptions {
  /** Left out: patterns as in .gitignore. */
  readonly ignore?: readonly string[]
  /** Makes a path, relative to `cwd`, relative to what the patterns are relative to. */
  readonly rebase?: (path: string) => string
}

/** A path or glob that names no file. */
export class NoSuchFile extends Error {
  override readonly name = 'NoSuchFile'
  constructor(readonly pattern: string) {
    super(/[*?[\]{}]/.test(pattern) ? `no document matches '${pattern}'` : `no such file or folder: '${pattern}'`)
  }
}

/** Paths of the corpus, relative to `cwd` with `/`, sorted by code unit, each once. Throws NoSuchFile. */
export async function discover(patterns: readonly string[], cwd: string, options: DiscoverOptions = {}): Promise<string[]> {
  const found = new Set<string>()
  for (const pattern of patterns) {
    const kind = await stat(resolve(cwd, pattern)).catch(() => null)
    if (kind?.isFile()) found.add(pattern.replace(/^\.\//, ''))
    else {
      // A glob that climbs is looked for from where it has climbed to: from below, what it climbs past would be left out.
      const climb = /^(?:\.\.?\/)*/.exec(pattern)![0]
      const [folder, globs] = kind?.isDirectory() ? [pattern, DOCUMENTS] : [climb || '.', pattern.slice(climb.length)]
      const paths = (await glob(globs, { cwd: resolve(cwd, folder), ignore: ['**/node_modules/**'], dot: false })).map((path) => relative(cwd, resolve(cwd, folder, path)).split(sep).join('/'))
      if (!kind && paths.length === 0) throw new NoSuchFile(pattern)
      for (const path of paths) found.add(path)
    }
  }
  const { rebase = (path: string): string => path } = options
  const ignored = ignore({ allowRelativePaths: true }).add([...(options.ignore ?? [])])
  return [...found].filter((path) => !ignored.ignores(rebase(path))).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}
