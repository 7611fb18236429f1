// "46% chose the first, 31% the second and the rest, 28%, neither": shares that the text says are all.
import type { Block, Word } from '../../model/index.js'
import type { Collector } from '../collector.js'
import { percent } from './changes.js'
import { emitRelation, type Part } from './emit.js'
import type { Operand } from './operands.js'
import { written } from './rounding.js'

/** More points than this, and the shares are of different things. */
const POINTS = 15
/** Where these stand, the shares are of several wholes, or of several times. */
const OTHERS = /^(?:compared|versus|from|up|down|rose|fell|risen|fallen|than|last|previous|previously|earlier|ago|while|whereas|whom|which|who|interest|growth|least|most|per|each|among|respectively|but|times|average|rate|tax)$/
/** Halves of mankind: what one of them is not, the other is. */
const PAIRS: ReadonlyMap<string, string> = new Map([['women', 'men'], ['men', 'women'], ['girls', 'boys'], ['boys', 'girls'], ['female', 'male'], ['male', 'female'], ['females', 'males'], ['males', 'females']])

/** Emits a relation where the shares of the sentence [from, to) are told to be all, and do not make a hundred. */
export function hundredIn(block: Block, index: number, from: number, to: number, operands: readonly Operand[], out: Collector): void {
  const { words } = block.tokens
  const shares = operands.filter(({ unit }) => unit === '%')
  const [last] = shares.slice(-1)
  if (!last || shares.length < 2 || shares.some(({ low, high, hedged }) => low !== high || hedged || low <= 0 || low >= 100)) return
  const pair = shares.length === 2 && arePair(words, shares[0]!, last)
  if (!pair && !isRest(words, from, to, last)) return
  for (let i = from; i < to; i++) if (OTHERS.test(words[i]!.lower)) return
  const sum = Number(shares.reduce((all, { low }) => all + low, 0).toPrecision(12))
  // Each may have been rounded, or cut off.
  const ends = shares.map(percent)
  const low = ends.reduce((all, one) => all + one.low, 0)
  const high = ends.reduce((all, one) => all + one.high, 0)
  if ((low <= 100 && high >= 100) || Math.abs(sum - 100) > POINTS || (pair && sum < 100)) return
  const part = ({ first, last: end, text }: Operand): Part => ({ block, index, first, last: end, message: text })
  const expected = `${written(sum, Math.min(...shares.map(({ step }) => step || 1)))}%`
  emitRelation(out, part(last), { relation: 'shares', holds: false, expected, steps: [...shares.map(({ text }) => text), `make ${expected}`] }, shares.slice(0, -1).map(part))
}

/** "the rest, 28%", "the remaining 28%", "28% for the rest". */
function isRest(words: readonly Word[], from: number, to: number, { first, last }: Operand): boolean {
  for (let i = Math.max(from, first - 3); i < first; i++) {
    if (words[i]!.lower === 'remaining' && i === first - 1) return words[i - 1]?.lower === 'the'
    if (/^(?:rest|remainder)$/.test(words[i]!.lower)) return words[i - 1]?.lower === 'the' && /^[,(–—]$/.test(words[first - 1]!.text)
  }
  for (let i = last; i < Math.min(to, last + 4); i++) if (/^(?:rest|remainder)$/.test(words[i]!.lower)) return words[i - 1]?.lower === 'the'
  return false
}

/** "60% girls and 45% boys": nothing else between. */
function arePair(words: readonly Word[], a: Operand, b: Operand): boolean {
  const [one, other] = [words[a.last]?.lower ?? '', words[b.last]?.lower ?? '']
  const between = b.first - a.last
  return PAIRS.get(one) === other && between >= 2 && between <= 3 && /^(?:and|,)$/.test(words[a.last + 1]!.lower) && (between === 2 || words[a.last + 2]!.lower === 'and')
}
