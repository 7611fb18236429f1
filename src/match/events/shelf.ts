// The dated events of a corpus: some as objects, most of a large corpus as bytes.
import { type Reader, times, type Writer } from '../../model/bytes.js'
import type { BlockKind, Extraction } from '../../model/index.js'
import { Shelf } from '../shelf.js'
import type { Vocabulary } from '../vocabulary.js'
import { Days } from './days.js'
import { type DatedEvent, datesOf, eventsIn, type Grain, type Relation } from './event.js'
import type { Concept, Events } from './lexicon.js'
import type { Names } from './names.js'

export class DatedEvents extends Shelf<DatedEvent> {
  readonly #days: Days[]

  /** `most`: events that are objects at one time. */
  constructor(documents: readonly Extraction[], lexicon: Events, vocabulary: Vocabulary, most?: number) {
    const days = documents.map(() => NO_DAYS)
    super(documents.length, {
      make(at) {
        const dates = datesOf(documents[at]!)
        const events = eventsIn(documents[at]!, at, dates, lexicon, vocabulary)
        if (events.length > 0) days[at] = new Days(dates)
        return events
      },
      pack(out, events) {
        packNames(out, events[0]?.head ?? [])
        out.uint(events.length)
        for (const event of events) packEvent(out, event, lexicon.concepts.indexOf(event.concept))
      },
      unpack(from, at) {
        const head = unpackNames(from)
        let index = 0
        return times(from.uint(), () => unpackEvent(from, documents[at]!, at, index++, lexicon.concepts, head))
      },
    }, vocabulary, most)
    this.#days = days
  }

  /** The days that a document names, if it has events that were asked for. */
  daysOf(document: number): Days {
    return this.#days[document]!
  }
}
const NO_DAYS = new Days([])

const GRAINS: readonly Grain[] = ['day', 'month', 'quarter', 'year']
const RELATIONS: readonly Relation[] = ['on', 'from', 'until']
const PLACES: readonly number[] = [0.4, 0.6, 1]
const Is = { Yearless: 1, Relative: 2, Prominent: 4, Labelled: 8, Timed: 16, Moved: 32 } as const

function packEvent(out: Writer, event: DatedEvent, concept: number): void {
  out.uint((event.yearless ? Is.Yearless : 0) | (event.relative ? Is.Relative : 0) | (event.prominent ? Is.Prominent : 0) | (event.labelled ? Is.Labelled : 0) | (event.timed ? Is.Timed : 0) | (event.moved ? Is.Moved : 0))
  out.uint(event.claimAt)
  out.number(event.from)
  out.number(event.to)
  out.uint(GRAINS.indexOf(event.grain))
  out.uint(RELATIONS.indexOf(event.relation))
  out.uint(concept)
  out.text(event.word)
  out.uint(event.words.length)
  event.words.forEach((word, i) => out.uint(word * 3 + PLACES.indexOf(event.places[i]!)))
  out.text(event.kind)
  out.uint(event.block)
  for (const list of [event.ids, event.names, event.own]) out.texts(list)
  packNames(out, event.stems)
}

function unpackEvent(from: Reader, document: Extraction, at: number, index: number, concepts: readonly Concept[], head: Names): DatedEvent {
  const is = from.uint()
  const claimAt = from.uint()
  const [first, last] = [from.number()!, from.number()!]
  const [grain, relation, concept] = [GRAINS[from.uint()]!, RELATIONS[from.uint()]!, concepts[from.uint()]!]
  const word = from.text()!
  const both = times(from.uint(), () => from.uint())
  const [kind, block] = [from.text() as BlockKind, from.uint()]
  const [ids, names, own] = [from.texts(), from.texts(), from.texts()]
  return {
    at, index, document, claimAt, from: first, to: last, grain, concept, word, words: both.map((one) => Math.floor(one / 3)), places: both.map((one) => PLACES[one % 3]!),
    yearless: (is & Is.Yearless) !== 0, relative: (is & Is.Relative) !== 0, relation, ids, prominent: (is & Is.Prominent) !== 0, kind, block,
    labelled: (is & Is.Labelled) !== 0, timed: (is & Is.Timed) !== 0, moved: (is & Is.Moved) !== 0, names, own, stems: unpackNames(from), head,
  }
}

function packNames(out: Writer, names: Names): void {
  out.uint(names.length)
  for (const words of names) {
    out.uint(words.length)
    for (const word of words) out.uint(word)
  }
}

const unpackNames = (from: Reader): Names => times(from.uint(), () => times(from.uint(), () => from.uint()))
