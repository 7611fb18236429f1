// Findings that people have seen and meant: comments in Markdown and HTML, entries in the config.
import type { Directive, Extraction, Finding, Location, Rule, Suppression, UnusedSuppression } from '../model/index.js'
import { upperBound } from './lines.js'
import { matcherOf, type Rebase } from './scopes.js'

export interface SuppressOptions {
  readonly suppress?: readonly Suppression[]
  /** Where the config's suppressions stand: file, and the line of each. */
  readonly suppressedIn?: { readonly file: string; readonly lines: readonly number[] }
  readonly rebase?: Rebase
  /** ISO date that `until` is held against. Default: the latest document date of the corpus. */
  readonly today?: string
  /** Rule ids that there are, whether they run or not. */
  readonly ruleIds?: readonly string[]
  /** What to say of an id that no rule has. */
  readonly meant?: (id: string) => string
}

/** Runs of a rule without what is suppressed, at most: each may bring up findings that the suppressed claims had hidden. */
const ROUNDS = 4

/**
 * Holds findings against the suppressions. A suppressed claim takes no part: the rule is run again without it, so that
 * what the others say of each other still comes out, in words that hold for them.
 */
export class Suppressions {
  #documents: ReadonlyMap<string, Extraction>
  #entries: readonly { readonly entry: Suppression; readonly matches: (path: string) => boolean }[]
  #used = new Set<Directive | Suppression>()
  #ran = new Set<string>()
  #options: SuppressOptions
  #today: string
  count = 0

  constructor(documents: readonly Extraction[], options: SuppressOptions) {
    this.#documents = new Map(documents.map((document) => [document.path, document]))
    this.#options = options
    this.#today = options.today ?? documents.reduce((last, { date }) => (date && date.date > last ? date.date : last), '')
    this.#entries = (options.suppress ?? []).filter((entry) => !this.#isOver(entry))
      .map((entry) => ({ entry, matches: entry.path === undefined ? () => true : matcherOf([entry.path], options.rebase) }))
  }

  /** A rule's findings in `documents`, less the suppressed ones. */
  apply(documents: readonly Extraction[], rule: Rule, run: (documents: readonly Extraction[], rule: Rule) => Finding[]): Finding[] {
    this.#ran.add(rule.id)
    let findings = run(documents, rule)
    const before = new Set(findings.map(({ fingerprint }) => fingerprint))
    const silent: Location[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const hit = findings.flatMap((finding) => this.#hits(finding))
      if (hit.length === 0) break
      silent.push(...hit)
      findings = run(without(documents, rule, silent), rule)
    }
    findings = findings.filter((finding) => this.#hits(finding).length === 0)
    if (silent.length > 0) {
      const left = new Set(findings.map(({ fingerprint }) => fingerprint))
      this.count += Math.max(1, [...before].filter((fingerprint) => !left.has(fingerprint)).length)
    }
    return findings
  }

  /** Suppressions that silenced nothing although their rule ran, and those that are over, in order of path and line. */
  unused(): UnusedSuppression[] {
    const unused: UnusedSuppression[] = []
    const ids = this.#options.ruleIds ?? [...this.#ran]
    for (const document of this.#documents.values()) {
      for (const directive of document.directives) {
        const unknown = directive.rules.filter((id) => !ids.includes(id))
        const ran = directive.rules.length === 0 || directive.rules.some((id) => this.#ran.has(id))
        const where = { path: document.path, line: lineOf(document, directive.start) }
        for (const id of unknown) unused.push({ ...where, message: `this comment names a rule '${id}' that there is not${this.#options.meant ? `: ${this.#options.meant(id)}` : ''}` })
        if (unknown.length === 0 && ran && directive.action !== 'enable' && !this.#used.has(directive)) unused.push({ ...where, message: `this comment silences nothing${directive.rules.length > 0 ? ` of ${directive.rules.join(', ')}` : ''}` })
      }
    }
    const { file = 'config', lines = [] } = this.#options.suppressedIn ?? {}
    for (const [i, entry] of (this.#options.suppress ?? []).entries()) {
      const where = { path: file, line: lines[i] ?? 0 }
      const ran = entry.rule === undefined || this.#ran.has(entry.rule)
      const read = entry.path === undefined || [...this.#documents.keys()].some(matcherOf([entry.path], this.#options.rebase))
      if (this.#isOver(entry)) unused.push({ ...where, message: `this suppression held until ${entry.until}: the corpus is of ${this.#today}` })
      else if (ran && read && !this.#used.has(entry)) unused.push({ ...where, message: 'this suppression silences nothing' })
    }
    return unused
  }

  #isOver = ({ until }: Suppression): boolean => until !== undefined && this.#today > until

  /** The sides of a finding that are suppressed. */
  #hits(finding: Finding): Location[] {
    const entries = this.#entries.filter(({ entry }) => (entry.rule ?? finding.rule) === finding.rule && (entry.subject === undefined || plain(entry.subject) === plain(finding.subject)))
    return finding.locations.filter((side) => {
      const document = this.#documents.get(side.path)
      const directive = document && directiveAt(document, finding.rule, side)
      if (directive) this.#used.add(directive)
      const hit = entries.filter(({ matches }) => matches(side.path))
      for (const { entry } of hit) this.#used.add(entry)
      return directive !== undefined || hit.length > 0
    })
  }
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()

function without(documents: readonly Extraction[], rule: Rule, silent: readonly Location[]): Extraction[] {
  const kinds = new Set<string>(rule.claims)
  return documents.map((document) => {
    const spans = silent.filter(({ path }) => path === document.path)
    if (spans.length === 0) return document
    const { path, title, date, contexts, words, lead, directives, lineStarts } = document
    const claims = document.claims.filter((claim) => !kinds.has(claim.kind) || !spans.some(({ start, end }) => claim.start < end.offset && start.offset < claim.end))
    return { path, title, date, claims, contexts, words, lead, directives, lineStarts }
  })
}

/** The comment that silences a rule at a place, if any: the last one before it that speaks of the rule, or one of its line. */
function directiveAt(document: Extraction, rule: string, { start }: Location): Directive | undefined {
  let block: Directive | undefined
  for (const directive of document.directives) {
    if (directive.rules.length > 0 && !directive.rules.includes(rule)) continue
    if (directive.action === 'disable-file') return directive
    if (directive.action === 'disable-line' && lineOf(document, directive.start) === start.line) return directive
    if (directive.covers && directive.covers[0] <= start.offset && start.offset < directive.covers[1]) return directive
    if (directive.start > start.offset) continue
    if (directive.action === 'disable') block = directive
    else if (directive.action === 'enable') block = undefined
  }
  return block
}

const lineOf = ({ lineStarts }: Extraction, offset: number): number => upperBound(lineStarts, offset)
