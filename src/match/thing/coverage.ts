// How far two figures' own words cover each other, by what these words tell apart among all figures of the two documents.
import type { Figure } from './figure.js'
import type { Meeting } from './meeting.js'
import { ownIn, Place, placeIn, type Surroundings, wordIn } from './surroundings.js'

/** What two figures' own words have in common. */
export interface Coverage {
  /** The share of the one's own words that the other has, by weight: of the one of which it has more. */
  readonly most: number
  /** What they share, in nats of rarity, at the most `MOST`. */
  readonly mass: number
  /** Shared words of which one stands in a heading above, at the most `MOST`. */
  readonly headed: number
}

const MOST = 12
/** A word counts by where it stands by the other figure: in its clause or label, in its sentence, in a heading above. Set by hand; what they make is weighed by weights.ts, which is fitted. */
const BY_PLACE = { own: 1, sentence: 0.8, heading: 0.5 }
/** The same for words that are merely of one field: "delete" and "bin". */
const OF_FIELD = { own: 0.6, sentence: 0.45, heading: 0.25 }

/** How far each of two figures has the other's own words about it. */
export function coverage(a: Figure, b: Figure, meeting: Meeting): Coverage {
  const { surrounds } = meeting
  const x = surrounds.of(a)
  const y = surrounds.of(b)
  const one = covered(a, x, y, meeting)
  const two = covered(b, y, x, meeting)
  return { most: Math.max(share(one), share(two)), mass: Math.min(MOST, one.held, two.held), headed: Math.min(MOST, one.headed + two.headed) }
}

const share = ({ all, held }: { readonly all: number; readonly held: number }): number => (all > 0 ? held / all : 0)

/** The weight of a figure's own words, and of those that the other has. */
function covered(figure: Figure, { own }: Surroundings, other: Surroundings, meeting: Meeting): { all: number; held: number; headed: number } {
  const { places } = other
  const weights = meeting.weightsOf(figure)
  let all = 0
  let held = 0
  let headed = 0
  for (let i = 0, j = 0; i < own.length; i++) {
    const word = ownIn(own[i]!)
    const weight = weights[i]!
    all += weight
    while (j < places.length && wordIn(places[j]!) < word) j++
    if (j < places.length && wordIn(places[j]!) === word) {
      const place = placeIn(places[j]!)
      held += weight * by(BY_PLACE, place)
      if (place === Place.Heading) headed += weight
    } else if (other.fields.length > 0) held += weight * inField(word, other, meeting)
  }
  return { all, held, headed }
}

/** What it counts that the other figure has a word of the same field. */
function inField(word: number, { fields }: Surroundings, { surrounds }: Meeting): number {
  const own = surrounds.fields.get(word)
  let best = -1
  if (own) for (const one of fields) if (placeIn(one) > best && own.includes(wordIn(one))) best = placeIn(one)
  return best < 0 ? 0 : by(OF_FIELD, best)
}

const by = (shares: typeof BY_PLACE, place: Place): number => (place === Place.Own ? shares.own : place === Place.Heading ? shares.heading : shares.sentence)
