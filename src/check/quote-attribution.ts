// One quotation given to different speakers.
import type { Finding, Group, QuotationPair, Rule } from '../model/index.js'
import { finding, locationOf, phrase, positionOf } from './finding.js'

/** So much of the shorter quotation must be the same: two speakers may well share a phrase. */
const LEAST_COVERAGE = 0.75
const LEAST_WORDS = 7

export function* attribution(group: Group, rule: Rule): Iterable<Finding> {
  const { left, right, shared, coverage, differences, besides, further } = group.detail as QuotationPair
  const [one, other] = [left.claim, right.claim]
  if (one.kind !== 'quote' || other.kind !== 'quote') return
  const [expected, found] = [one.value.speaker, other.value.speaker]
  if (!expected || !found || shared < LEAST_WORDS || coverage < LEAST_COVERAGE || differences.length > shared / 8) return
  if (!isPerson(one.qualifiers) || !isPerson(other.qualifiers) || maySame(expected, found)) return
  const where = `${left.document.path}:${positionOf(left.document, one.start).line}`
  const text = other.value.words.replace(/\s+/g, ' ')
  const words = text.length > 60 ? `${text.slice(0, 60).replace(/\s\S*$/, '')} …` : text
  const rest = [...besides, ...(further?.statements ?? [])].map((side) => {
    const speaker = (side.claim.kind === 'quote' ? side.claim.value.speaker : null) ?? (side.document === right.document ? found : expected)
    return locationOf(side, phrase(rule, 'here', { speaker }), speaker)
  })
  yield finding(rule, {
    confidence: Math.min(0.9, group.confidence), subject: `"${words}"`, message: phrase(rule, 'differs', { found, expected, words, where }), because: group.evidence,
    locations: [locationOf(right, phrase(rule, 'here', { speaker: found }), found), locationOf(left, phrase(rule, 'here', { speaker: expected }), expected), ...rest],
    identity: [expected, found, other.value.words],
  })
}

const isPerson = (qualifiers: readonly string[] | undefined): boolean => (qualifiers?.includes('person') || qualifiers?.includes('speech')) ?? false

/** Whether two names may name one person: they share a word of more than one letter. */
function maySame(a: string, b: string): boolean {
  const words = (name: string): string[] => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']s\b/g, '').split(/[^\p{L}]+/u).filter((word) => word.length > 1)
  const known = new Set(words(a))
  return words(b).some((word) => known.has(word))
}
