// The clause around a figure: the words that stand nearest to it, up to the next figure.
import { type Block, type Cue, Shape, type Word } from '../../model/index.js'
import { contentWords } from '../content.js'
import { perWord } from '../facts.js'
import { cuesAmong, isChange, isDirection, isFiller, isMore, isRefusal } from './cues.js'

/** Where a clause may end: marks, and words that join clauses. */
const isBreak = perWord((word: Word): boolean =>
  word.shape === Shape.Punctuation ? /^[,;:()[\]—–]|^--|^-$|^\.+$|^[!?]$/.test(word.text)
  : /^(?:and|or|but|while|whereas|when|after|before|because|if|although|though|since|until|unless|so|then|plus|nor|where)$/.test(word.lower))
/** "killed or injured", "dead or missing" is one state, told with two words. */
const isFate = perWord((word: Word): boolean => /(?:ed|dead|hurt|missing)$/.test(word.lower))
const isEither = (words: readonly Word[], i: number, from: number, to: number): boolean =>
  words[i]!.lower === 'or' && i > from && isFate(words[i - 1]!) && ((i + 1 < to && isFate(words[i + 1]!)) || (i + 2 < to && isFate(words[i + 2]!)))
const isColon = (word: Word): boolean => word.text === ':'
/** Farther words belong to another thing. */
const REACH = 14
/** How many words before a colon may be a label. */
const LABEL = 7

/** What `figure` holds where a date stands. */
export const DATE = 2

export interface Clause {
  core: string[]
  /** Index in `core` of the first word to the left. */
  before: number
  near: string[]
  label: string[]
  cues: Set<Cue>
}

/**
 * Reads the clause of the figure on tokens [first, last) of `block`, inside the sentence [from, to). `figure[i - from]` is 1
 * where token i belongs to a figure or date: words beyond another figure are taken to belong to that one. A date (`DATE`) says when, and parts no
 * other figure from its words.
 */
export function clauseOf(block: Block, from: number, to: number, first: number, last: number, figure: Uint8Array, isDate: boolean): Clause {
  const { words } = block.tokens
  const core: string[] = []
  const near: string[] = []
  const label: string[] = []
  const cues = new Set<Cue>()
  const take = (list: string[], word: Word): void => {
    for (const text of contentWords(word)) if (!core.includes(text) && !list.includes(text)) list.push(text)
  }
  for (let i = first; i < last; i++) take(core, words[i]!)
  // To the right.
  let level = 0
  let end = last
  for (let i = last; i < to && i - last < REACH && level < 2; i++) {
    const word = words[i]!
    if (figure[i - from] === DATE && !isDate) continue
    if (figure[i - from] || (isBreak(word) && !isEither(words, i, from, to))) {
      level++
      continue
    }
    if (level === 0) end = i + 1
    take(level === 0 ? core : near, word)
  }
  const before = core.length
  // To the left.
  level = 0
  let start = first
  for (let i = first - 1; i >= from && first - i <= REACH && level < 2; i--) {
    const word = words[i]!
    if (figure[i - from] === DATE && !isDate) continue
    // "rose 6 percent to 4.8 billion": what rose is told of both figures.
    if (i === first - 2 && level === 0 && figure[i - from] && words[first - 1]!.lower === 'to') {
      while (i > from && figure[i - 1 - from]) i--
      continue
    }
    if (figure[i - from] || isBreak(word)) {
      if (isColon(word) && level === 0) labelBefore(words, from, i, figure, label)
      level++
      continue
    }
    if (level === 0) start = i
    take(level === 0 ? core : near, word)
  }
  cuesAmong(words, start, end, true, cues)
  cuesAmong(words, from, to, false, cues)
  if (changes(words, from, to, first, last)) cues.add('change')
  if (last < to && words[first - 1]?.lower === 'from' && first - 1 >= from) cues.add('earlier')
  if (joined(words, from, to, first, last, figure)) cues.add('joined')
  if (added(words, from, to, first, last)) cues.add('addition')
  if (ofOthers(words, from, first, figure) || outOf(words, to, last, figure, from)) cues.add('part')
  turnBounds(words, from, to, start, first, cues)
  return { core, before, near, label, cues }
}

/** The words before a colon, back to the mark before them: "(a) Developer: twelve hours". */
function labelBefore(words: readonly Word[], from: number, colon: number, figure: Uint8Array, label: string[]): void {
  let start = colon
  while (start > from && colon - start < LABEL && !figure[start - 1 - from] && !/^[,;:()—–.]$/.test(words[start - 1]!.text)) start--
  if (start > from && colon - start >= LABEL) return
  for (let i = start; i < colon; i++) for (const text of contentWords(words[i]!)) if (!label.includes(text)) label.push(text)
}

