// The thing that two figures are about, as a colleague would name it: "the number of attachments", "the cost (bridge, Tarn)".
import { stemmer } from 'stemmer'
import { has } from './cues.js'
import { claimOf, type Figure, frameOf } from './figure.js'
import type { Words } from './words.js'

/** Shared words that are told beside the thing itself. */
const BESIDES = 3
/** Words of a bound: "17 or later". */
const BOUNDS: ReadonlySet<string> = new Set(['later', 'newer', 'higher', 'above', 'better'])

/** The subject of two figures: what they count or measure, and in brackets what both places say besides. `shared`: the words of both, rarest first. */
export function subjectOf(a: Figure, b: Figure, shared: readonly string[], words: Words): string {
  const thing = thingOf(a, b, shared, words)
  const said = new Set(thing.toLowerCase().split(/[^\p{L}\p{N}]+/u).map((word) => words.keyOf(word)))
  const order = orderOf(a)
  const besides = shared
    .filter((word) => !said.has(words.keyOf(word)) && !BOUNDS.has(word))
    .slice(0, BESIDES)
    .sort((x, y) => placeIn(order, x) - placeIn(order, y))
    .map((word) => asWritten(word, a, b))
  if (thing === '') return besides.join(', ') || claimOf(a).text
  return besides.length > 0 ? `${thing} (${besides.join(', ')})` : thing
}

/** What is counted or measured; '' where neither place says it in words of its own. */
function thingOf(a: Figure, b: Figure, shared: readonly string[], words: Words): string {
  if (a.state !== null) return words.stateName(a.state)
  for (const figure of [a, b]) {
    const claim = claimOf(figure)
    const frame = claim.frame!
    if (figure.context.kind !== 'cell' || frame.label.length === 0) continue
    const head = claim.subject?.trim() ?? ''
    return `“${frame.label.some((word) => head.toLowerCase().includes(word)) ? head : frame.label.join(' ')}”`
  }
  if (a.dimension === 'bare' && [a, b].every((figure) => figure.open && has(figure.cues, 'min'))) {
    const [name, other] = [a, b].map((figure) => frameOf(figure).core[figure.before])
    if (name !== undefined && name === other) return `the version of ${asWritten(name, a, b)}`
  }
  const counted = [a, b].filter(({ dimension, noun }) => dimension.startsWith('count') && noun !== null).map(claimOf).find(({ subject }) => subject !== null)
  if (counted) return `the number of ${counted.subject!}`
  const stems = new Set(shared.map((word) => stemmer(word)))
  const phrase = [a, b].map((figure) => claimOf(figure).subject ?? '').find((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).some((word) => word !== '' && stems.has(stemmer(word))))
  return phrase === undefined ? '' : /^(?:the|its|his|her|their|our|my|an?)\b|^\p{Lu}/u.test(phrase) ? phrase : `the ${phrase}`
}

/** The words of a figure's label and clause in the order of the text. */
function orderOf(figure: Figure): readonly string[] {
  const { label, core, before } = frameOf(figure)
  return [...label, ...core.slice(before).reverse(), ...core.slice(0, before)]
}
const placeIn = (order: readonly string[], word: string): number => (order.includes(word) ? order.indexOf(word) : order.length)

/** A word of a name with its capitals. */
function asWritten(word: string, ...figures: readonly Figure[]): string {
  for (const { context } of figures) for (const name of context.names) for (const part of name.split(/\s+/)) if (part.toLowerCase() === word) return part
  return word
}
