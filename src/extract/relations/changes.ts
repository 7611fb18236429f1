// "rose 12 percent to 34.5 million from 30.8 million", "doubled from 40 to 85": a change against its two ends.
import { type Block, Shape, type Word } from '../../model/index.js'
import type { Collector } from '../collector.js'
import { addTrigger, CHANGE, triggersOf } from '../triggers.js'
import { emitRelation } from './emit.js'
import { type Operand, scaleOf } from './operands.js'
import { exact, type Interval, overlap, written } from './rounding.js'

const UP = 1, DOWN = 2, EITHER = 3
const set = (words: string, value: number): [string, number][] => words.split(' ').map((word) => [word, value])
/** Verbs of change, in the forms that tell what happened. */
const VERBS: ReadonlyMap<string, number> = new Map([
  ...set('rose rise rises risen rising increased increase increases increasing grew grow grows grown growing jumped jump jumps climbed climb climbs gained soared surged surge advanced raised raises raise boosted higher expanded widened up swelled', UP),
  ...set('fell fall falls fallen falling dropped drop drops declined decline declines declining decreased decrease decreases slipped slid plunged plunges tumbled dipped sank shrank eased lowered reduced reduces reduce cut cuts lower down narrowed', DOWN),
  ...set('changed moved revised went', EITHER),
])
const MULTIPLES: ReadonlyMap<string, readonly [number, number, number]> = new Map([
  // What the word says, and how far usage goes.
  ['doubled', [2, 1.75, 2.45]], ['doubles', [2, 1.75, 2.45]], ['doubling', [2, 1.75, 2.45]], ['tripled', [3, 2.6, 3.6]], ['trebled', [3, 2.6, 3.6]], ['triples', [3, 2.6, 3.6]],
  ['tripling', [3, 2.6, 3.6]], ['quadrupled', [4, 3.5, 4.7]], ['quintupled', [5, 4.4, 5.8]], ['halved', [0.5, 0.41, 0.59]], ['halves', [0.5, 0.41, 0.59]], ['halving', [0.5, 0.41, 0.59]],
])
/** Figures that are no plain quotient: of another base, another time, another sign. */
const OTHER_BASE = new Set('annual annualized annualised adjusted seasonally excluding restated constant real inflation-adjusted loss losses deficit minus negative average volume share shares revised rate basis comparable comparable-store same-store like-for-like organic underlying frequency'.split(' '))

/** Points that a share in words ("a third") may be off. */
const LOOSE = 5.5
/** Forms that are verbs, whatever stands before them: their direction can be wrong. */
const SAID = new Set('rose risen increased grew grown climbed jumped soared surged fell fallen dropped declined decreased slipped plunged tumbled sank lowered reduced boosted'.split(' '))

const verbOf = ({ lower }: Word): number => VERBS.get(lower) ?? (MULTIPLES.has(lower) ? 4 : 0)
addTrigger((word) => (verbOf(word) === 0 ? 0 : CHANGE))

interface Change { head: number; verb: number; from: Operand | null; to: Operand | null; by: Operand | null }

/** Emits a relation for each change in the sentence [first, last) whose ends are both given. */
export function changesIn(block: Block, index: number, first: number, last: number, operands: readonly Operand[], out: Collector): void {
  const { words } = block.tokens
  const triggers = triggersOf(block)
  const heads: number[] = []
  for (let i = first; i < last; i++) if ((triggers[i]! & CHANGE) !== 0 && !isNoun(words, i, operands)) heads.push(i)
  heads.forEach((head, n) => {
    const end = heads[n + 1] ?? last
    const change = read(block, head, clauseEnd(words, head, end), operands)
    if (change) check(block, index, change, out)
  })
}

/** "a 12% increase", "the increase of": no head of its own. */
function isNoun(words: readonly Word[], i: number, operands: readonly Operand[]): boolean {
  const before = words[i - 1]
  return before !== undefined && (/^(?:an?|the|its|their|this|that|no)$/.test(before.lower) || operands.some(({ last }) => last === i))
}