/** "rose by about 5 percent", "up 5 percent", "a 5 percent rise"; not "rose to 5 percent". */
function changes(words: readonly Word[], from: number, to: number, first: number, last: number): boolean {
  const next = words[last]
  if (last < to && next && (isChange(next) || (isDirection(next) && words[last + 1]?.lower !== 'than'))) return true
  let i = first - 1
  while (i >= from && first - i < 6 && isFiller(words[i]!)) i--
  if (i >= from && (isChange(words[i]!) || /^(?:up|down)$/.test(words[i]!.lower))) return true
  // "raise its export quota by 100,000".
  if (words[i + 1]?.lower !== 'by' || i + 1 >= first) return false
  for (let k = i; k >= from && i - k < 5 && !isBreak(words[k]!); k--) if (isChange(words[k]!)) return true
  return false
}

/** "Baby, 4 people injured": a headline that counts one apart. */
const isPerson = perWord((word: Word): boolean => /^(?:baby|infant|toddler|boy|girl|child|teen|teenager|man|woman|mother|father|officer|driver|suspect|gunman|couple)$/.test(word.lower))

/** "a man and two women", "four women and a man": neither figure counts them all. */
function joined(words: readonly Word[], from: number, to: number, first: number, last: number, figure: Uint8Array): boolean {
  const article = (i: number): boolean => /^(?:a|an|himself|herself|themselves|them|him|her|one|both)$/.test(words[i]?.lower ?? '')
  if (first - 2 >= from && words[first - 1]!.lower === 'of' && /^(?:mother|father|mom|dad|mum|parent|parents|widow|family)$/.test(words[first - 2]!.lower)) return true
  // A participle in the figure's own words has made the clause: "two killed and three hurt".
  if (/(?:ed|dead|hurt|missing)$/.test(words[last - 1]!.lower) && last - first > 1) return false
  if (first === from + 2 && words[first - 1]!.text === ',' && isPerson(words[from]!)) return true
  if (last + 1 < to && (words[last]!.lower === 'and' || (words[last]!.text === ',' && figure[last + 1 - from])) && (article(last + 1) || figure[last + 1 - from])) {
    const after = last + 1
    // "two people and wounded nine" has a verb there; "two men and a woman" a noun phrase.
    return article(after) || Boolean(figure[after - from])
  }
  if (first - 2 >= from && words[first - 1]!.text === ',' && figure[first - 2 - from] && !/(?:ed|dead|hurt|missing)$/.test(words[first - 2]!.lower)) return true
  if (first - 2 >= from && words[first - 1]!.lower === 'and') {
    for (let i = first - 2; i >= from && first - i <= 5; i--) {
      // "12 Somali and 11 Yemeni pirates"; not "2 dead and 3 injured".
      if (figure[i - from]) return !/(?:ed|dead|hurt|missing)$/.test(words[first - 2]!.lower)
      if (article(i)) return true
      if (isBreak(words[i]!) || /ed$|dead|hurt/.test(words[i]!.lower)) return false
    }
  }
  return false
}

/** "three more people", "two others"; not "no more than three", "three or more". */
function added(words: readonly Word[], from: number, to: number, first: number, last: number): boolean {
  for (let i = Math.max(from, first - 1); i < Math.min(to, last + 1); i++) {
    if (isMore(words[i]!) && words[i + 1]?.lower !== 'than' && words[i - 1]?.lower !== 'or') return true
  }
  return false
}

/** "three out of ten"; not "took three million out of the budget". */
function outOf(words: readonly Word[], to: number, last: number, figure: Uint8Array, from: number): boolean {
  for (let i = last; i + 2 < to && i < last + 4; i++) {
    if (words[i]!.lower === 'out' && words[i + 1]!.lower === 'of') return Boolean(figure[i + 2 - from]) || (i + 3 < to && Boolean(figure[i + 3 - from]))
  }
  return false
}

/** "Of the 58 dead, 11 were children": a figure after "of the" and another figure is a part of that. */
function ofOthers(words: readonly Word[], from: number, first: number, figure: Uint8Array): boolean {
  for (let i = first - 2; i >= from && first - i < 16; i--) {
    if (!figure[i - from] || figure[i - 1 - from]) continue
    for (let k = i - 1; k >= from && i - k < 6; k--) {
      const { lower } = words[k]!
      if (lower === 'of' && (k === from || /^(?:and|but|[,.;:(])$/.test(words[k - 1]!.lower))) return true
      if (isBreak(words[k]!)) break
    }
  }
  return false
}

/** "fewer than eight characters is refused" is a lower bound, "more than 5 MB fails" an upper one. */
function turnBounds(words: readonly Word[], from: number, to: number, start: number, first: number, cues: Set<Cue>): void {
  let under = false
  let over = false
  for (let i = Math.max(from, Math.min(start, first - 4)); i < first + 2 && i < to; i++) {
    const { lower } = words[i]!
    under ||= /^(?:fewer|less|below|under|shorter|smaller|older)$/.test(lower)
    over ||= /^(?:more|above|over|longer|larger|greater|bigger|beyond)$/.test(lower)
  }
  if (!under && !over) return
  for (let i = from; i < to; i++) {
    if (!isRefusal(words[i]!)) continue
    cues.delete(under ? 'max' : 'min')
    cues.add(under ? 'min' : 'max')
    return
  }
}
