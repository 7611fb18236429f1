// A figure made ready for comparison: its dimension, its interval, what it counts, and the words around it by weight.
import type { Context, Extraction, Frame } from '../../model/index.js'
import { claimsOf, claimsOfAll } from '../claims.js'
import type { Vocabulary } from '../vocabulary.js'
import { bitsOf, type Cues, cuesOf, has } from './cues.js'
import type { Surroundings } from './surroundings.js'
import { measureOf } from './units.js'
import { type FigureClaim, intervalOf, isFigure, type Interval } from './values.js'
import { type Facts, isMoving, type Side, sidesOf, type Words } from './words.js'

/**
 * What kind of figure: how many something happened to, a setting or a table's entry, anything else that a page without a date
 * states, or that news tells.
 */
export type FigureKind = 'State' | 'Set' | 'Stated' | 'Told'

/** Words of the names beside a figure: in its clause, and in its sentence. */
export interface Names {
  readonly own: readonly string[]
  readonly all: readonly string[]
}

export interface Figure {
  /** Index of its document, and of itself in `figuresOf` that document. */
  readonly at: number
  readonly index: number
  readonly document: Extraction
  /** Place of its claim among the figures of the document, see `claimOf`; and in the text. */
  readonly claimAt: number
  readonly start: number
  readonly end: number
  readonly context: Context
  readonly kind: FigureKind
  readonly dimension: string
  readonly interval: Interval
  /** Key of the noun counted, for counts; null where nothing tells. `nounWord`: as written. */
  readonly noun: number | null
  readonly nounWord: string | null
  /** The noun is the head of a label, "Books lent": the figure may count any other word of it. */
  readonly guessed: boolean
  /** The number as told, and the unit of a rate ("tonne/year") or null. */
  readonly number: number | null
  readonly rate: string | null
  /** Key of what a rate is per: of users in "$25 per user"; −1 for a unit, null where it is no rate. */
  readonly per: number | null
  /** Its dimension; of a rate, that of what is told per something. */
  readonly base: string
  /** A bound that leaves one end open: "more than 60". */
  readonly open: boolean
  /** Names of the sentence that end in a word of its own clause, as bits. */
  readonly ownNames: number
  readonly people: 'anybody' | number | null
  /** What happened to those counted. */
  readonly state: string | null
  readonly cues: Cues
  /** A setting or limit, not a count of what happened: nobody rounds it. */
  readonly exact: boolean
  /** Keys of the clause's words, of the label's and the table column's, and of the clauses beside it; −1 for one that says nothing. */
  readonly core: readonly number[]
  /** Index in `core` of the first word that goes before the figure. */
  readonly before: number
  readonly label: readonly number[]
  readonly near: readonly number[]
  readonly column: readonly number[]
  /** Sides of opposites that its words are on. */
  readonly sides: readonly Side[]
  /** In a title, a heading, or the first paragraphs. */
  readonly prominent: boolean
  /** A number that changes by the hour: the price of a share, a rate of exchange, the place of a storm. */
  readonly moving: boolean
  /** Figures of the same kind with other values in the document, and the sum of those in the sentence. */
  crowd: number
  sum: number
  /**
   * Found out when they are first asked for: what it meets others by (see partners.ts), words of names beside it, versions
   * above it, days named beside it, and what stands about it. Kept here, as a map by objects costs more than these do.
   */
  keys: readonly number[] | null
  names: Names | null
  versions: ReadonlyMap<string, string> | null
  days: readonly (readonly [number, number])[] | null
  surroundings: Surroundings | null
}

/** Units that an identifier or a label may name: `retentionInHours`, "Largest picture, in megabytes". */
const NAMED_UNITS: Readonly<Record<string, string>> = {
  seconds: 'second', second: 'second', secs: 'second', sec: 'second', ms: 'ms', milliseconds: 'ms', msec: 'ms', minutes: 'minute', mins: 'minute', hours: 'hour', days: 'day', weeks: 'week', months: 'month',
  bytes: 'byte', kb: 'kB', kib: 'KiB', mb: 'MB', mib: 'MiB', gb: 'GB', gib: 'GiB', megabytes: 'MB', gigabytes: 'GB', kilobytes: 'kB', percent: '%', percentage: '%', metres: 'm', meters: 'm', km: 'km', kg: 'kg',
}

/** The number of a word's key; −1 for one that says nothing. */
export const keyOf = ({ sign }: Facts, vocabulary: Vocabulary): number => (sign === '' ? -1 : vocabulary.idOf(sign))

