// Which documents' dated events are compared: those of near documents, and those that share a rare word or a version beside one kind of event.
import { Beside, sortedOnce } from '../thing/beside.js'
import type { Corpus } from '../thing/kin.js'
import type { DatedEvents } from './shelf.js'

/** Documents farther apart than this are compared only where the events' own words meet. */
const NEAR_ENOUGH = 0.08
/** A word of fewer than one document in a hundred. */
const RARE = 4.6

/** Pairs of documents (first ≤ second) whose events are to be compared, in order; a document meets itself, too. */
export function* candidates(corpus: Corpus, events: DatedEvents): Iterable<[number, number]> {
  const { size } = events
  const pairs: number[] = []
  const put = (a: number, b: number): unknown => pairs.push(Math.min(a, b) * size + Math.max(a, b))
  const beside = new Beside(size)
  const ids = new Map<string, number>()
  const idOf = (id: string): number => {
    let number = ids.get(id)
    if (number === undefined) ids.set(id, (number = ids.size))
    return number
  }
  const has = new Uint8Array(size)
  for (let i = 0; i < size; i++) {
    const own = events.of(i)
    if (own.length === 0) continue
    has[i] = 1
    if (own.length > 1) put(i, i)
    for (const { concept, words, places, ids: versions } of own) {
      words.forEach((word, at) => { if (places[at]! > 0.5 && corpus.rarity(word) >= RARE) beside.add(concept.name, word, i) })
      for (const id of versions) beside.add(`${concept.name} #`, idOf(id), i)
    }
  }
  for (let i = 0; i < size; i++) {
    if (has[i] === 0) continue
    for (const other of corpus.kin(i)) if (has[other] === 1 && corpus.nearness(i, other) >= NEAR_ENOUGH) put(i, other)
  }
  beside.pairs(put)
  for (const pair of sortedOnce(pairs)) yield [Math.floor(pair / size), pair % size]
}
