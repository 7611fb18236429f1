// Short forms with several long forms, and long forms with several short ones.
import { distance } from 'fastest-levenshtein'
import type { ClaimOf, Extraction, Group, Rule, Statement } from '../model/index.js'
import { claimsOf } from './claims.js'
import { storiesOf } from './stories.js'

/** What the matcher hands to its check: the pair that most documents have, and the one that differs. */
export interface AcronymConflict {
  readonly kind: 'long' | 'short' | 'initials'
  readonly expected: readonly Statement<ClaimOf<'acronym'>>[]
  readonly found: readonly Statement<ClaimOf<'acronym'>>[]
  /** Whether all of it stands in one document, or the two forms are nearly the same. */
  readonly sure: boolean
}

type One = Statement<ClaimOf<'acronym'>>
/** Statements whose long forms say the same. */
interface Family { readonly words: readonly string[]; readonly statements: One[] }

/** A short form with more long forms than this is everybody's: the rest are not compared. */
const MOST_FAMILIES = 64
/** Documents at least so alike may mean one thing by one short form. */
const RELATED = 0.15
const HARDLY_RELATED = 0.04

export function* acronyms(documents: readonly Extraction[], rule: Rule): Iterable<Group> {
  const abbreviations = (rule.lexicons['abbreviations'] ?? {}) as Readonly<Record<string, string>>
  const exceptions = new Set(rule.lexicons['exceptions'] as string[] | undefined)
  const { likeness } = storiesOf(documents)
  const known = new Map<string, Family>()
  const byShort = new Map<string, Family[]>()
  const byLong = new Map<string, Map<string, One[]>>()
  for (const document of documents) {
    for (const claim of claimsOf(document, 'acronym')) {
      if (claim.quoted || claim.qualifiers?.includes('another tongue')) continue
      const short = plainShort(claim.value.short)
      if (!/\p{Lu}.*\p{Lu}/u.test(short) || short.length < 2) continue
      const words = plainWords(claim.value.long, abbreviations)
      if (words.length < 2) continue
      const statement = { document, claim }
      if (!claim.qualifiers?.includes('misfit')) {
        const families = byShort.get(short) ?? []
        byShort.set(short, families)
        const key = `${short} ${words.join(' ')}`
        const family = known.get(key) ?? families.slice(0, MOST_FAMILIES).find((one) => same(one.words, words))
        if (family) family.statements.push(statement)
        else families.push({ words, statements: [statement] })
        known.set(key, family ?? families.at(-1)!)
      }
      const shorts = byLong.get(words.join(' ')) ?? new Map<string, One[]>()
      byLong.set(words.join(' '), shorts)
      const list = shorts.get(short)
      if (list) list.push(statement)
      else shorts.set(short, [statement])
    }
  }
  for (const [short, families] of byShort) yield* longs(short, families, likeness)
  for (const shorts of byLong.values()) yield* shortsOf(shorts, exceptions)
}

/** One short form, several long ones: each family against the greatest one that it may be meant to be. */
function* longs(short: string, families: readonly Family[], likeness: (a: Extraction, b: Extraction) => number): Iterable<Group> {
  const spreads = new Map(families.map((family) => [family, spread(family.statements)]))
  const ranked = [...families].sort((a, b) => spreads.get(b)! - spreads.get(a)! || b.statements.length - a.statements.length).slice(0, MOST_FAMILIES)
  for (let i = 1; i < ranked.length; i++) {
    const found = ranked[i]!
    for (const expected of ranked.slice(0, i)) {
      const nearness = near(expected.words, found.words)
      const within = found.statements.some((one) => expected.statements.some((other) => one.document === other.document))
      const alike = within ? 1 : Math.max(...found.statements.slice(0, 5).flatMap((one) => expected.statements.slice(0, 5).map((other) => likeness(one.document, other.document))))
      if (!within && !(nearness === 'slip' || (nearness === 'word' && alike >= HARDLY_RELATED) || alike >= RELATED)) continue
      // One word of several may well make another thing ("chief data officer", "chief digital officer"), unless hardly anybody writes so.
      const rare = spread(found.statements) === 1 && spread(expected.statements) >= 3
      const sure = within || nearness === 'slip' || (nearness === 'word' && (rare || alike >= RELATED))
      const detail: AcronymConflict = { kind: 'long', expected: expected.statements, found: found.statements, sure }
      yield {
        subject: short, statements: [...expected.statements, ...found.statements],
        evidence: [within ? 'both in one document' : nearness === 'other' ? 'documents on one subject' : 'nearly the same words'],
        confidence: within ? 0.9 : nearness === 'slip' ? 0.85 : sure ? 0.75 : 0.5, detail,
      }
      break
    }
  }
}

