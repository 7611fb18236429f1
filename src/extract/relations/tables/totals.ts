// "| Total | 98 |": does a table's total follow from its rows, and the end of a row from its columns?
import { adds, isCount } from '../sums.js'
import type { CellNumber } from './cells.js'
import { isNumber } from './cells.js'
import type { Lines } from './grid.js'
import { addsNothing, isNoPart, isSample, isTakenOff, overlaps, type Total, totalOf } from './labels.js'

export interface Misfit {
  /** Line and place of the total in its `Lines`. */
  readonly line: number
  readonly place: number
  readonly total: CellNumber
  readonly sum: number
  readonly step: number
  /** The lines whose cells are its parts. */
  readonly parts: readonly number[]
  /** To be reported by itself; else only where the end of a row and the end of a column say the same of one cell. */
  readonly sure: boolean
}

/** Which lines make a total: those since the total before it, all before it, the totals before it, those below it. */
interface Reading { readonly parts: readonly number[]; readonly minus: ReadonlySet<number> }

/** Is a line a part? One whose head speaks of averages or shares may be, all the same: "Target" is a shop, too. */
const enum Part { No = 0, Doubtful = 1, Yes = 2 }

/** What the parts of one place make: `holds`, `off`, or null where that cannot be told. */
interface Outcome { readonly holds: boolean; readonly exactly: boolean; readonly sum: number; readonly step: number; readonly total: CellNumber; readonly addends: readonly CellNumber[]; readonly unread: boolean }

/** A total alone in its table further off than this adds up other things. */
const FAR = 0.3
/** Off by this much at the most, a total is one that was not brought up to date. */
const CLOSE = 0.05
/** Shares that make a hundred may be off by this many points; more, and people gave several answers. */
const POINTS = 15

/**
 * Totals of `lines` that their parts do not make. `around`: the words that stand around the table. Where the same parts
 * make the totals of the other places, one that is off is wrong; a total alone must be off by a slip or by little.
 */
export function misfits(lines: Lines, around: string): Misfit[] {
  const totals: { line: number; kind: Total }[] = []
  for (let line = 0; line < lines.size; line++) {
    const kind = totalOf(lines.head(line))
    if (kind) totals.push({ line, kind })
  }
  // Where every other line is a total, they are things of that name.
  if (totals.length === 0 || totals.length > 12 || totals.length * 2 > lines.size + 1) return []
  const isPart = Array.from({ length: lines.size }, (_, line): Part => (lines.isPart(line) ? (isNoPart(lines.head(line)) ? Part.Doubtful : Part.Yes) : Part.No))
  return totals.flatMap(({ line, kind }) => ofTotal(lines, line, kind, totals.map((one) => one.line), isPart, around))
}

function ofTotal(lines: Lines, line: number, kind: Total, totals: readonly number[], isPart: readonly Part[], around: string): Misfit[] {
  const readings = readingsOf(lines, line, totals, isPart)
  const outcomes = readings.map((reading) => Array.from({ length: lines.width }, (_, place) => outcomeOf(lines, reading, line, place)))
  const usable = (place: number): boolean => !addsNothing(lines.top(place))
  let best = -1
  let most = 0
  outcomes.forEach((one, i) => {
    const holding = one.filter((outcome, place) => outcome?.holds && usable(place) && outcome.addends.length > 1).length
    if (holding > most) { best = i; most = holding }
  })
  if (best >= 0) {
    const exact = toTheDigit(outcomes[best]!.filter((outcome, place): outcome is Outcome => outcome !== null && outcome.holds && usable(place) && outcome.addends.length > 1))
    const isOff = (place: number): boolean => {
      const outcome = outcomes[best]![place]
      if (!outcome || !usable(place) || (exact ? outcome.exactly : outcome.holds)) return false
      return !outcomes.some((one) => (exact ? one[place]?.exactly : one[place]?.holds) === true)
    }
    const all = outcomes[best]!.map((_, place) => place).filter(isOff)
    const off = all.filter((place) => isSum(outcomes[best]![place]!))
    const few = off.length < most || (off.length === 1 && most === 1)
    return all.map((place) => misfit(line, place, outcomes[best]![place]!, readings[best]!, few && off.includes(place) && (most > 1 || isSlip(outcomes[best]![place]!))))
  }
  // Nothing bears it out: one column of figures, one way to read it.
  if (kind === 'all' && !outcomes[0]?.some((one) => one && isHundred(one))) return []
  if (totals.length > 1 || readings.length === 0 || line !== lastOf(lines, line)) return []
  const [first] = outcomes as [(Outcome | null)[]]
  const places = first.map((_, place) => place).filter((place) => first[place] && usable(place))
  if (places.length !== 1) return []
  const outcome = first[places[0]!]!
  return isLikely(outcome, around) ? [misfit(line, places[0]!, outcome, readings[0]!, true)] : []
}

