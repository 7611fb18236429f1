// An announced number of items against the items that follow.
import type { ClaimOf } from '../model/index.js'
import type { Check } from './index.js'
import { finding, locationOf, phrase, spanLocation } from './finding.js'

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** The number in the manner of the announcement: in words where that has words, with its capital. */
function written(number: number, like: string): string {
  const word = WORDS[number]
  if (word === undefined || /^\d/.test(like)) return String(number)
  return /^[A-Z]/.test(like) ? word[0]!.toUpperCase() + word.slice(1) : word
}

/** Above this, a list is a sample more often than it is miscounted; only a near miss is reported. */
const LONG = 20

/**
 * Reports an announcement whose number lies outside what the list can be taken to hold. The rule's lexicon `nouns`
 * weighs the counted noun: `measures` never announce a list ("18 months:"), `items` nearly always do ("steps").
 */
export const count: Check = function* ({ statements: [statement] }, rule) {
  const { document, claim } = statement as { document: NonNullable<typeof statement>['document']; claim: ClaimOf<'list'> }
  const { announced, counted, least, most, noun, cues, items } = claim.value
  if ((announced >= least && (most === null || announced <= most)) || counted < 2) return
  if (announced > LONG && Math.abs(announced - counted) > 2) return
  const { measures = [], items: nouns = [] } = rule.lexicons['nouns'] as Readonly<Record<string, readonly string[]>>
  const words = noun.split(' ')
  if (words.some((word) => measures.includes(word))) return
  const usual = words.some((word) => nouns.includes(word))
  const firm = cues.includes('adjacent') || cues.includes('presented') || cues.includes('equated')
  if (!usual && !firm) return
  // "12 others: nurses and doctors": the items are sorts, and each may hold several.
  if (cues.includes('inline') && announced > counted && !usual && items.some((item) => /^[a-z].*s$/.test(item))) return
  const sure = usual && firm
  yield finding(rule, {
    ...(sure ? {} : { level: 'warning' }),
    confidence: sure ? 0.95 : 0.85,
    subject: noun,
    message: phrase(rule, 'differs', { announced: claim.text, expected: written(counted, claim.text), counted }),
    derived: true,
    because: [`announced: ${claim.text}`, ...items.map((item, i) => `${i + 1}. ${item}`), `${counted} are listed`],
    locations: [
      locationOf(statement!, phrase(rule, 'announcement', { announced, counted }), String(announced)),
      ...(claim.parts ?? []).map((part) => spanLocation(document, part.start, part.end, part.text, part.message)),
    ],
    identity: [String(announced), ...items],
  })
}
