// The pipeline: discover → read → extract → match → check → select. Reporting is the caller's.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { check } from './check/index.js'
import { builtInRules } from './config/rules.js'
import { discover, NoSuchFile } from './discover/index.js'
import { extract } from './extract/index.js'
import { match } from './match/index.js'
import type { Extraction, Finding, Result, Rule, Skipped } from './model/index.js'
import { readDocument } from './read/index.js'
import { withExcerpts } from './select/excerpts.js'
import { inScopes, type Rebase } from './select/scopes.js'
import { aboveThreshold, reaches, type Threshold } from './select/threshold.js'

export { NoSuchFile, reaches }

export interface LintOptions extends Threshold {
  readonly cwd: string
  readonly paths: readonly string[]
  /** Documents that are in memory already: linted instead of `paths`. */
  readonly sources?: readonly { readonly path: string; readonly source: string }[]
  /** Left out: patterns as in .gitignore, relative to `base`. */
  readonly ignore?: readonly string[]
  /** Sets of documents that are compared only within themselves: name → patterns as in .gitignore, relative to `base`. */
  readonly scopes?: Readonly<Record<string, readonly string[]>>
  /** Makes a path, relative to `cwd`, relative to the folder of the config. Default: `cwd` is that folder. */
  readonly rebase?: Rebase
  /** Document dates and titles by path relative to `cwd`. */
  readonly metadata?: ReadonlyMap<string, { date?: string; title?: string }>
  readonly rules?: readonly Rule[]
  /** Gives each location its excerpt, for which files are read a second time. */
  readonly excerpts?: boolean
  /** Called after each document. */
  readonly onProgress?: (done: number, total: number) => void
}

/** Reads the corpus and extracts every document's claims, in order of path. */
export async function claimsOf(options: LintOptions): Promise<{ extractions: Extraction[]; skipped: Skipped[] }> {
  const extractions: Extraction[] = []
  const skipped: Skipped[] = []
  const paths = options.sources?.map(({ path }) => path).sort(compare) ?? (await discover(options.paths, options.cwd, options))
  const sourceOf = sourceReader(options)
  for (const [i, path] of paths.entries()) {
    options.onProgress?.(i, paths.length)
    try {
      extractions.push(extract(await readDocument(path, await sourceOf(path), options.metadata?.get(path))))
    } catch (error) {
      skipped.push({ path, reason: error instanceof Error ? error.message : String(error) })
    }
  }
  return { extractions, skipped }
}

/** Lints a corpus. Findings are sorted by path, then position, then rule. */
export async function lint(options: LintOptions): Promise<Result> {
  const { extractions, skipped } = await claimsOf(options)
  const rules = options.rules ?? builtInRules()
  const found: Finding[] = []
  for (const documents of inScopes(extractions, options.scopes, options.rebase)) {
    for (const rule of rules) found.push(...check(match(documents, rule), rule))
  }
  let findings = aboveThreshold(found, options).sort(byPlace)
  if (options.excerpts) findings = await withExcerpts(findings, extractions, (path) => sourceReader(options)(path).catch(() => null))
  return { documents: extractions.length, claims: extractions.reduce((sum, one) => sum + one.claims.length, 0), findings, skipped, rules }
}

/** Reads a document's source, decoded, without a byte-order mark. */
function sourceReader({ cwd, sources }: LintOptions): (path: string) => Promise<string> {
  const inMemory = sources && new Map(sources.map(({ path, source }) => [path, source]))
  return async (path) => (inMemory?.get(path) ?? (await readFile(join(cwd, path), 'utf8'))).replace(/^\uFEFF/, '')
}

function byPlace(a: Finding, b: Finding): number {
  const [x] = a.locations
  const [y] = b.locations
  return compare(x.path, y.path) || x.start.offset - y.start.offset || x.end.offset - y.end.offset || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint)
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
