// Do two figures hold for one time?
import type { Context } from '../../model/index.js'
import type { Sum } from './evidence.js'
import type { Figure } from './figure.js'
import { type Corpus, dayOf } from './kin.js'

/** Days by which two tellings of one day may differ: a night has two dates. */
const NIGHT = 1

/** Compares the times that two figures' sentences name, or the days of their documents. */
export function times(a: Figure, b: Figure, corpus: Corpus, sum: Sum): void {
  const x = (a.days ??= daysOf(a.context))
  const y = (b.days ??= daysOf(b.context))
  if (x.length > 0 && y.length > 0) {
    const meet = x.some(([from, to]) => y.some(([first, last]) => from <= last + NIGHT && first <= to + NIGHT))
    if (!meet) sum.add('timesClash', 1, 'other times')
    return
  }
  if (a.context.timed !== b.context.timed) sum.add('timedOne', 1, 'only one names its time')
  // One names its time, the other speaks of its own document's day.
  const named = x.length > 0 ? x : y
  const silent = x.length > 0 ? b : a
  const day = named.length > 0 ? corpus.day(silent.at) : null
  if (day === null) return
  const gap = Math.min(...named.map(([from, to]) => (day < from ? from - day : day > to ? day - to : 0)))
  if (gap > 400) sum.add('timesFar', 1, 'other times')
  else if (gap > 20 && a.state !== null) sum.add('timesOff', 1, 'other times')
}

const NO_DAYS: readonly (readonly [number, number])[] = []
/** First and last day of each date in a sentence, as days since 1970. */
const daysOf = ({ times: all }: Context): readonly (readonly [number, number])[] => (all.length === 0 ? NO_DAYS : all.map(([from, to]) => [dayOf(from)!, dayOf(to)!] as const))