const SERVICE = new Set(['availability', 'available', 'uptime', 'sla', 'service', 'reachable', 'up', 'online', 'requests', 'minutes'])
/** "99.9 percent of the minutes in a month": a share with nines, told of a service, is how often it answers. */
const isAvailability = ({ kind, value, text }: FigureClaim, { core, near, label, column }: Frame): boolean =>
  kind === 'quantity' && value.number !== null && value.number >= 99 && value.number < 100 && /9\d|9\.\d/.test(text) && [core, near, label, column].some((list) => list.some((word) => SERVICE.has(word)))

const FIGURES = ['quantity', 'duration'] as const
/** The claim of a figure, and what stands beside it: looked up again, so that not all claims of a corpus stay in memory. */
export const claimOf = ({ document, claimAt, dimension }: Figure): FigureClaim => (dimension.startsWith(DAY) ? claimsOf(document, 'date') : claimsOfAll(document, FIGURES))[claimAt] as FigureClaim
export const frameOf = (figure: Figure): Frame => claimOf(figure).frame!
/** The dimension of dates that are matched as figures are: see events/unnamed.ts. */
export const DAY = '#day'

/** The figures of one document. */
export function figuresOf(document: Extraction, at: number, words: Words, vocabulary: Vocabulary): Figure[] {
  const figures: Figure[] = []
  const persons = new Set<string>()
  if (document.date === null) for (const { value } of claimsOf(document, 'name')) if (value.type === 'person') persons.add(value.name)
  const page = isPage(document)
  const kinds = new Map<string, Set<number | null>>()
  const sums = new Map<string, number>()
  const claims = claimsOfAll(document, FIGURES)
  for (let i = 0; i < claims.length; i++) {
    const claim = claims[i]!
    if (!isFigure(claim) || !claim.frame) continue
    const figure = figureOf(document, at, figures.length, i, claim, claim.frame, words, vocabulary, persons, page)
    if (!figure) continue
    figures.push(figure)
    const kind = kindOf(figure)
    const known = kinds.get(kind)
    if (known) known.add(figure.interval.point)
    else kinds.set(kind, new Set([figure.interval.point]))
    const place = `${figure.context.start} ${kind}`
    sums.set(place, (sums.get(place) ?? 0) + (figure.interval.point ?? NaN))
  }
  for (const figure of figures) {
    const kind = kindOf(figure)
    figure.crowd = kinds.get(kind)!.size
    figure.sum = sums.get(`${figure.context.start} ${kind}`)!
  }
  return figures
}

/** In a title, a heading, or the first paragraphs. */
export const isProminent = ({ kind, block }: Context): boolean => kind === 'title' || kind === 'heading' || block <= 2
/** A table or list says what it is. */
export const isLabelled = ({ label }: Frame, { kind }: Context): boolean => label.length > 0 && (kind === 'cell' || kind === 'item')

/** What makes a figure one of many: a table has many entries, but one under each pair of heads. */
const kindOf = ({ dimension, noun, state, exact, label, column }: Figure): string => `${dimension} ${noun ?? ''} ${state ?? ''}${exact && label.length > 0 ? ` ${label.join(' ')} ${column.join(' ')}` : ''}`

