// What the words around two figures have in common.
import { type Figure, frameOf } from './figure.js'
import type { Meeting } from './meeting.js'
import { Place, placeIn, placeOf, wordIn } from './surroundings.js'

/** A shared word counts by its rarity, and by how close it stands to both figures: by `Place`. */
const WEIGHTS = [0, 0.33, 0.55, 0.6, 1]

/** Shared words, weighted by rarity and by place. `tell`: also which they are, as the first figure has them, the heaviest first. */
export function overlap(a: Figure, b: Figure, meeting: Meeting, tell: boolean): { weight: number; shared: string[]; named: number } {
  const { surrounds, corpus } = meeting
  const { places: ours, state } = surrounds.of(a)
  const { places: theirs } = surrounds.of(b)
  const list: { weight: number; word: string }[] = []
  let weight = 0
  for (let i = 0, j = 0; i < ours.length && j < theirs.length; ) {
    const word = wordIn(ours[i]!)
    const difference = word - wordIn(theirs[j]!)
    if (difference === 0 && word !== a.noun && word !== state) {
      const own = placeIn(ours[i]!)
      const other = placeIn(theirs[j]!)
      const both = corpus.weight(word) * WEIGHTS[own]! * WEIGHTS[other]!
      weight += both
      if (tell && own >= Place.Near && other >= Place.Near) list.push({ weight: both, word: asWritten(a, word) ?? corpus.vocabulary.wordOf(word) })
    }
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  list.sort((x, y) => y.weight - x.weight || (x.word < y.word ? -1 : 1))
  return { weight, shared: list.map(({ word }) => word), named: Math.max(namedBy(a, b, meeting), namedBy(b, a, meeting)) }
}

/** A label of this rarity in all names its thing. */
const NAME = 8
/**
 * How far one figure's label names the other's thing: the share of the label's words that stand beside the other figure,
 * less a half, times what the label says at all. "Attachments per letter" names "a letter can carry 12 attachments".
 */
function namedBy({ label, noun }: Figure, other: Figure, { surrounds, corpus }: Meeting): number {
  if (label.length === 0) return 0
  const theirs = surrounds.of(other)
  let all = 0
  let found = 0
  for (const word of label) {
    if (word < 0) continue
    const rarity = word === noun ? 0.5 * corpus.weight(word) : corpus.weight(word)
    all += rarity
    const place = placeOf(theirs, word)
    if (place >= 0 || word === other.noun) found += place === Place.Sentence ? 0.5 * rarity : rarity
  }
  return all === 0 ? 0 : Math.max(0, found / all - 0.5) * Math.min(1, all / NAME) * 2
}

function asWritten(figure: Figure, word: number): string | null {
  const { core, label, near, column } = figure
  const frame = frameOf(figure)
  for (const [keys, words] of [[core, frame.core], [label, frame.label], [near, frame.near], [column, frame.column]] as const) {
    const i = keys.indexOf(word)
    if (i >= 0) return words[i]!
  }
  return null
}
