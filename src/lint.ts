// The pipeline: discover → read → extract → match → check. Reporting is the caller's.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { check } from './check/index.js'
import { builtInRules } from './config/rules.js'
import { discover } from './discover/index.js'
import { extract } from './extract/index.js'
import { match } from './match/index.js'
import type { Extraction, Finding, Result, Rule, Skipped } from './model/index.js'
import { readDocument } from './read/index.js'

export interface LintOptions {
  readonly cwd: string
  readonly paths: readonly string[]
  /** Documents that are in memory already: linted instead of `paths`. */
  readonly sources?: readonly { readonly path: string; readonly source: string }[]
  /** Document dates and titles by path relative to `cwd`. */
  readonly metadata?: ReadonlyMap<string, { date?: string; title?: string }>
  readonly rules?: readonly Rule[]
}

/** Reads the corpus and extracts every document's claims, in order of path. */
export async function claimsOf(options: LintOptions): Promise<{ extractions: Extraction[]; skipped: Skipped[] }> {
  const extractions: Extraction[] = []
  const skipped: Skipped[] = []
  const inMemory = options.sources && new Map([...options.sources].sort((a, b) => compare(a.path, b.path)).map(({ path, source }) => [path, source]))
  for (const path of inMemory?.keys() ?? (await discover(options.paths, options.cwd))) {
    try {
      const source = inMemory?.get(path) ?? (await readFile(join(options.cwd, path), 'utf8'))
      extractions.push(extract(await readDocument(path, source.replace(/^\uFEFF/, ''), options.metadata?.get(path))))
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
  const findings: Finding[] = []
  for (const rule of rules) findings.push(...check(match(extractions, rule), rule))
  findings.sort(byPlace)
  return { documents: extractions.length, claims: extractions.reduce((sum, one) => sum + one.claims.length, 0), findings, skipped, rules }
}

function byPlace(a: Finding, b: Finding): number {
  const [x] = a.locations
  const [y] = b.locations
  return compare(x.path, y.path) || x.start.offset - y.start.offset || x.end.offset - y.end.offset || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint)
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
