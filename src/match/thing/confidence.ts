// How often two figures with a score are right: measured, not assumed.
import type { FigureKind } from './figure.js'

/**
 * The share of pairs that were right, by kind and score (a logit). Pairs of figures that differ, in agency news, local news
 * about one incident, news about look-alike events, and small corpora of product docs and policy, were judged one by one:
 * what a standards editor would act on is right. From −1 to 4 in whole steps; between them the line is straight.
 * Counted, right of all: State −1: 8/43, 0: 26/47, 1: 14/25, 2: 13/15, 3: 6/6. Set −1: 2/14, 0: 6/14, 1: 3/3, 2: 2/3.
 * Told −1: 7/20, 0: 8/13, 1: 2/3, but of 15 findings of that kind in agency news 3. Where few were counted the table keeps
 * to the lower side; its upper ends, and Stated, which stands between Set and Told, are estimates.
 */
const SHARES: Readonly<Record<FigureKind, readonly number[]>> = {
  State: [0.15, 0.37, 0.55, 0.75, 0.92, 0.96],
  Set: [0.13, 0.3, 0.58, 0.78, 0.88, 0.92],
  Stated: [0.13, 0.3, 0.5, 0.68, 0.82, 0.88],
  Told: [0.12, 0.25, 0.42, 0.6, 0.75, 0.85],
}
const FROM = -1

/** The confidence, 0 to 1, that two figures of a kind speak of one thing and cannot both hold. */
export function confidenceOf(kind: FigureKind, score: number): number {
  const shares = SHARES[kind]
  const at = score - FROM
  if (at <= 0) return shares[0]!
  const step = Math.floor(at)
  const above = shares[step + 1]
  return above === undefined ? shares.at(-1)! : shares[step]! + (at - step) * (above - shares[step]!)
}