const misfit = (line: number, place: number, { total, sum, step }: Outcome, { parts }: Reading, sure: boolean): Misfit => ({ line, place, total, sum, step, parts, sure })

/** The line itself, when nothing but notes, averages and shares stands below it. */
function lastOf(lines: Lines, line: number): number {
  for (let after = line + 1; after < lines.size; after++) {
    const head = lines.head(after)
    if (head !== '' && !isNoPart(head)) return after
  }
  return line
}

function readingsOf(lines: Lines, line: number, totals: readonly number[], isPart: readonly Part[]): Reading[] {
  const others = new Set(totals)
  const before = totals.filter((one) => one < line)
  const previous = before.at(-1) ?? -1
  const next = totals.find((one) => one > line) ?? lines.size
  const sets = [Part.Yes, Part.Doubtful].flatMap((least) => {
    const between = (from: number, to: number): number[] => {
      const found: number[] = []
      for (let i = from; i < to; i++) if (!others.has(i) && isPart[i]! >= least) found.push(i)
      return found
    }
    const found: number[][] = [between(previous + 1, line)]
    if (before.length > 0) found.push(between(0, line), [previous, ...found[0]!])
    if (before.length > 1) found.push([...before], [...before, ...found[0]!])
    if (found[0]!.length === 0 && next > line + 2) found.push(between(line + 1, next))
    if (found[0]!.length === 0 && next < lines.size) found.push(between(line + 1, lines.size))
    return found
  })
  const readings: Reading[] = []
  for (const [i, parts] of sets.entries()) {
    if (parts.length < 2 || sets.findIndex((one) => one.length === parts.length && one[0] === parts[0]) < i) continue
    const minus = new Set(parts.filter((one) => isTakenOff(lines.head(one))))
    readings.push({ parts, minus: new Set() })
    if (minus.size > 0) readings.push({ parts, minus })
  }
  return readings
}

function outcomeOf(lines: Lines, { parts, minus }: Reading, line: number, place: number): Outcome | null {
  const total = lines.at(line, place)
  if (!isNumber(total)) return null
  const addends: CellNumber[] = []
  let sum = 0
  let step = Infinity
  let unread = false
  for (const part of parts) {
    const reading = lines.at(part, place)
    if (reading === undefined || reading === 'nothing') { unread ||= reading === undefined; continue }
    if (reading === 'unknown') { unread = true; continue }
    if (reading === 'text') return null
    if (reading.unit !== total.unit && reading.unit !== null && total.unit !== null) return null
    addends.push(reading)
    sum += minus.has(part) ? -Math.abs(reading.low) : reading.low
    step = Math.min(step, reading.step || 1)
  }
  if (addends.length === 0) return null
  sum = Number(sum.toPrecision(14))
  const off = Math.abs(total.low - sum)
  const exactly = off <= 1e-6
  return { holds: exactly || (!isExact(total, addends, lines.rounded) && off <= slackOf(total, addends) * 1.0001), exactly, sum, step, total, addends, unread }
}

