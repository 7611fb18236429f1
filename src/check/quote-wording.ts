// One quotation in different words.
import type { Finding, Group, QuotationPair, Rule } from '../model/index.js'
import { finding, locationOf, phrase, positionOf } from './finding.js'

/** A pair of quotations that differ in a word. Only a "not", a figure or a name keeps the rule's level. */
export function* wording(group: Group, rule: Rule): Iterable<Finding> {
  const { differences, left, right, further } = group.detail as QuotationPair
  const counted = differences.filter((one) => one.weight !== 'spelling').sort((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight))
  const [worst] = counted
  if (!worst || left.claim.kind !== 'quote' || right.claim.kind !== 'quote') return
  const speaker = right.claim.value.speaker ?? left.claim.value.speaker
  const where = `${worst.leftAt.document.path}:${positionOf(worst.leftAt.document, worst.leftAt.claim.start).line}`
  const data = { found: worst.rightContext, expected: worst.leftContext, where }
  const here = (words: string): string => phrase(rule, 'here', { words })
  const sides = [...counted.map((one) => locationOf(one.rightAt, here(one.rightContext))), ...counted.map((one) => locationOf(one.leftAt, here(one.leftContext))),
    ...(further?.statements ?? []).map((side) => locationOf(side, here(further!.side === 'left' ? worst.leftContext : worst.rightContext)))]
  const [primary, ...related] = sides.filter((side, i) => sides.findIndex((one) => one.path === side.path && one.start.offset === side.start.offset) === i)
  yield finding(rule, {
    ...(worst.weight === 'meaning' ? {} : { level: 'note' as const }),
    confidence: worst.weight === 'notation' ? Math.min(0.5, group.confidence) : group.confidence, subject: group.subject,
    message: speaker ? phrase(rule, 'differs', { ...data, speaker }) : phrase(rule, 'anonymous', data),
    because: [...group.evidence, ...counted.map((one) => `"${one.rightContext}" against "${one.leftContext}"`)],
    locations: [primary!, ...related],
    identity: [left.claim.value.words, right.claim.value.words],
  })
}

const WEIGHTS = ['meaning', 'wording', 'notation']
