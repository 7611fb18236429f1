// What changed since a revision, asked of git.
import { posix } from 'node:path'
import type { Change } from './change.js'

/** git could not answer: not a repository, no such revision, no git. */
export class GitError extends Error {
  override readonly name = 'GitError'
}

function git(cwd: string, args: readonly string[], input?: string): Buffer {
  // Few runs ask git: none of the others loads what starts processes. Nobody's own diff settings may change what comes out.
  const run = process.getBuiltinModule('node:child_process').spawnSync('git', ['-c', 'core.quotepath=off', '-c', 'diff.noprefix=false', '-c', 'diff.mnemonicprefix=false', '-c', 'diff.relative=false', ...args], { cwd, maxBuffer: 1 << 30, ...(input === undefined ? {} : { input }) })
  if (run.error) throw new GitError(`git could not be run (${run.error.message})`)
  if (run.status !== 0) throw new GitError(run.stderr.toString().trim().split('\n')[0]?.replace(/^fatal: /, '') ?? `git ${args[0]} failed`)
  return run.stdout
}

const attempt = (cwd: string, args: readonly string[]): string | null => {
  try {
    return git(cwd, args).toString().trim()
  } catch {
    return null
  }
}

/** Whether a revision is known to the repository. */
export const hasRevision = (cwd: string, revision: string): boolean => attempt(cwd, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]) !== null

/**
 * What the working tree, files that are not yet added among it, changed since it parted from `revision`. Paths are
 * relative to `cwd`. `isDocument` says which files are of the corpus. Throws GitError.
 */
export function changedSince(cwd: string, revision: string, isDocument: (path: string) => boolean): Change {
  const prefix = attempt(cwd, ['rev-parse', '--show-prefix'])
  if (prefix === null) throw new GitError('--changed-since: this is no git repository')
  if (revision.startsWith('-') || !hasRevision(cwd, revision)) throw new GitError(`--changed-since: git knows no revision '${revision}'; in a shallow clone, fetch it (fetch-depth: 0)`)
  // A shallow clone may lack where the two parted: then the revision itself is the base.
  const base = attempt(cwd, ['merge-base', revision, 'HEAD']) || revision
  const here = (path: string): string => posix.relative(`/${prefix}`, `/${path}`)
  const lines = linesOf(git(cwd, ['diff', '--unified=0', '--find-renames', '--no-color', '--no-ext-diff', '--no-textconv', base]).toString(), here)
  for (const path of git(cwd, ['ls-files', '--others', '--exclude-standard', '-z', '--full-name', ':/']).toString().split('\0').filter(Boolean)) lines.set(here(path), [[1, Infinity]])
  const names = git(cwd, ['diff', '--name-status', '-z', '--find-renames', '--no-ext-diff', base]).toString().split('\0').filter(Boolean)
  const old: { object: string; path: string }[] = []
  for (let i = 0; i < names.length; ) {
    const status = names[i++]!
    const [from, to] = /^[RC]/.test(status) ? [names[i++]!, names[i++]!] : [names[i]!, names[i++]!]
    if (!lines.has(here(to))) lines.set(here(to), [])
    // A copy leaves its model where it is; what is renamed was there under the new name, for all that a reader knows.
    if (!/^[AC]/.test(status) && isDocument(here(to))) old.push({ object: `${base}:${from}`, path: here(to) })
  }
  return { lines, before: sourcesOf(cwd, old) }
}

/** Lines added or changed by path, from a diff without context. */
function linesOf(diff: string, here: (path: string) => string): Map<string, [number, number][]> {
  const lines = new Map<string, [number, number][]>()
  let ranges: [number, number][] | null = null
  let left = 0
  for (const line of diff.split('\n')) {
    // Within a hunk a line of the text may look like a header.
    if (left > 0 && /^[-+]/.test(line)) { left--; continue }
    const file = /^\+\+\+ (?:"?b\/(.*?)"?\t?|\/dev\/null)$/.exec(line)
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line)
    if (file) {
      ranges = file[1] === undefined ? null : []
      if (ranges) lines.set(here(unquoted(file[1]!)), ranges)
    } else if (hunk) {
      const [removed, start, added] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)]
      left = removed + added
      if (added > 0) ranges?.push([start, start + added - 1])
    }
  }
  return lines
}

/** git puts names with quotes, backslashes or control characters in quotes. */
const unquoted = (name: string): string => name.replace(/\\([\\"tn])/g, (_, sign: string) => (sign === 't' ? '\t' : sign === 'n' ? '\n' : sign))

/** The texts of blobs, by path; those that are not there are left out. */
function sourcesOf(cwd: string, wanted: readonly { object: string; path: string }[]): Map<string, string> {
  const sources = new Map<string, string>()
  if (wanted.length === 0) return sources
  const out = git(cwd, ['cat-file', '--batch'], wanted.map(({ object }) => `${object}\n`).join(''))
  let at = 0
  for (const { path } of wanted) {
    const end = out.indexOf(10, at)
    const head = / blob (\d+)$/.exec(out.toString('utf8', at, end))
    at = end + 1
    if (!head) continue
    sources.set(path, out.toString('utf8', at, at + Number(head[1])))
    at += Number(head[1]) + 1
  }
  return sources
}