/** How far off rounding may put a total: each figure half a step, and of many figures the errors cancel out. */
function slackOf({ step }: CellNumber, addends: readonly CellNumber[]): number {
  const steps = addends.map((one) => one.step || one.low * 0.02)
  const worst = steps.reduce((all, one) => all + one / 2, (step || 1) / 2)
  return Math.min(worst, Math.max(step || 1, ...steps) * (1 + Math.sqrt(addends.length)))
}

/**
 * Whether figures that could be rounded are not: so many of the totals are made to the last digit that rounded ones would
 * hardly be. Rounding errors of n figures, of variance n/12, cancel out to less than half a step about so often.
 */
function toTheDigit(outcomes: readonly Outcome[]): boolean {
  const exact = outcomes.filter(({ exactly }) => exactly)
  const others = outcomes.length - exact.length
  const chance = exact.reduce((all, { addends }) => all * Math.min(0.75, 1.38 / Math.sqrt(addends.length + 1)), 1)
  return others * 2 <= exact.length && chance * outcomes.length ** others <= 0.02
}

/** Figures of a hundred things are counted, those of ten thousand may be rounded; a hundred in all may be a percentage. */
const isExact = (total: CellNumber, addends: readonly CellNumber[], rounded: boolean): boolean =>
  (isCount(total.unit) && !rounded && total.scale === 1 && total.step === 1 && total.low < 1000 && total.low !== 100 && addends.every(({ step, scale }) => step === 1 && scale === 1)) ||
  (total.unit !== null && /^[A-Z]{3}$/.test(total.unit) && total.step === 0.01 && addends.every(({ step }) => step >= 0.01))

const isHundred = ({ total }: Outcome): boolean => total.unit === '%' && total.low === 100

/** Could the figure be a sum at all? An average lies between its parts; a share of the whole is no sum of rates. */
function isSum(outcome: Outcome): boolean {
  const { total, addends, sum, unread } = outcome
  if (total.unit === '%') return isHundred(outcome) && Math.abs(sum - 100) <= POINTS
  if (total.low <= 0 || sum <= 0) return addends.some(({ low }) => low < 0)
  if (addends.every(({ low }) => low >= 0) && total.low < Math.max(...addends.map(({ low }) => low))) return false
  if (unread && sum < total.low) return false
  return sum < total.low * 3 && sum > total.low / 3
}

function isLikely(outcome: Outcome, around: string): boolean {
  const { total, sum, addends } = outcome
  if (addends.length < 2 || !isSum(outcome)) return false
  const off = sum - total.low
  if (off < 0 ? isSample(around) || outcome.unread : overlaps(around)) return false
  // A round total over exact parts.
  if (adds({ ...total, low: total.low }, addends)) return false
  if (isHundred(outcome)) return true
  if (Math.abs(off) > total.low * FAR) return false
  // One part too many: it may be a part of another part.
  if (off > 0 && addends.some(({ low }) => Math.abs(low - off) < outcome.step / 2)) return false
  return Math.abs(off) <= total.low * CLOSE || explained(outcome)
}

/** Of small numbers every difference is a digit's: theirs must be small, too. */
const isSlip = (outcome: Outcome): boolean => explained(outcome) && (outcome.total.low >= 100 || Math.abs(outcome.sum - outcome.total.low) <= outcome.total.low * FAR)

/** Does one wrong digit, or do two that changed places, in one of the figures, explain the difference? */
function explained({ total, sum, step, addends }: Outcome): boolean {
  const unit = Math.min(step, total.step || 1)
  const off = Math.round(Math.abs(sum - total.low) / unit)
  const digits = String(off)
  if (/^[1-9]0*$/.test(digits)) return true
  if (off % 9 !== 0) return false
  const figures = [total, ...addends]
  return figures.some(({ low }, i) => {
    const text = String(Math.round(Math.abs(low) / unit))
    const wanted = Math.round((i === 0 ? sum : low - (sum - total.low)) / unit)
    for (let at = 0; at + 1 < text.length; at++) if (Number(text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2)) === wanted) return true
    return false
  })
}
