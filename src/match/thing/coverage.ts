// How far two figures' own words cover each other, by what these words tell apart among all figures of the two documents.
import { remembering } from '../remember.js'
import type { Figure } from './figure.js'
import type { Meeting } from './meeting.js'
import { CORE, placesOf, SENTENCE } from './overlap.js'
import type { Figures } from './shelf.js'
import type { Words } from './words.js'

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
/** The column's head is shared by all its cells. */
const COLUMN = 0.5

/** A heading's word among the places of overlap.ts. */
const HEADING = 0.2
/** Headings whose words are kept at hand, and documents whose counts are. */
const HEADINGS = 4096
const COUNTS = 64

/** What coverage asks of a figure. */
export interface Surroundings {
  /** Where its words stand: see overlap.ts; those of headings above it besides. */
  readonly places: ReadonlyMap<string, number>
  /** The same for the fields of its words. */
  readonly fields: ReadonlyMap<number, number>
  /** Words of its clause, label and column, each once, with 1, or less for the column's. */
  readonly own: ReadonlyMap<string, number>
}

const NAME = /\p{L}{3,}/gu

/** The surroundings of the figures of a shelf, made when they are asked for. */
export class Surrounds {
  constructor(readonly figures: Figures, readonly words: Words) {}

  of(figure: Figure): Surroundings {
    return (figure.surroundings ??= this.#find(figure))
  }

  #find(figure: Figure): Surroundings {
    const { words } = this
    const places = new Map<string, number>()
    for (const heading of figure.context.headings) for (const key of this.#keysOf(heading)) places.set(key, HEADING)
    for (const [key, place] of placesOf(figure)) if (place > (places.get(key) ?? 0)) places.set(key, place)
    const fields = new Map<number, number>()
    for (const [key, place] of places) for (const field of words.fieldsOf(key)) if (place > (fields.get(field) ?? 0)) fields.set(field, place)
    const own = new Map<string, number>()
    for (const key of figure.column) own.set(key, COLUMN)
    for (const key of figure.label) own.set(key, 1)
    for (const key of figure.core) own.set(key, 1)
    if (figure.noun !== null && figure.people === null) own.set(figure.noun, 1)
    own.delete('')
    return { places, fields, own }
  }

  readonly #keysOf = remembering(HEADINGS, (heading: string): readonly string[] => (heading.toLowerCase().match(NAME) ?? []).map((word) => this.words.of(word).sign).filter((key) => key !== ''))

  /** Beside how many figures of a document its words stand. */
  readonly counts = remembering(COUNTS, (at: number): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>()
    for (const figure of this.figures.of(at)) for (const key of placesOf(figure).keys()) counts.set(key, (counts.get(key) ?? 0) + 1)
    return counts
  })
}

/** How far each of two figures has the other's own words about it. */
export function coverage(a: Figure, b: Figure, meeting: Meeting): Coverage {
  const { surrounds } = meeting
  const [x, y] = [surrounds.of(a), surrounds.of(b)]
  const one = covered(x, y, meeting)
  const two = covered(y, x, meeting)
  return { most: Math.max(share(one), share(two)), mass: Math.min(MOST, one.held, two.held), headed: Math.min(MOST, one.headed + two.headed) }
}

const share = ({ all, held }: { readonly all: number; readonly held: number }): number => (all > 0 ? held / all : 0)

/** The weight of a figure's own words, and of those that the other has. */
function covered({ own }: Surroundings, { places, fields }: Surroundings, meeting: Meeting): { all: number; held: number; headed: number } {
  const { words } = meeting.surrounds
  let all = 0
  let held = 0
  let headed = 0
  for (const [key, share] of own) {
    const weight = share * meeting.telling(key)
    all += weight
    const place = places.get(key)
    if (place !== undefined) {
      held += weight * by(BY_PLACE, place)
      if (place === HEADING) headed += weight
      continue
    }
    let best = 0
    for (const field of words.fieldsOf(key)) best = Math.max(best, fields.get(field) ?? 0)
    if (best > 0) held += weight * by(OF_FIELD, best)
  }
  return { all, held, headed }
}

const by = (shares: typeof BY_PLACE, place: number): number => (place >= CORE ? shares.own : place >= SENTENCE ? shares.sentence : shares.heading)
