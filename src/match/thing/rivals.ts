// A pair of figures among the others of their documents: what fits one of the two as well, and where else it stands.
import { type Reason, reason } from './evidence.js'
import type { Figure } from './figure.js'
import type { Meeting } from './meeting.js'
import { kindOf } from './pair.js'
import type { Evidence } from './weights.js'

export interface Link {
  readonly a: Figure
  readonly b: Figure
  readonly meeting: Meeting
  readonly differ: boolean
  /** Logit of both speaking of one thing, after what the rest of the two documents says. */
  score: number
  /** What the rest of the two documents says: "12 stands in the other document, too". */
  readonly besides: Reason[]
}

/** Adds to what the rest of the documents says of a link. */
export function add(link: Link, name: Evidence, value: number, text: string): void {
  const one = reason(kindOf(link.a, link.b), name, value, text)
  if (one.weight === 0) return
  link.besides.push(one)
  link.score += one.weight
}

/** Counts up to this are often the same by chance. */
const SMALL = 12
/** Of a figure's partners in one document, those farther than this below the best are no rivals. */
const RIVAL = 1

/** A link among the others of its two figures, all told before any of them is weighed. */
export interface Rivalry {
  readonly link: Link
  readonly own: number
  readonly others: readonly (readonly { readonly link: Link; readonly score: number }[])[]
}

/** Others that fit a figure as well, and equals of it in the other document: of what happened to how many. */
export function rivalsOfState({ link, own, others }: Rivalry): void {
  let settled = 0
  let known = 0
  let better = 0
  let rivals = 0
  ;[link.a, link.b].forEach((figure, i) => {
    const values = new Set<number | null>()
    let best = -Infinity
    let equal = false
    for (const { link: other, score } of others[i]!) {
      best = Math.max(best, score)
      if (score < own - RIVAL) continue
      if (other.differ) values.add((other.a === figure ? other.b : other.a).interval.point)
      else equal = true
    }
    if (equal) settled++
    if (equal && (figure.interval.point ?? 0) > SMALL) known++
    better += Math.max(0, Math.min(2, best - own))
    rivals += Math.max(0, values.size - 1)
  })
  add(link, 'better', better, 'another figure fits better')
  add(link, 'rivals', Math.min(4, rivals), 'other figures fit as well')
  add(link, 'settledLarge', known, 'the other place has that figure, too')
  if (settled > 0) add(link, settled === 2 ? 'settledBoth' : 'settledOne', 1, settled === 2 ? 'both figures stand in both places' : 'one of the figures stands in both places')
}

/** The same of all other figures: how surely an equal stands in the other document, rather than whether one does. */
export function rivalsOf({ link, own, others }: Rivalry): void {
  let equal = 0
  let both = 0
  let rivals = 0
  for (const list of others) {
    let best = -Infinity
    let count = 0
    for (const { link: other, score } of list) {
      if (!other.differ) best = Math.max(best, score)
      else if (score > own - RIVAL) count++
    }
    if (best > own - RIVAL) both++
    equal += Math.max(0, Math.min(3, best - own + RIVAL))
    rivals += Math.min(3, count)
  }
  add(link, 'equal', equal, 'the other place has that figure, too')
  if (both === 2) add(link, 'equalBoth', 1, 'both figures stand in both places')
  add(link, 'rivalry', rivals, 'other figures fit as well')
}
