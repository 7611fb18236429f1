// A figure made ready for comparison: its dimension, its interval, what it counts, and the words around it by weight.
import type { Context, Cue, Extraction, Frame } from '../../model/index.js'
import { isUnitWord, measureOf } from './units.js'
import { type FigureClaim, intervalOf, isFigure, type Interval } from './values.js'
import type { Words } from './words.js'

export interface Figure {
  /** Index of its document. */
  readonly at: number
  readonly document: Extraction
  readonly claim: FigureClaim
  readonly context: Context
  readonly frame: Frame
  readonly dimension: string
  readonly interval: Interval
  /** Key of the noun counted, for counts; null where nothing tells. */
  readonly noun: string | null
  /** The noun as written. */
  readonly nounWord: string | null
  readonly people: 'anybody' | number | null
  /** What happened to those counted. */
  readonly state: string | null
  readonly cues: ReadonlySet<Cue>
  /** A setting or limit, not a count of what happened: nobody rounds it. */
  readonly exact: boolean
  /** Keys of the clause's words, of the label's and the table column's, and of the clauses beside it. */
  readonly core: readonly string[]
  readonly label: readonly string[]
  readonly near: readonly string[]
  readonly column: readonly string[]
  /** In a title, a heading, or the first sentences. */
  readonly prominent: boolean
}

/** Units that an identifier or a label may name: `retentionInHours`, "Largest picture, in megabytes". */
const NAMED_UNITS: Readonly<Record<string, string>> = {
  seconds: 'second', second: 'second', secs: 'second', sec: 'second', ms: 'ms', milliseconds: 'ms', msec: 'ms', minutes: 'minute', mins: 'minute', hours: 'hour', days: 'day', weeks: 'week', months: 'month',
  bytes: 'byte', kb: 'kB', kib: 'KiB', mb: 'MB', mib: 'MiB', gb: 'GB', gib: 'GiB', megabytes: 'MB', gigabytes: 'GB', kilobytes: 'kB', percent: '%', percentage: '%', metres: 'm', meters: 'm', km: 'km', kg: 'kg',
}

/** A unit's name is no key: it is kept as '' so that places stay the same. */
const keysOf = (words: Words, list: readonly string[]): string[] => list.map((word) => (isUnitWord(word) ? '' : words.keyOf(word)))

/** The cues of the clause, with what the extractor itself saw. */
function cuesOf(frame: Frame, claim: FigureClaim): Set<Cue> {
  const cues = new Set(frame.cues)
  const own = new Set(claim.qualifiers ?? [])
  for (const cue of ['total', 'addition', 'part'] as const) if (own.has(cue)) cues.add(cue)
  // "rose to 5" is a level, "rose from 5" an earlier one.
  if (own.has('to')) cues.delete('change')
  if (own.has('from')) cues.add('earlier')
  if (claim.kind === 'quantity') {
    if (claim.value.number === null) cues.delete('earlier')
    if (claim.value.hedge === 'at most') cues.add('max')
    if (claim.value.hedge === 'at least') cues.add('min')
  }
  return cues
}

/** The figures of one document. */
export function figuresOf(document: Extraction, at: number, words: Words): Figure[] {
  const figures: Figure[] = []
  for (const claim of document.claims) {
    if (!isFigure(claim) || !claim.frame) continue
    const figure = figureOf(document, at, claim, claim.frame, words)
    if (figure) figures.push(figure)
  }
  return figures
}

function figureOf(document: Extraction, at: number, claim: FigureClaim, frame: Frame, words: Words): Figure | null {
  const context = document.contexts[claim.context]
  if (!context) return null
  let { dimension, factor } = claim.kind === 'duration' ? { dimension: 'time', factor: 1 } : measureOf(claim.value.unit)
  const cues = cuesOf(frame, claim)
  const labelled = frame.label.length > 0
  const limit = cues.has('max') || cues.has('min') || cues.has('default') || cues.has('recommended')
  const exact = limit || (labelled && (context.kind === 'cell' || context.kind === 'item'))
  let interval = intervalOf(claim, exact)
  if (!interval) return null
  let nounWord: string | null = null
  if (/^count\b/.test(dimension) && claim.kind === 'quantity') {
    // The unit is singular; the word as written tells more: "bodies", "people", "victims".
    const last = claim.text.toLowerCase().match(/[\p{L}'’-]+(?=\P{L}*$)/u)?.[0]
    nounWord = dimension === 'count' && last && frame.core.includes(last) ? last : claim.value.unit!.split('/')[0]!
  } else if (dimension === 'bare' && claim.kind === 'quantity') {
    const unit = [...frame.label, ...frame.column].map((word) => NAMED_UNITS[word]).find(Boolean)
    if (unit) {
      ;({ dimension, factor } = measureOf(unit))
      interval = { low: interval.low * factor, high: interval.high * factor, point: interval.point === null ? null : interval.point * factor, range: interval.range }
    } else if (frame.head) {
      dimension = 'count'
      nounWord = frame.head
    }
  }
  const state = stateOf(frame, nounWord, words)
  if (dimension === 'bare' && state) dimension = 'count'
  const people = nounWord === null ? null : words.peopleOf(nounWord)
  const ofPeople = people !== null || (state !== null && nounWord === null) || (nounWord !== null && words.stateOf(nounWord) !== null)
  return {
    at, document, claim, context, frame, dimension, interval, nounWord,
    noun: ofPeople ? '@people' : nounWord === null ? null : words.keyOf(nounWord),
    people: ofPeople ? (people ?? 'anybody') : null,
    state: dimension === 'count' || dimension === 'bare' ? state : null,
    cues, exact,
    core: keysOf(words, frame.core), label: keysOf(words, frame.label), near: keysOf(words, frame.near), column: keysOf(words, frame.column),
    prominent: context.kind === 'title' || context.kind === 'heading' || context.block <= 2,
  }
}

/** How many content words after and before a figure may tell what happened to those it counts. */
const AFTER = 3
const BEFORE = 4

/** The state of those counted: the first word of the clause that names one, what follows the figure before what precedes it. */
function stateOf(frame: Frame, noun: string | null, words: Words): string | null {
  const own = noun === null ? null : words.stateOf(noun)
  if (own) return own
  const near = [...frame.core.slice(0, Math.min(frame.before, AFTER + 1)), ...frame.core.slice(frame.before, frame.before + BEFORE), ...frame.label]
  for (const word of near) {
    const state = words.stateOf(word)
    if (state) return state
  }
  return null
}
