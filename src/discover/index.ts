// globs → paths: which files are the corpus?
import { realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import ignore from 'ignore'
import type { Skipped } from '../model/index.js'
import { Ignores, isIn } from './ignores.js'
import { DOCUMENT } from './membership.js'
import { walk } from './walk.js'

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
    super(isGlob(pattern) ? `no document matches '${pattern}'` : `no such file or folder: '${pattern}'`)
  }
}

export interface Discovered {
  /** Relative to `cwd`, with `/`, sorted by code unit, each once. */
  readonly paths: string[]
  /** Folders that could not be read. */
  readonly skipped: Skipped[]
}

const isGlob = (pattern: string): boolean => /[*?[\]{}()!]/.test(pattern)

/**
 * The corpus: files, folders and globs, and what a leading `!` takes from it, in any order. In folders and for globs,
 * hidden files, node_modules, and what .gitignore, .corpuslintignore and `options.ignore` name are left out; a file named
 * by its path is taken always. Throws NoSuchFile.
 */
export async function discover(patterns: readonly string[], cwd: string, options: DiscoverOptions = {}): Promise<Discovered> {
  const search = new Search(resolve(cwd), options)
  const without = patterns.filter((pattern) => pattern.startsWith('!') && !exists(resolve(cwd, pattern))).map((pattern) => pattern.slice(1))
  const wanted = patterns.filter((pattern) => !without.includes(pattern.slice(1)) || !pattern.startsWith('!'))
  for (const pattern of wanted.length > 0 ? wanted : ['.']) {
    const path = resolve(cwd, pattern)
    const kind = exists(path)
    if (kind?.isDirectory()) search.folder(path)
    else if (kind) search.found.set(path, false)
    else await search.glob(pattern)
  }
  return search.result(without)
}

const exists = (path: string) => statSync(path, { throwIfNoEntry: false }) ?? null

class Search {
  /** Absolute path → whether a link led to it. */
  readonly found = new Map<string, boolean>()
  readonly #skipped: Skipped[] = []
  readonly #ignores: Ignores
  readonly #configured: ((path: string, folder: boolean) => boolean) | null

  constructor(readonly cwd: string, { ignore: patterns = [], rebase = (path) => path }: DiscoverOptions) {
    this.#ignores = new Ignores(cwd)
    const ignored = ignore({ allowRelativePaths: true, ignorecase: false }).add([...patterns])
    this.#configured = patterns.length > 0 ? (path, folder) => ignored.ignores(rebase(path) + (folder ? '/' : '')) : null
  }

  folder(from: string): void {
    walk(from, {
      ignores: (path, folder) => this.#leavesOut(path, folder, from),
      isDocument: (name) => DOCUMENT.test(name),
      found: (path, link) => void (this.found.get(path) === false || this.found.set(path, link)),
      failed: (path, reason) => this.#skipped.push({ path: this.#shown(path), reason }),
    })
  }

  /** The documents that match; any file, where the glob names its extension. */
  async glob(pattern: string): Promise<void> {
    if (!isGlob(pattern)) throw new NoSuchFile(pattern)
    const { glob } = await import('tinyglobby')
    // A glob that climbs is looked for from where it has climbed to: from below, what it climbs past would be left out.
    const slashed = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern
    const climb = /^(?:\.\.?\/)*/.exec(slashed)![0]
    const from = resolve(this.cwd, climb)
    const paths = await glob([slashed.slice(climb.length)], { cwd: from, ignore: ['**/node_modules/**', '**/.git/**'], expandDirectories: false, absolute: true })
    const named = /\.[^./*?[\]{}()]+$|\.\{[^{}]*\}$/.test(pattern)
    let matches = 0
    for (const path of paths.map((one) => resolve(one))) {
      if (!named && !DOCUMENT.test(path)) continue
      matches++
      const folders = []
      for (let at = dirname(path); at !== from && isIn(at, from); at = dirname(at)) folders.push(at)
      if (folders.some((folder) => this.#leavesOut(folder, true, from)) || this.#leavesOut(path, false, from)) continue
      if (this.found.get(path) !== false) this.found.set(path, realpathSync(path) !== path)
    }
    if (matches === 0) throw new NoSuchFile(pattern)
  }

  result(without: readonly string[]): Discovered {
    const taken = ignore({ allowRelativePaths: true, ignorecase: false }).add([...without])
    // One document by two ways is one document: its own path counts, else the first link.
    const links = [...this.found].filter(([, link]) => link).map(([path]) => path).sort()
    const real = new Set([...this.found].filter(([, link]) => !link).map(([path]) => path))
    for (const path of links) {
      const target = realOf(path)
      if (real.has(target)) this.found.delete(path)
      else real.add(target)
    }
    const paths = [...this.found.keys()].map((path) => this.#shown(path)).filter((path) => without.length === 0 || !taken.ignores(path))
    return { paths: paths.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)), skipped: this.#skipped }
  }

  #leavesOut(path: string, folder: boolean, from: string): boolean {
    return this.#ignores.ignores(path, folder, from) || (this.#configured?.(this.#shown(path), folder) ?? false)
  }

  /** As people are told: relative to the working directory. */
  #shown(path: string): string {
    const shown = relative(this.cwd, path)
    return isAbsolute(shown) || sep === '/' ? shown : shown.replaceAll('\\', '/')
  }
}

function realOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