/** One long form, several short ones that differ in a letter; or one short form whose letters are turned round. */
function* shortsOf(shorts: ReadonlyMap<string, readonly One[]>, exceptions: ReadonlySet<string>): Iterable<Group> {
  const ranked = [...shorts].sort(([, a], [, b]) => Number(isMisfit(a)) - Number(isMisfit(b)) || spread(b) - spread(a) || b.length - a.length)
  const [[first, expected]] = ranked as [[string, readonly One[]]]
  for (const [short, found] of ranked.slice(1)) {
    if (short.length < 3 || short.toLowerCase() === first.toLowerCase() || !isSlip(first, short)) continue
    yield { subject: found[0]!.claim.value.long, statements: [...expected, ...found], evidence: ['the same long form'], confidence: 0.85, detail: { kind: 'short', expected, found, sure: true } satisfies AcronymConflict }
  }
  if (ranked.length === 1 && isMisfit(expected) && !exceptions.has(first)) {
    yield { subject: first, statements: expected, evidence: ['initials of the words before the bracket'], confidence: 0.65, detail: { kind: 'initials', expected: [], found: expected, sure: false } satisfies AcronymConflict }
  }
}

const isMisfit = (statements: readonly One[]): boolean => statements.every(({ claim }) => claim.qualifiers?.includes('misfit'))
const spread = (statements: readonly One[]): number => new Set(statements.map(({ document }) => document)).size

/** "UNPD" for "UNDP", "EBC" for "ECB": the same letters turned round, or one letter that differs. */
const isSlip = (a: string, b: string): boolean => a.length === b.length && (distance(a, b) === 1 || [...a].sort().join('') === [...b].sort().join(''))

/** Without points and a plural's "s". */
const plainShort = (short: string): string => short.replace(/['’]?s$/u, '').replaceAll('.', '')

const SMALL = new Set('the a an of and for in on to at by with de la le et und der y do da &'.split(' '))

/** The content words of a long form in one spelling: singular, no possessive, no abbreviation. */
function plainWords(long: string, abbreviations: Readonly<Record<string, string>>): string[] {
  const text = long.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]s\b/g, '').replace(/['’]/g, '').replace(/\b([a-z]\.) (?=[a-z]\.)/g, '$1').replace(/\b(?:[a-z]\.){2,}/g, (points) => points.replaceAll('.', ''))
  return text.replace(/(?<=\p{L})-(?=\p{L})/gu, '').split(/[^\p{L}\p{N}]+/u).flatMap((word) => (abbreviations[word] ?? word).split(' '))
    .filter((word) => word !== '' && !SMALL.has(word))
    .map((word) => word.replace(/(?<=.{3})ies$/, 'y').replace(/(?<=[^s\W]{3})s$/, '').replace(/is(?=at|ed?$|ing$)/, 'iz').replace(/our(?=$|s$|ed$)/, 'or').replace(/tre$/, 'ter').replace(/mme$/, 'm'))
}

/** The same words, or all of one in the other: "Applied Circuit Technology", "Applied Circuit Technology Inc". */
function same(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a.join(' '), b.join(' ')] : [b.join(' '), a.join(' ')]
  return short === long || ` ${long} `.includes(` ${short} `) || short.replaceAll(' ', '') === long.replaceAll(' ', '')
}

/** `slip`: one word in two spellings or inflections; `word`: one word of several is another; `other`: anything else. */
function near(a: readonly string[], b: readonly string[]): 'slip' | 'word' | 'other' {
  if (a.length !== b.length) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a]
    return short.length >= 3 && long.length - short.length === 1 && short.every((word) => long.includes(word)) ? 'word' : 'other'
  }
  const different = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i]!] as const]))
  if (different.length === 1 && different.every(([x, y]) => distance(x, y) <= Math.max(1, Math.min(x.length, y.length) * 0.3) || sharedStart(x, y) >= 5)) return 'slip'
  return different.length === 1 && a.length >= 3 ? 'word' : 'other'
}

function sharedStart(a: string, b: string): number {
  let n = 0
  while (n < a.length && a[n] === b[n]) n++
  return n
}
