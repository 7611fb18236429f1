// The cues of figures, as bits: pairs of them are compared by the hundred thousand.
import type { Cue, Frame } from '../../model/index.js'
import { measureOf } from './units.js'
import type { FigureClaim } from './values.js'

const isCount = (unit: string | null): boolean => /^(?:count|bare)/.test(measureOf(unit).dimension)

/** Which cues stand beside a figure. */
export type Cues = number

const BITS: Readonly<Record<Cue, Cues>> = {
  max: 1, min: 2, default: 4, recommended: 8, total: 16, part: 32, addition: 64, change: 128, earlier: 256, forecast: 512, example: 1024, each: 2048, several: 4096, joined: 8192,
}
/** All of some cues. */
export const bitsOf = (...cues: readonly Cue[]): Cues => cues.reduce((bits, cue) => bits | BITS[cue], 0)
/** Is one of them there? */
export const has = (cues: Cues, ...some: readonly Cue[]): boolean => (cues & bitsOf(...some)) !== 0

/** The cues of the clause, with what the extractor itself saw. */
export function cuesOf(frame: Frame, claim: FigureClaim): Cues {
  let cues = bitsOf(...frame.cues)
  for (const own of claim.qualifiers ?? []) {
    if (own === 'total' || own === 'addition' || own === 'part') cues |= BITS[own]
    // "rose to 5" is a level, "rose from 5" an earlier one; not "works from 3.16 on".
    else if (own === 'to') cues &= ~BITS.change
    else if (own === 'from' && has(cues, 'change')) cues |= BITS.earlier
  }
  // Items that are joined to make one number are counted, not measured or paid.
  if (claim.kind !== 'quantity' || !isCount(claim.value.unit)) cues &= ~BITS.joined
  if (claim.kind === 'quantity') {
    if (claim.value.number === null) cues &= ~BITS.earlier
    if (claim.value.hedge === 'at most') cues |= BITS.max
    if (claim.value.hedge === 'at least') cues |= BITS.min
  }
  return cues
}