function clauseEnd(words: readonly Word[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (/^(?:;|while|whereas|although|despite)$/.test(words[i]!.lower)) return i
  return to
}

/** The ends of a change and its size, from the words before each figure. */
function read(block: Block, head: number, end: number, operands: readonly Operand[]): Change | null {
  const { words } = block.tokens
  // Without it no change has two ends.
  let from = head + 1
  while (from < end && words[from]!.lower !== 'from') from++
  if (from >= end) return null
  const change: Change = { head, verb: verbOf(words[head]!), from: null, to: null, by: null }
  for (const operand of operands.flatMap((one) => endsOf(block, one))) {
    if (operand.first < head || operand.first >= end) continue
    if (operand.low !== operand.high || operand.unit === 'year' || operand.unit === 'month') continue
    // "from 1 in 2,000 to one in 400"
    if (words[operand.last]?.lower === 'in' && words[operand.last + 1]?.shape === Shape.Number) return null
    let at = operand.first - 1
    while (at > head && /^(?:an?|the|about|around|some|just|only|nearly|almost|over|more|than|under|record|total|of|revised|approximately|roughly|high|low|level|estimated|its|their|[$£€¥]|us|earlier|previous|prior)$/.test(words[at]!.lower)) at--
    const before = words[at]!.lower
    if (before === 'from' && change.from === null) change.from = operand
    else if (before === 'to' && change.to === null && !isSpanOfPlace(words, operand)) {
      // "up from 2.4 to 2.7": a range. "…, and to 5 on the other": another thing.
      if (change.from && ((change.by === null && /^(?:up|down|higher|lower)$/.test(words[head]!.lower)) || words.slice(change.from.last, at).some(({ text }) => /^(?:,|and|or)$/.test(text)))) return null
      change.to = operand
    } else if ((before === 'by' || at === head) && change.by === null) change.by = operand
    else if (operand.unit === '%' && change.by === null && change.from && change.to && near(words, operand, change, operands.filter((one) => one.first >= Math.max(change.from!.last, change.to!.last) && one.first < operand.first).length)) change.by = operand
  }
  if (change.from && !change.to && change.by?.unit === '%' && change.by.first - head < 3) return beside(words, change, operands)
  if (!change.from || !change.to) return null
  // "fell by 6.6 pct, with imports up from 3 to 4": the size is of another change.
  const { by } = change
  const next = Math.min(change.from.first, change.to.first)
  if (by && by.first < next) {
    for (let i = by.last; i < next; i++) if (words[i]!.text === ',' && !/^(?:to|from)$/.test(words[i + 1]!.lower)) return null
  }
  return { ...change, ...align(change.from, change.to) }
}

/** "sales of 34.5 million, up 12 percent from 30.8 million": the figure before is the end. Of several, the one that fits, or none. */
function beside(words: readonly Word[], change: Change, operands: readonly Operand[]): Change | null {
  if (!/^(?:up|down)$/.test(words[change.head]!.lower) || words[change.head - 1]?.text !== ',') return null
  const before = operands.filter((one) => one.last < change.head && one.low === one.high && sameUnit(one, change.from!) && !isRatio(one))
  const ends = before.map((one) => ({ ...change, ...align(change.from!, one) }))
  const fits = ends.filter(({ from, to, by }) => overlap(sizeOf(to, from), percent(by!)))
  if (fits.length > 0) return fits.at(-1)!
  return before.length === 1 && change.head - before[0]!.last < 6 ? ends[0]! : null
}

/** The change between two figures in percent, without its sign, within their rounding. */
function sizeOf(to: Operand, from: Operand): Interval {
  const [a, b] = [around(to), around(from)]
  const low = (a.low / b.high - 1) * 100
  const high = (a.high / b.low - 1) * 100
  return low >= 0 ? { low, high } : high <= 0 ? { low: -high, high: -low } : { low: 0, high: Math.max(high, -low) }
}

/** "3,061.8 billion francs from 3,304.1": what is said once holds for both. */
function align(from: Operand, to: Operand): { from: Operand; to: Operand } {
  const lift = (operand: Operand, like: Operand): Operand => {
    if (operand.scale !== 1 || like.scale === 1 || operand.unit === like.unit && operand.unit !== null && operand.low >= 1000) return operand
    const [plain, lifted] = [operand.low / like.low, (operand.low * like.scale) / like.low]
    return Math.abs(Math.log(plain)) > Math.abs(Math.log(lifted)) + 3 ? { ...operand, low: operand.low * like.scale, high: operand.high * like.scale, step: operand.step * like.scale } : operand
  }
  return { from: lift(from, to), to: lift(to, from) }
}

/** "from 400 to 1,300" may have been read as one range: its two ends. */
function endsOf({ text, tokens: { words, starts, ends } }: Block, operand: Operand): Operand[] {
  const { first, last, low, high } = operand
  if (low === high || words[first - 1]?.lower !== 'from') return [operand]
  for (let i = first + 1; i < last - 1; i++) {
    if (words[i]!.lower !== 'to') continue
    const end = (from: number, to: number, number: number): Operand => {
      const said = text.slice(starts[from]!, ends[to - 1]!)
      const scale = scaleOf(said, number)
      // Each end has its own magnitude: "from 3.450 to 1.350 billion".
      return { ...operand, first: from, last: to, low: number, high: number, text: said, scale, step: 10 ** -(/\.(\d+)/.exec(said)?.[1]!.length ?? 0) * scale }
    }
    return [end(first, i, low), end(i + 1, last, high)]
  }
  return [operand]
}

/** Behind both ends: ", a 12% increase", ", or 12%", "(12%)". */
function near(words: readonly Word[], { first, last }: Operand, { from, to }: Change, between: number): boolean {
  const end = Math.max(from!.last, to!.last)
  if (first < end || first - end > 12 || between > 0) return false
  let at = first - 1
  while (at > end && /^(?:an?|about|around|some|nearly|almost|or|just|over|more|than|up|down|increase|rise|decrease|drop|gain|jump|decline|of)$/.test(words[at]!.lower)) at--
  const mark = words[at]!.text
  return mark === '(' || mark === '–' || mark === '—' || mark === '--' || (mark === ',' && (/^(?:increase|rise|jump|gain|growth|drop|decline|decrease|fall|hike|reduction|cut|surge|up|down|more|less|higher|lower|[.,;)])$/.test(words[last]?.lower ?? '.') || at < first - 1))
}

