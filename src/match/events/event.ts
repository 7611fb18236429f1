// A date made ready for comparison: the days it covers, what happens then, and the words around it.
import { stemmer } from 'stemmer'
import type { ClaimOf, Context, Extraction, Frame } from '../../model/index.js'
import { isProminent } from '../thing/figure.js'
import { dayOf } from '../thing/kin.js'
import type { Vocabulary } from '../vocabulary.js'
import type { Concept, Events } from './lexicon.js'
import { claimsOf } from '../claims.js'
import { remembering } from '../remember.js'
import { headOf, listOf, type Names, stemsOf } from './names.js'

export type Grain = 'day' | 'month' | 'quarter' | 'year'

/** How a date stands to its event: on it, from it on, or until it. */
export type Relation = 'on' | 'from' | 'until'

export interface DatedEvent {
  /** Index of its document, and of itself in `eventsOf` that document. */
  readonly at: number
  readonly index: number
  readonly document: Extraction
  /** Place of its claim among the dates of the document: see `claimOf`. */
  readonly claimAt: number
  /** First and last day, as days since 1970. */
  readonly from: number
  readonly to: number
  readonly grain: Grain
  /** The words do not say the year. */
  readonly yearless: boolean
  /** The words do not say the day or month, the document's date does: "on Friday", "last month". */
  readonly relative: boolean
  readonly relation: Relation
  readonly concept: Concept
  /** The word that names the event. */
  readonly word: string
  /** Stems beside it, as numbers of the vocabulary, each once; and the weight of the place of each. */
  readonly words: readonly number[]
  readonly places: readonly number[]
  readonly ids: readonly string[]
  /** In a title, a heading, or the first paragraphs. */
  readonly prominent: boolean
  readonly kind: Context['kind']
  readonly block: number
  readonly labelled: boolean
  /** An hour or a part of the day is told. */
  readonly timed: boolean
  /** Its sentence tells of a date that was moved. */
  readonly moved: boolean
  /** Names in its sentence, those of their words that stand in its clause, and all as stems. */
  readonly names: readonly string[]
  readonly own: readonly string[]
  readonly stems: Names
  /** Those of the first names of its document. */
  readonly head: Names
}


/** A date claim that says a day, month, quarter or year. */
export interface DatedClaim {
  readonly claim: ClaimOf<'date'>
  /** Place of its claim among the dates of the document. */
  readonly claimAt: number
  readonly from: number
  readonly to: number
  readonly grain: Grain
}

/** Words beside dates come again and again. */
const stemOf = remembering(1 << 15, stemmer)

/** Words between the date and its event, at most. */
const REACH = 8
/** After a date that opens its clause. */
const AHEAD = 6
const DISTANCE = /\b(?:earlier|later|before|after|ago|previous|following|same)\b/i
const GRAINS: readonly (readonly [RegExp, Grain])[] = [[/^\d{4}-\d\d-\d\d/, 'day'], [/^\d{4}-\d\d$/, 'month'], [/^\d{4}-Q\d$/, 'quarter'], [/^\d{4}$/, 'year']]
/** Characters between the ends of a range: "May 3 through May 5". */
const RANGE = 9

/** A date that could be compared; null for decades, weeks, seasons and what is not resolved. */
function datedOf(claim: ClaimOf<'date'>, claimAt: number): DatedClaim | null {
  const { timex, from, to } = claim.value
  if (from === null || to === null) return null
  const grain = GRAINS.find(([form]) => form.test(timex))?.[1]
  return grain === undefined ? null : { claim, claimAt, from: dayOf(from)!, to: dayOf(to)!, grain }
}

/** The claim of an event, looked up again, so that not all claims of a corpus stay in memory. */
export const claimOf = ({ document, claimAt }: Pick<DatedEvent, 'document' | 'claimAt'>): ClaimOf<'date'> => claimsOf(document, 'date')[claimAt]!

/** All dates of a document that say a day, month, quarter or year. */
export function datesOf(document: Extraction): DatedClaim[] {
  const dates: DatedClaim[] = []
  claimsOf(document, 'date').forEach((claim, i) => {
    const dated = datedOf(claim, i)
    if (dated) dates.push(dated)
  })
  return dates
}

/** The dated events of one document, among its `dates`. */
export function eventsIn(document: Extraction, at: number, dates: readonly DatedClaim[], events: Events, vocabulary: Vocabulary): readonly DatedEvent[] {
  const found: DatedEvent[] = []
  let head: Names | null = null
  dates.forEach((date, i) => {
    let { from, to } = date
    // "May 3 to 5" is one stretch.
    for (const other of [dates[i - 1], dates[i + 1]]) {
      if (!other || other.claim.context !== date.claim.context) continue
      const [first, second] = other.claim.start < date.claim.start ? [other, date] : [date, other]
      if (second.claim.start - first.claim.end > RANGE) continue
      from = Math.min(from, other.from)
      to = Math.max(to, other.to)
    }
    const event = eventOf(document, at, found.length, { ...date, from, to }, events, vocabulary, () => (head ??= headOf(document, vocabulary)))
    if (event) found.push(event)
  })
  return listOf(found)
}

export const SKIPPED: ReadonlySet<string> = new Set(['before', 'after', 'between', 'every', 'each', 'told', 'as of'])

