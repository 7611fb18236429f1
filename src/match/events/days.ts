// The days that a document names, whatever for.
import type { DatedEvent } from './event.js'

export class Days {
  /** Ascending, each once. */
  readonly #spans: Float64Array

  constructor(dates: readonly Pick<DatedEvent, 'from' | 'to'>[]) {
    this.#spans = Float64Array.from(new Set(dates.map(numberOf))).sort()
  }

  has(event: DatedEvent): boolean {
    const spans = this.#spans
    const wanted = numberOf(event)
    let [low, high] = [0, spans.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (spans[middle]! < wanted) low = middle + 1
      else high = middle
    }
    return spans[low] === wanted
  }
}
/** Another number for each stretch of less than 2^23 days. */
const numberOf = ({ from, to }: Pick<DatedEvent, 'from' | 'to'>): number => from * 2 ** 24 + (to - from)
