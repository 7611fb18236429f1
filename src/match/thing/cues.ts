// The cues of figures: one set for all figures that have the same.
import type { Cue, Frame } from '../../model/index.js'
import { measureOf } from './units.js'
import type { FigureClaim } from './values.js'

const isCount = (unit: string | null): boolean => /^(?:count|bare)/.test(measureOf(unit).dimension)

/** The cues of the clause, with what the extractor itself saw. */
export function cuesOf(frame: Frame, claim: FigureClaim): Set<Cue> {
  const cues = new Set(frame.cues)
  for (const own of claim.qualifiers ?? []) {
    if (own === 'total' || own === 'addition' || own === 'part') cues.add(own)
    // "rose to 5" is a level, "rose from 5" an earlier one; not "works from 3.16 on".
    else if (own === 'to') cues.delete('change')
    else if (own === 'from' && cues.has('change')) cues.add('earlier')
  }
  // Items that are joined to make one number are counted, not measured or paid.
  if (claim.kind !== 'quantity' || !isCount(claim.value.unit)) cues.delete('joined')
  if (claim.kind === 'quantity') {
    if (claim.value.number === null) cues.delete('earlier')
    if (claim.value.hedge === 'at most') cues.add('max')
    if (claim.value.hedge === 'at least') cues.add('min')
  }
  return cues
}

/** One of some cues, if it is there. */
export const cuesOnly = (cues: readonly Cue[], one: Cue): ReadonlySet<Cue> => shared(new Set(cues.includes(one) ? [one] : []))

const sets: ReadonlySet<Cue>[] = []
const places = new Map<string, number>()
/** One set for all figures with the same cues. */
export function shared(cues: ReadonlySet<Cue>): ReadonlySet<Cue> {
  const key = [...cues].sort().join(' ')
  let place = places.get(key)
  if (place === undefined) places.set(key, (place = sets.push(cues) - 1))
  return sets[place]!
}
/** The number of such a set, and the set of a number. */
export const placeOfCues = (cues: ReadonlySet<Cue>): number => sets.indexOf(cues)
export const cuesAt = (place: number): ReadonlySet<Cue> => sets[place]!
