// .gitignore and .corpuslintignore, in every folder of the way, as git reads them.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'

/** In the order they are read: the second may take back what the first leaves out. */
const FILES = ['.gitignore', '.corpuslintignore']

interface Level {
  readonly folder: string
  readonly patterns: Ignore
}

/** What ignore files say, read once a folder. Folders are absolute paths. */
export class Ignores {
  readonly #levels = new Map<string, Level | null>()
  readonly #tops = new Map<string, string>()

  constructor(readonly cwd: string) {}

  /**
   * Whether a path (absolute) is left out by an ignore file in its folder or one above, up to the root of the repository.
   * `from` is the folder that the user named: files above it are not asked when they leave out `from` itself.
   */
  ignores(path: string, folder: boolean, from: string): boolean {
    return this.#leavesOut(path, folder, this.#topFor(from))
  }

  /** The topmost folder whose ignore files count for what lies in `from`. */
  #topFor(from: string): string {
    let top = this.#tops.get(from)
    if (top !== undefined) return top
    const root = repositoryOf(from)
    const inCwd = isIn(from, this.cwd)
    top = root === null || (inCwd && isIn(root, this.cwd)) ? (inCwd ? this.cwd : from) : root
    for (let at = from; at !== top; at = dirname(at)) {
      if (!this.#leavesOut(at, true, top)) continue
      top = from
      break
    }
    this.#tops.set(from, top)
    return top
  }

  /** The nearest file that knows the path decides. */
  #leavesOut(path: string, folder: boolean, top: string): boolean {
    for (let at = dirname(path); isIn(at, top); at = dirname(at)) {
      const level = this.#level(at)
      const result = level?.patterns.test(relative(at, path).split(sep).join('/') + (folder ? '/' : ''))
      if (result?.ignored || result?.unignored) return result.ignored
      if (at === dirname(at)) return false
    }
    return false
  }

  #level(folder: string): Level | null {
    let level = this.#levels.get(folder)
    if (level !== undefined) return level
    const texts = FILES.flatMap((name) => read(join(folder, name)) ?? [])
    level = texts.length > 0 ? { folder, patterns: ignore({ ignorecase: false }).add(texts) } : null
    this.#levels.set(folder, level)
    return level
  }
}

function read(file: string): string[] | null {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/)
  } catch {
    return null
  }
}

/** The nearest folder, from `folder` up, that is the root of a repository, or null. */
function repositoryOf(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (at === dirname(at)) return null
  }
}

/** Whether a path is a folder or lies in it. */
export const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
