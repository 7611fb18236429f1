// The pipeline: discover → read → extract → match → check → select. Reporting is the caller's.
import { resolve } from 'node:path'
import { check } from './check/index.js'
import { builtInRules } from './config/rules.js'
import { discover, NoSuchFile } from './discover/index.js'
import { membershipOf } from './discover/membership.js'
import { gather } from './gather/index.js'
import { cacheAt, type CachePlace } from './gather/location.js'
import { match } from './match/index.js'
import { type Place, why } from './match/why/index.js'
import type { Extraction, Finding, Result, Rule, Skipped } from './model/index.js'
import { decode, readBytes } from './read/index.js'
import { baselineOf, type Known, unknownTo } from './select/baseline.js'
import { type Anchor, anchored, type Change, ofChange } from './select/change.js'
import { withExcerpts } from './select/excerpts.js'
import { edited, editsOf, patchOf, withoutQuoted } from './select/fix.js'
import { changedSince, GitError, hasRevision } from './select/git.js'
import { inScopes, type Rebase } from './select/scopes.js'
import { Suppressions, type SuppressOptions } from './select/suppress.js'
import { aboveThreshold, reaches, type Threshold } from './select/threshold.js'

export { baselineOf, cacheAt, changedSince, edited, editsOf, GitError, hasRevision, membershipOf, NoSuchFile, patchOf, reaches, why }
export type { Anchor, Change, Known, Place }

export interface LintOptions extends Threshold, SuppressOptions {
  readonly cwd: string
  readonly paths: readonly string[]
  /** Documents that are in memory already: linted instead of `paths`. */
  readonly sources?: readonly { readonly path: string; readonly source: string }[]
  /** Texts that stand in for those of files. */
  readonly overlay?: ReadonlyMap<string, string>
  /** Left out: patterns as in .gitignore, relative to the folder of the config. */
  readonly ignore?: readonly string[]
  /** Sets of documents that are compared only within themselves: name → patterns as in .gitignore, relative to the folder of the config. */
  readonly scopes?: Readonly<Record<string, readonly string[]>>
  /** Makes a path, relative to `cwd`, relative to the folder of the config. Default: `cwd` is that folder. */
  readonly rebase?: Rebase
  /** Findings that are known, and left out. */
  readonly baseline?: readonly Known[]
  /** Only findings of this change are given. */
  readonly change?: Change
  /** Which side of a finding comes first. Default: one in the change where there is one. */
  readonly anchor?: Anchor
  /** Document dates and titles by path relative to `cwd`. */
  readonly metadata?: ReadonlyMap<string, { date?: string; title?: string }>
  readonly rules?: readonly Rule[]
  /** Gives each location its excerpt, for which files are read a second time. */
  readonly excerpts?: boolean
  /** Where claims are kept from run to run: see `cacheAt`. Default: nowhere. */
  readonly cache?: CachePlace
  /** Worker threads beside this one, at most. Default: started when the corpus is worth them. */
  readonly workers?: number
  /** Called after each document. */
  readonly onProgress?: (done: number, total: number) => void
}

/** Reads the corpus and extracts every document's claims, in order of path. */
export async function claimsOf(options: LintOptions): Promise<{ extractions: Extraction[]; skipped: Skipped[] }> {
  const { sources, overlay } = options
  const { paths, skipped } = sources ? { paths: sources.map(({ path }) => path).sort(compare), skipped: [] } : await discover(options.paths, options.cwd, options)
  const texts = new Map([...(sources ?? []).map(({ path, source }) => [path, source] as const), ...(overlay ?? [])])
  const gathered = await gather(paths, { ...options, texts })
  return { extractions: gathered.extractions, skipped: [...skipped, ...gathered.skipped].sort((a, b) => compare(a.path, b.path)) }
}

/** Lints a corpus. Findings are sorted by path, then position, then rule. */
export async function lint(options: LintOptions): Promise<Result> {
  const { extractions, skipped } = await claimsOf(options)
  const rules = options.rules ?? builtInRules()
  const { findings: found, suppressed, unused } = findingsOf(extractions, rules, options)
  const { findings: unknown, known, fixed } = unknownTo(options.baseline ?? [], found, new Set(rules.map(({ id }) => id)))
  const { change } = options
  const { findings: heard, unchanged, resolved } = change
    ? ofChange(change, unknown, findingsOf(await documentsBefore(change, extractions, options), rules, options).findings)
    : { findings: unknown, unchanged: 0, resolved: 0 }
  const shown = anchored(withoutQuoted(heard, extractions), options.anchor ?? (change ? 'changed' : 'first'), change).sort(byPlace)
  const sourceOf = sourceReader(options)
  return {
    documents: extractions.length, claims: extractions.reduce((sum, one) => sum + (one.count ?? one.claims.length), 0), skipped, rules,
    findings: options.excerpts ? await withExcerpts(shown, extractions, (path) => sourceOf(path).catch(() => null)) : shown,
    silenced: { suppressed, known, fixed, unchanged, resolved, unused },
  }
}

/** Match and check: every rule over every set of documents that may be compared. */
function findingsOf(documents: readonly Extraction[], rules: readonly Rule[], options: LintOptions) {
  const suppressions = new Suppressions(documents, options)
  const found = new Map<string, Finding>()
  for (const set of inScopes(documents, options.scopes, options.rebase)) {
    for (const rule of rules) {
      // A document of two scopes has its own findings in both.
      for (const finding of suppressions.apply(set, rule, (some, one) => [...check(match(some, one), one)])) found.set(identityOf(finding), finding)
    }
  }
  return { findings: aboveThreshold([...found.values()], options).sort(byPlace), suppressed: suppressions.count, unused: suppressions.unused() }
}

/** The corpus as it was before a change; what the change does not touch is not read again. */
async function documentsBefore(change: Change, now: readonly Extraction[], options: LintOptions): Promise<Extraction[]> {
  const { onProgress: _, overlay: __, ...quietly } = options
  const before = await claimsOf({ ...quietly, sources: [...change.before].map(([path, source]) => ({ path, source })) })
  return [...now.filter(({ path }) => !change.lines.has(path)), ...before.extractions].sort((a, b) => compare(a.path, b.path))
}

const identityOf = ({ rule, fingerprint, locations }: Finding): string => `${rule} ${fingerprint} ${locations.map(({ path, start }) => `${path}:${start.offset}`).join(' ')}`

/** Reads a document's source, decoded, without a byte-order mark. */
export function sourceReader({ cwd, sources, overlay }: Pick<LintOptions, 'cwd' | 'sources' | 'overlay'>): (path: string) => Promise<string> {
  const inMemory = sources && new Map(sources.map(({ path, source }) => [path, source]))
  return async (path) => (overlay?.get(path) ?? inMemory?.get(path) ?? decode(readBytes(resolve(cwd, path)), /\.html?$/i.test(path))).replace(/^\uFEFF/, '')
}

function byPlace(a: Finding, b: Finding): number {
  const [x] = a.locations
  const [y] = b.locations
  return compare(x.path, y.path) || x.start.offset - y.start.offset || x.end.offset - y.end.offset || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint)
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