function eventOf(document: Extraction, at: number, index: number, { claim, claimAt, from, to, grain }: DatedClaim, events: Events, vocabulary: Vocabulary, head: () => Names): DatedEvent | null {
  const { frame, qualifiers = [], value } = claim
  const context = document.contexts[claim.context]
  if (!frame || !context || qualifiers.some((one) => SKIPPED.has(one)) || frame.cues.includes('example') || claim.quoted) return null
  const { core, before, near, label, column } = frame
  const implied = value.implied ?? []
  const relative = implied.includes('month') || implied.includes('day')
  // "9.35am", "nine days earlier", "last month": too little is said to hold it against another date.
  if (relative && (document.date === null || grain !== 'day' || /T\d/.test(value.timex) || DISTANCE.test(claim.text))) return null
  const begins = qualifiers.some((one) => /^(?:since|from|starting|beginning)$/.test(one))
  const left = events.find(core, before, Math.min(core.length, before + REACH))
  // "the tenth attack since 1976": the words before do not tell what happened then.
  if (left && begins && left.concept.once) return null
  const named = events.find(label, 0, label.length)
    ?? left
    // "On Monday officers arrested": only a date that opens its clause is about what follows.
    ?? (core.length - before <= 1 ? events.find(core, 0, Math.min(before, AHEAD)) : null)
    ?? events.find(column, 0, column.length)
    ?? (bare(core) ? events.find(near, 0, near.length) : null)
    ?? (events.version && context.kind === 'heading' && frame.ids && bare(core) ? { concept: events.version, word: 'release', others: [] } : null)
    ?? underHeading(context, frame, events)
  if (!named || events.isOther(named.concept, core)) return null
  const own = new Set([named.word, ...named.others].map((word) => stemOf(word)))
  const words = new Map<number, number>()
  const put = (stem: string, weight: number): void => {
    if (own.has(stem) || CALENDAR.has(stem)) return
    const id = vocabulary.idOf(stem)
    if ((words.get(id) ?? 0) < weight) words.set(id, weight)
  }
  for (const list of [core, label]) for (const word of list) put(stemOf(word), 1)
  for (const list of [column, near]) for (const word of list) put(stemOf(word), 0.6)
  for (const stem of context.words) put(stem, 0.4)
  for (const heading of context.headings) {
    for (const word of heading.toLowerCase().split(/[^\p{L}\p{N}]+/u)) {
      const stem = stemOf(word)
      // Words that say nothing are no words of the document.
      if (vocabulary.has(at, vocabulary.idOf(stem))) put(stem, 0.6)
    }
  }
  return {
    at, index, document, claimAt, from, to, grain, concept: named.concept, word: named.word, words: [...words.keys()], places: [...words.values()],
    yearless: implied.includes('year'), relative,
    relation: begins ? 'from' : qualifiers.some((one) => /^(?:until|till|by|through|to|ending)$/.test(one)) ? 'until' : 'on',
    ids: listOf((frame.ids ?? idsIn(context.headings.at(-1) ?? '')).map(plain)),
    prominent: isProminent(context),
    kind: context.kind, block: context.block, labelled: label.length > 0,
    timed: isTimed(claim, context), moved: isMoved(context),
    names: listOf(context.names), own: listOf(context.names.flatMap((name) => name.toLowerCase().split(/\s+/)).filter((word) => core.includes(word))), stems: stemsOf(context.names, vocabulary),
    head: head(),
  }
}

/** Told by an hour, or a part of the day: elsewhere it may be another day. */
export const isTimed = ({ value }: ClaimOf<'date'>, { words }: Context): boolean => value.timex.includes('T') || PART_OF_DAY.some((word) => words.includes(word))
const PART_OF_DAY: readonly string[] = ['night', 'morn', 'afternoon', 'even', 'midnight', 'dawn', 'overnight', 'gmt', 'utc', 'est', 'edt', 'local']
export const isMoved = ({ words }: Context): boolean => MOVED.some((word) => words.includes(word))
/** Stems of words that tell of a date that was moved: both dates are right, each at its time. */
const MOVED: readonly string[] = ['postpon', 'reschedul', 'delai', 'extend', 'extens', 'adjourn', 'origin', 'previous', 'previousli', 'instead', 'push', 'brought', 'sooner', 'defer', 'resum', 'again', 'second', 'third']

/** Names of days and months are no arguments of an event. */
export const CALENDAR: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec today tomorrow yesterday week month year day night morning afternoon evening last next date'
    .split(' ').map((word) => stemOf(word)),
)

/** Nothing but the date stands in the clause: "Friday, 28 June," between two commas. */
const bare = (core: readonly string[]): boolean => core.every((word) => CALENDAR.has(stemOf(word)))

/** "## Deadline", and a line with little more than a date below. */
function underHeading({ headings, kind }: Context, { core }: Frame, events: Events): ReturnType<Events['find']> {
  const heading = headings.at(-1)
  if (heading === undefined || core.length > 3 || kind === 'heading') return null
  const words = heading.toLowerCase().split(/[^\p{L}\p{N}-]+/u)
  return words.length > 5 ? null : events.find(words, 0, words.length)
}

/** "5.1.0" is 5.1. */
const plain = (id: string): string => id.replace(/^(\d+\.\d+)\.0$/, '$1')

/** Versions in a heading: with a point, or a `v` before them. */
const idsIn = (text: string): string[] => [...text.matchAll(/(?<![\w.])(?:v(\d+(?:\.(?:\d+|x))*)|(\d+(?:\.(?:\d+|x))+))(?![\w.]*\w)/gi)].map((match) => (match[1] ?? match[2])!.toLowerCase())