const isSpanOfPlace = (words: readonly Word[], { last }: Operand): boolean => /^(?:a\.m\.?|p\.m\.?|o'clock)$/.test(words[last]?.lower ?? '')

/** "by a third": a share in words, which people say for all that is nearest to it. */
const isFraction = ({ low, high, step, unit, text }: Operand): boolean => low === high && low > 0 && low < 1 && step === 0 && unit === null && /\p{L}{4}/u.test(text)

function check(block: Block, index: number, { head, verb, from, to, by }: Change, out: Collector): void {
  const [x, y] = [to!, from!]
  if (!sameUnit(x, y) || y.low <= 0 || x.low < 0) return
  const { words } = block.tokens
  const begin = Math.max(0, Math.min(head, x.first, y.first, by?.first ?? head) - 4)
  const end = Math.max(x.last, y.last, by?.last ?? 0) + 3
  let other = false
  for (let i = begin; i < Math.min(end, block.tokens.count); i++) if (OTHER_BASE.has(words[i]!.lower)) other = true
  const placeOf = (operand: Operand): { block: Block; index: number; first: number; last: number } => ({ block, index, first: operand.first, last: operand.last })
  const ends = [{ ...placeOf(y), message: `from ${y.text}` }, { ...placeOf(x), message: `to ${x.text}` }]
  const [a, b] = [around(x), around(y)]
  if (verb === 4) {
    const word = words[head]!.lower
    const [factor, least, most] = MULTIPLES.get(word)!
    const loose = /^(?:more|nearly|almost|than|about|roughly)$/.test(words[head - 1]?.lower ?? '')
    const holds = overlap({ low: a.low / b.high, high: a.high / b.low }, loose ? { low: least * 0.85, high: most * 1.25 } : { low: least, high: most })
    if (other && !holds) return
    const times = x.low / y.low
    emitRelation(out, { block, index, first: head, last: head + 1 }, { relation: 'multiple', holds, expected: `${written(times, 0.01)} times`, steps: [`${x.text} ÷ ${y.text} = ${written(times, 0.01)}`, `"${word}" says ${factor}`] }, ends, `from ${y.text} to ${x.text}`)
    return
  }
  const spoken = by !== null && isFraction(by)
  if (by && ((by.unit === '%' || spoken) && x.unit !== '%')) {
    const size = sizeOf(x, y)
    const stated = spoken ? { low: by.low * 100 - LOOSE, high: by.low * 100 + LOOSE } : percent(by)
    const exactly = (x.low / y.low - 1) * 100
    const wrongWay = by.low > 0 && ((verb === UP && a.high < b.low) || (verb === DOWN && a.low > b.high))
    const place = spoken ? 1 : Math.min(by.step, 1)
    const holds = gap(size, stated) <= by.step * 0.1 && !wrongWay
    if (!holds && other) return
    const steps = [`${x.text} ÷ ${y.text} = ${written(x.low / y.low, 0.001)}`, `that is ${exactly < 0 ? 'a decrease' : 'an increase'} of ${written(Math.abs(exactly), place)}%`]
    emitRelation(out, placeOf(by), { relation: 'change', holds, expected: `${written(Math.abs(exactly), place)}%`, steps, ...(!holds && !wrongWay && gap(size, stated) <= Math.max(1, by.step) ? { near: true } : {}) }, ends, `from ${y.text} to ${x.text}`)
    return
  }
  if (by && (sameUnit(by, x) || (by.unit === 'percentage point' && x.unit === '%')) && by.unit !== 'basis point') {
    const size = Math.abs(x.low - y.low)
    const slack = (x.step + y.step + by.step) / 2
    const holds = Math.abs(size - by.low) <= slack * 1.0001 + (by.hedged ? by.low * 0.1 : 0)
    if (!holds && (other || by.unit === '%')) return
    emitRelation(out, placeOf(by), { relation: 'difference', holds, expected: written(size, Math.min(x.step, y.step)), steps: [`${x.text} - ${y.text} = ${written(x.low - y.low, Math.min(x.step, y.step))}`] }, ends, `from ${y.text} to ${x.text}`)
    return
  }
  const wrongWay = (verb === UP && a.high < b.low) || (verb === DOWN && a.low > b.high)
  const time = x.unit !== null && /^(?:second|minute|hour|day|week)$/.test(x.unit)
  const quoted = words.slice(head, end).some(({ lower }, i, all) => lower === 'to' && all[i + 1]?.lower === 'the')
  if (wrongWay && !other && by === null && !time && !quoted && SAID.has(words[head]!.lower)) {
    emitRelation(out, { block, index, first: head, last: head + 1 }, { relation: 'direction', holds: false, expected: verb === UP ? 'a decrease' : 'an increase', steps: [`${x.text} is ${verb === UP ? 'less' : 'more'} than ${y.text}`] }, ends, `from ${y.text} to ${x.text}`)
  }
}

/** What a figure was rounded from; a count of things is what it says. */
function around({ low, step, unit, hedged }: Operand): Interval {
  const counted = step === 1 && unit !== null && /^[a-z]/.test(unit) && low < 10_000
  const { low: from, high: to } = counted ? { low, high: low } : exact(low, step || low * 0.02)
  return hedged ? { low: from * 0.97, high: to * 1.03 } : { low: from, high: to }
}

/** A percentage as written: rounded or cut off; hedged, a tenth and a point wider. */
export function percent({ low, step, hedged }: Operand): Interval {
  const slack = hedged ? 1 + low * 0.1 : 0
  return { low: low - (step || 1) / 2 - slack, high: low + (step || 1) * (1 - 1e-9) + slack }
}

const gap = (a: Interval, b: Interval): number => Math.max(0, a.low - b.high, b.low - a.high)
const sameUnit = (a: Operand, b: Operand): boolean => a.unit === b.unit || (a.unit === null && !isRatio(b)) || (b.unit === null && !isRatio(a))
const isRatio = ({ unit }: Operand): boolean => unit === '%' || unit === 'percentage point' || unit === 'basis point'
