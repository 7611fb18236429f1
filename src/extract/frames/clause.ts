// The clause around a figure: the words that stand nearest to it, up to the next figure.
import type { Tokens } from '../../model/index.js'
import { WORDS } from '../content.js'
import { Bag } from '../vocabulary.js'
import { classes, Is } from './classes.js'
import { bitOf, CuesOfSentence } from './cues.js'

/** Farther words belong to another thing. */
const REACH = 14
/** How many words before a colon may be a label. */
const LABEL = 7
const ADDITION = bitOf('addition'), CHANGE = bitOf('change'), EARLIER = bitOf('earlier'), JOINED = bitOf('joined'), PART = bitOf('part'), MAX = bitOf('max'), MIN = bitOf('min')

/** Reads the clauses of a sentence's figures, one after the other: what it finds is good until the next is read. */
export class Clauses {
  readonly core = new Bag(WORDS)
  /** How many words of `core` do not stand to the left of the figure. */
  before = 0
  readonly near = new Bag(WORDS)
  readonly label = new Bag(WORDS)
  /** A set of cues, as bits. */
  cues = 0
  #tokens!: Tokens
  #from = 0
  #to = 0
  /** Flags of each token of the sentence, of the one before it and the two behind it. */
  #is = new Int32Array(256)
  /** The flags that any of them has. */
  #any = 0
  readonly #phrases = new CuesOfSentence()