function figureOf(document: Extraction, at: number, index: number, claimAt: number, claim: FigureClaim, frame: Frame, words: Words, vocabulary: Vocabulary, persons: ReadonlySet<string>, page: boolean): Figure | null {
  const context = document.contexts[claim.context]
  if (!context || (claim.kind === 'duration' && isWindow(claim.text))) return null
  let { dimension, factor } = claim.kind === 'duration' ? { dimension: 'time', factor: 1 } : measureOf(claim.value.unit)
  let cues = cuesOf(frame, claim)
  const core = frame.core.map((word) => words.of(word))
  const label = frame.label.map((word) => words.of(word))
  const near = frame.near.map((word) => words.of(word))
  const column = frame.column.map((word) => words.of(word))
  const labelled = isLabelled(frame, context)
  // News and tales of people tell what happened: "up to 10 cargoes", "faces a maximum of 10 years" are no settings.
  const told = !page || context.names.some((name) => persons.has(name)) || stateOf(core, frame.before, label, null) !== null
  const exact = labelled || (!told && has(cues, 'max', 'min', 'default', 'recommended'))
  let interval = intervalOf(claim, exact)
  if (!interval) return null
  let nounWord: string | null = null
  let guessed = false
  if (dimension.startsWith('count') && claim.kind === 'quantity') {
    // The unit is singular; the word as written tells more: "bodies", "people", "victims".
    const last = claim.text.toLowerCase().match(/[\p{L}'’-]+(?=\P{L}*$)/u)?.[0]
    nounWord = dimension === 'count' && last && frame.core.includes(last) ? last : claim.value.unit!.split('/')[0]!
  } else if (dimension === 'bare') {
    const unit = [...frame.label, ...frame.column].map((word) => NAMED_UNITS[word]).find(Boolean)
    if (unit) {
      ;({ dimension, factor } = measureOf(unit))
      interval = { low: interval.low * factor, high: interval.high * factor, point: interval.point === null ? null : interval.point * factor, range: interval.range }
    } else if (frame.head) {
      dimension = 'count'
      nounWord = frame.head
      guessed = true
    }
  }
  const own = nounWord === null ? null : words.of(nounWord)
  let state = stateOf(core, frame.before, label, own)
  if (dimension === 'bare' && state) dimension = 'count'
  if (dimension !== 'count' && dimension !== 'bare') state = null
  const served = (dimension === '%' || dimension === '%/time') && isAvailability(claim, frame)
  if (served) {
    // "99.5 % per month": of each month.
    if (dimension === '%/time') interval = { ...intervalOf({ ...claim, value: { ...claim.value, unit: '%' } } as FigureClaim, exact)! }
    dimension = '%'
    state = 'availability'
    cues &= ~bitsOf('part', 'each')
  }
  const rate = claim.kind === 'quantity' && claim.value.unit?.includes('/') ? claim.value.unit : null
  const people = nounWord === null ? null : words.peopleOf(nounWord)
  const keys = (list: readonly Facts[]): readonly number[] => list.map((one) => keyOf(one, vocabulary))
  const ofPeople = people !== null || (state !== null && nounWord === null) || (own !== null && own.state !== null)
  return {
    at, index, document, claimAt, start: claim.start, end: claim.end, context, dimension, interval, nounWord, guessed, exact, state,
    cues,
    number: claim.kind === 'quantity' ? claim.value.number : null,
    rate, per: rate === null ? null : keyOf(words.of(rate.slice(rate.lastIndexOf('/') + 1)), vocabulary), base: rate === null ? dimension : dimension.slice(0, dimension.lastIndexOf('/')), before: frame.before,
    open: claim.kind === 'quantity' && claim.value.hedge !== null && claim.value.hedge !== 'about',
    ownNames: context.names.reduce((bits, name, i) => (i < 31 && frame.core.includes(name.slice(name.lastIndexOf(' ') + 1).toLowerCase()) ? bits | (1 << i) : bits), 0),
    kind: state !== null ? 'State' : exact ? 'Set' : page ? 'Stated' : 'Told',
    noun: ofPeople ? vocabulary.idOf('@people') : own === null ? null : vocabulary.idOf(own.key),
    people: ofPeople ? (people ?? 'anybody') : null,
    core: keys(core), label: keys(label), near: keys(near), column: keys(column),
    sides: sidesOf(core, label, column),
    prominent: isProminent(context),
    moving: state === null && !exact && isMoving(core, near),
    crowd: 1, sum: 0, keys: null, names: null, versions: null, days: null, surroundings: null,
  }
}

/** A manual, a policy, a reference: laid out under headings, in lists or tables; no date of its own, no day of the week, nobody quoted. What it states holds until it is changed. */
export const isPage = (document: Extraction): boolean =>
  document.date === null && document.contexts.some(({ kind, headings }) => headings.length > 0 || kind === 'item' || kind === 'cell') && !claimsOf(document, 'quote').some(({ value }) => value.speaker !== null) && !claimsOf(document, 'date').some(({ value }) => /W(?:XX|\d\d)-\d/.test(value.timex))

/** "the past two years", "the next 24 hours": a time in which something happens, no figure of anything. "747s" are aircraft. */
const isWindow = (text: string): boolean => /\b(?:past|last|next|coming|previous|preceding|following|recent|final|latest)\b|^zero\b|^\d{3,}s$|^\d+-\d+s$/i.test(text)

/** How many content words after and before a figure may tell what happened to those it counts. */
const AFTER = 3
const BEFORE = 4

/** The state of those counted: the first word of the clause that names one, what follows the figure before what precedes it. */
function stateOf(core: readonly Facts[], before: number, label: readonly Facts[], noun: Facts | null): string | null {
  if (noun?.state) return noun.state
  const after = Math.min(before, AFTER + 1)
  const until = Math.min(core.length, before + BEFORE)
  let first: string | null = null
  for (let i = 0; i < after; i++) {
    const { state } = core[i]!
    if (state === null || state === first) continue
    // "412 killed or injured": one figure for both.
    if (first !== null) return `${first} or ${state}`
    first = state
  }
  if (first !== null) return first
  for (let i = before; i < until; i++) if (core[i]!.state) return core[i]!.state
  return label.find(({ state }) => state !== null)?.state ?? null
}
