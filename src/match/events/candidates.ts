// Which documents' dated events are compared: those of near documents, and those that share a rare word or a version beside one kind of event.
import type { Corpus } from '../thing/kin.js'
import type { DatedEvent } from './event.js'

/** Documents farther apart than this are compared only where the events' own words meet. */
const NEAR_ENOUGH = 0.08
/** A word beside more events than this brings no two of them together: the bound on pairs. */
const WIDEST = 12
/** A word of fewer than one document in a hundred. */
const RARE = 4.6

/** Pairs of documents (first ≤ second) whose events are to be compared, in order; a document meets itself, too. */
export function candidates(corpus: Corpus, events: readonly (readonly DatedEvent[])[]): [number, number][] {
  const size = events.length
  const pairs = new Set<number>()
  const put = (a: number, b: number): unknown => pairs.add(Math.min(a, b) * size + Math.max(a, b))
  const beside = new Map<string, number[]>()
  events.forEach((own, i) => {
    if (own.length === 0) return
    if (own.length > 1) put(i, i)
    for (const other of corpus.kin(i)) if (events[other]!.length > 0 && corpus.nearness(i, other) >= NEAR_ENOUGH) put(i, other)
    const hold = (key: string): void => {
      const known = beside.get(key)
      if (!known) beside.set(key, [i])
      else if (known.length <= WIDEST && known.at(-1) !== i) known.push(i)
    }
    for (const { concept, words, ids } of own) {
      for (const [word, place] of words) if (place > 0.5 && corpus.rarity(word) >= RARE) hold(`${concept.name} ${word}`)
      for (const id of ids) hold(`${concept.name} #${id}`)
    }
  })
  for (const list of beside.values()) {
    if (list.length < 2 || list.length > WIDEST) continue
    for (let x = 0; x < list.length; x++) for (let y = x + 1; y < list.length; y++) put(list[x]!, list[y]!)
  }
  return [...pairs].sort((x, y) => x - y).map((pair) => [Math.floor(pair / size), pair % size])
}