  /** Turns to the sentence [from, to) of a block. */
  enter(tokens: Tokens, from: number, to: number): void {
    const { words, count } = tokens
    this.#tokens = tokens
    this.#from = from
    this.#to = to
    if (count + 2 > this.#is.length) this.#is = new Int32Array(count * 2)
    this.#any = 0
    this.#phrases.clear()
    const is = this.#is
    if (from > 0) is[from - 1] = classes.at(tokens, from - 1)
    for (let i = from; i < to + 2; i++) {
      const flags = i < count ? (is[i] = classes.at(tokens, i)) : (is[i] = 0)
      if (i >= to) continue
      this.#any |= flags
      if ((flags & Is.Cue) !== 0) this.#phrases.read(words, i, to)
    }
  }

  /** Marks tokens that belong to a figure or date: words beyond another figure are taken to belong to that one. */
  figure(first: number, last: number, isDate: boolean): void {
    const mark = isDate ? Is.Figure | Is.Date : Is.Figure
    for (let i = first; i < last && i < this.#to; i++) this.#is[i] = this.#is[i]! | mark
  }

  /** Does token `i` of the sentence belong to a figure or date? */
  isFigure(i: number): boolean {
    return (this.#is[i]! & Is.Figure) !== 0
  }

  /** Reads the clause of the figure on tokens [first, last). */
  read(first: number, last: number, isDate: boolean): void {
    const { core, near, label } = this
    const tokens = this.#tokens
    const is = this.#is
    core.clear()
    near.clear()
    label.clear()
    core.addAll(tokens, first, last)
    const past = isDate ? 0 : Is.Date
    // To the right.
    let level = 0
    let end = last
    for (let i = last; i < this.#to && i - last < REACH && level < 2; i++) {
      if ((is[i]! & past) !== 0) continue
      // "since 1998, when it opened": the clause is about the date.
      if (isDate && i <= last + 1 && (is[i]! & (Is.Figure | Is.Break)) !== 0 && (tokens.words[i]!.lower === 'when' || tokens.words[i + 1]?.lower === 'when')) continue
      if ((is[i]! & (Is.Figure | Is.Break)) !== 0 && !this.#isEither(i)) level++
      else if (level === 0) {
        end = i + 1
        core.add(WORDS.at(tokens, i))
      } else near.add(WORDS.at(tokens, i), core)
    }
    this.before = core.size
    // To the left.
    level = 0
    let start = first
    for (let i = first - 1; i >= this.#from && first - i <= REACH && level < 2; i--) {
      if ((is[i]! & past) !== 0) continue
      // "rose 6 percent to 4.8 billion": what rose is told of both figures.
      if (i === first - 2 && level === 0 && (is[i]! & Is.Figure) !== 0 && (is[first - 1]! & Is.To) !== 0) {
        while (i > this.#from && (is[i - 1]! & Is.Figure) !== 0) i--
        continue
      }
      if ((is[i]! & (Is.Figure | Is.Break)) !== 0) {
        if ((is[i]! & Is.Colon) !== 0 && level === 0) this.#labelBefore(i)
        level++
      } else if (level === 0) {
        start = i
        core.add(WORDS.at(tokens, i))
      } else near.add(WORDS.at(tokens, i), core)
    }
    this.cues = this.#phrases.among(start, end) | this.#phrases.wide
    if (this.#changes(first, last)) this.cues |= CHANGE
    if (last < this.#to && first > this.#from && (is[first - 1]! & Is.From) !== 0) this.cues |= EARLIER
    if (this.#joined(first, last)) this.cues |= JOINED
    if ((this.#any & Is.More) !== 0 && this.#added(first, last)) this.cues |= ADDITION
    if ((this.#any & Is.Of) !== 0 && (this.#ofOthers(first) || this.#outOf(last))) this.cues |= PART
    if ((this.#any & Is.Refusal) !== 0) this.#turnBounds(start, first)
  }

  /** "killed or injured", "dead or missing" is one state, told with two words. */
  #isEither(i: number): boolean {
    const is = this.#is
    if ((is[i]! & (Is.Or | Is.Figure)) !== Is.Or || i <= this.#from || (is[i - 1]! & Is.Done) === 0) return false
    return (i + 1 < this.#to && (is[i + 1]! & Is.Done) !== 0) || (i + 2 < this.#to && (is[i + 2]! & Is.Done) !== 0)
  }

  /** The words before a colon, back to the mark before them: "(a) Developer: twelve hours". */
  #labelBefore(colon: number): void {
    const is = this.#is
    let start = colon
    while (start > this.#from && colon - start < LABEL && (is[start - 1]! & (Is.Figure | Is.Mark)) === 0) start--
    if (start > this.#from && colon - start >= LABEL) return
    this.label.addAll(this.#tokens, start, colon)
  }

  /** "rose by about 5 percent", "up 5 percent", "a 5 percent rise"; not "rose to 5 percent". */
  #changes(first: number, last: number): boolean {
    const is = this.#is
    if (last < this.#to && ((is[last]! & Is.Change) !== 0 || ((is[last]! & Is.Direction) !== 0 && (is[last + 1]! & Is.Than) === 0))) return true
    let i = first - 1
    while (i >= this.#from && first - i < 6 && (is[i]! & Is.Filler) !== 0) i--
    if (i >= this.#from && (is[i]! & (Is.Change | Is.UpDown)) !== 0) return true
    // "raise its export quota by 100,000".
    if (i + 1 >= first || (is[i + 1]! & Is.By) === 0) return false
    for (let k = i; k >= this.#from && i - k < 5 && (is[k]! & Is.Break) === 0; k--) if ((is[k]! & Is.Change) !== 0) return true
    return false
  }

  /** "a man and two women", "four women and a man": neither figure counts them all. */
  #joined(first: number, last: number): boolean {
    const is = this.#is
    const from = this.#from
    const before = first - 1 >= from ? is[first - 1]! : 0
    const second = first - 2 >= from ? is[first - 2]! : 0
    if ((before & Is.Of) !== 0 && (second & Is.Parent) !== 0) return true
    // A participle in the figure's own words has made the clause: "two killed and three hurt".
    if ((is[last - 1]! & Is.Done) !== 0 && last - first > 1) return false
    const comma = (before & Is.Comma) !== 0
    if (first === from + 2 && comma && (second & Is.Person) !== 0) return true
    if (last + 1 < this.#to) {
      const next = is[last]!
      const figure = (is[last + 1]! & Is.Figure) !== 0
      // "two people and wounded nine" has a verb there; "two men and a woman" a noun phrase.
      if (((next & Is.And) !== 0 || ((next & Is.Comma) !== 0 && figure)) && (figure || (is[last + 1]! & Is.One) !== 0)) return true
    }
    if (comma && (second & Is.Figure) !== 0 && (second & Is.Done) === 0) return true
    if ((before & Is.And) === 0) return false
    for (let i = first - 2; i >= from && first - i <= 5; i--) {
      // "12 Somali and 11 Yemeni pirates"; not "2 dead and 3 injured".
      if ((is[i]! & Is.Figure) !== 0) return (second & Is.Done) === 0
      if ((is[i]! & Is.One) !== 0) return true
      if ((is[i]! & (Is.Break | Is.Doing)) !== 0) return false
    }
    return false
  }

  /** "three more people", "two others"; not "no more than three", "three or more". */
  #added(first: number, last: number): boolean {
    const is = this.#is
    for (let i = Math.max(this.#from, first - 1); i < Math.min(this.#to, last + 1); i++) {
      if ((is[i]! & Is.More) !== 0 && (is[i + 1]! & Is.Than) === 0 && (i === 0 || (is[i - 1]! & Is.Or) === 0)) return true
    }
    return false
  }

  /** "three out of ten"; not "took three million out of the budget". */
  #outOf(last: number): boolean {
    const is = this.#is
    for (let i = last; i + 2 < this.#to && i < last + 4; i++) {
      if ((is[i]! & Is.Out) !== 0 && (is[i + 1]! & Is.Of) !== 0) return (is[i + 2]! & Is.Figure) !== 0 || (i + 3 < this.#to && (is[i + 3]! & Is.Figure) !== 0)
    }
    return false
  }

  /** "Of the 58 dead, 11 were children": a figure after "of the" and another figure is a part of that. */
  #ofOthers(first: number): boolean {
    const is = this.#is
    const from = this.#from
    for (let i = first - 2; i >= from && first - i < 16; i--) {
      if ((is[i]! & Is.Figure) === 0 || (i > from && (is[i - 1]! & Is.Figure) !== 0)) continue
      for (let k = i - 1; k >= from && i - k < 6; k--) {
        if ((is[k]! & Is.Of) !== 0 && (k === from || (is[k - 1]! & Is.Opens) !== 0)) return true
        if ((is[k]! & Is.Break) !== 0) break
      }
    }
    return false
  }

  /** "fewer than eight characters is refused" is a lower bound, "more than 5 MB fails" an upper one. */
  #turnBounds(start: number, first: number): void {
    let flags = 0
    for (let i = Math.max(this.#from, Math.min(start, first - 4)); i < first + 2 && i < this.#to; i++) flags |= this.#is[i]!
    if ((flags & Is.Under) !== 0) this.cues = (this.cues & ~MAX) | MIN
    else if ((flags & Is.Over) !== 0) this.cues = (this.cues & ~MIN) | MAX
  }
}
