// Who speaks: "said", "told", "according to", a colon; the same speaker for speech that goes on.
import { type Block, Shape, TokenFlag, type Word } from '../../model/index.js'
import { perWord } from '../facts.js'
import { STOPWORDS } from '../stopwords.js'

const SAY = new Set(
  ('said says say saying told tells tell telling added adds asked asks wrote writes tweeted posted stated states explained explains noted notes insisted insists warned warns recalled recalls replied replies ' +
    'responded responds declared declares announced announces claimed claims argued argues testified continued continues concluded concludes commented remarked admitted admits acknowledged confirmed ' +
    'stressed emphasized emphasised joked quipped shouted screamed yelled exclaimed observed predicted predicts suggested reiterated countered vowed pledged called calls described describes').split(' '),
)
const PRONOUNS = new Set(['he', 'she'])
const isSay = perWord((word: Word): boolean => SAY.has(word.lower))

/** Words with a capital that are no part of a person's name, though they stand in titles before one. */
const NOT_NAMES = new Set('mr mrs ms dr president secretary minister prime sen rep gov gen lt col sgt officer chief sheriff capt mayor senator governor monday tuesday wednesday thursday friday saturday sunday'.split(' '))

/** A stretch of tokens, `last` exclusive. */
export interface Stretch { readonly first: number; readonly last: number }

export interface NameFinder {
  /** The person named on tokens of a block that overlap [first, last): the first or the last of them. */
  person(block: number, first: number, last: number, end: 'first' | 'last'): Speaker | null
}

/** Who says something; `person` when the words name one, and not a ministry, "police" or "a spokesman". */
export interface Speaker {
  readonly name: string
  readonly person: boolean
  /** The token after the name. */
  readonly last?: number
}

/** The speaker of the quotation on [first, last) of `block` (tokens between the marks): a name, `he`/`she`, or null. */
export function speakerOf(block: Block, index: number, { first, last }: Stretch, quotedAt: (token: number) => boolean, names: NameFinder): Speaker | null {
  return after(block, index, last, quotedAt, names) ?? before(block, index, first, quotedAt, names)
}

/** `…," said John Kirby, the spokesman.` or `…," he said.` */
function after({ tokens: { words, flags, count } }: Block, index: number, last: number, quotedAt: (token: number) => boolean, names: NameFinder): Speaker | null {
  let from = last
  // Over the closing mark; the words said end with a comma or a sentence's end.
  while (from < count && words[from]!.shape === Shape.Punctuation && from < last + 3) from++
  const close = words[last - 1]?.text
  if (close !== ',' && close !== '?' && close !== '!' && words[last + 1]?.text !== ',' && !(from < count && flags[from]! & TokenFlag.First) && close !== '--' && close !== '…') {
    if (!(close === '.' && from < count && (isSay(words[from]!) || words[from]!.shape === Shape.Lower))) return null
  }
  const end = Math.min(count, from + 24)
  for (let i = from; i < end && !quotedAt(i); i++) {
    if (i > from && flags[i]! & TokenFlag.First) return null
    if (!isSay(words[i]!)) continue
    if (i === from) {
      // Verb first: the subject follows, up to a comma, a clause or the next quotation.
      if (PRONOUNS.has(words[i + 1]?.lower ?? '')) return { name: words[i + 1]!.lower, person: true }
      let stop = i + 1
      while (stop < count && stop < i + 16 && !quotedAt(stop) && !STOPS.has(words[stop]!.lower) && !(flags[stop]! & TokenFlag.First)) stop++
      return names.person(index, i + 1, stop, 'last') ?? nounPhrase(words, i + 1, stop)
    }
    return subject(words, flags, index, from, i, names)
  }
  return null
}

const STOPS = new Set([',', '.', ';', ':', '(', 'who', 'of', 'in', 'at', 'on', 'during', 'after', 'as', 'when', 'while', 'to', 'told', 'from', 'about', 'through', 'via', 'by', 'last', 'this', 'yesterday', 'today', 'earlier', 'later'])

/** `Kirby said: "…`, `Kirby told reporters that "…`, `According to Kirby, "…`. */
function before({ tokens: { words, flags } }: Block, index: number, first: number, quotedAt: (token: number) => boolean, names: NameFinder): Speaker | null {
  const mark = first - 1
  let start = mark
  while (start > 0 && mark - start < 40 && !(flags[start]! & TokenFlag.First && start < mark - 1)) start--
  for (let i = mark - 1; i >= start; i--) {
    if (quotedAt(i)) continue
    if (isSay(words[i]!)) return subject(words, flags, index, start, i, names)
    if (words[i]!.lower === 'to' && words[i - 1]?.lower === 'according') return names.person(index, i + 1, mark, 'first') ?? nounPhrase(words, i + 1, mark)
  }
  if (words[mark - 1]?.text === ':') return names.person(index, start, mark, 'last') ?? null
  return null
}

/** The subject of the verb at `verb`: the name before it, over an apposition between commas. */
function subject(words: readonly Word[], flags: readonly number[], index: number, from: number, verb: number, names: NameFinder): Speaker | null {
  let end = verb
  while (end > from && /^(?:also|later|then|has|had|have|repeatedly|recently|further|once|previously|was|is)$/.test(words[end - 1]!.lower)) end--
  if (PRONOUNS.has(words[end - 1]?.lower ?? '')) return { name: words[end - 1]!.lower, person: true }
  if (words[end - 1]?.text === ',') {
    // "John Kirby, the Pentagon press secretary, said": what is between the commas explains the name before them.
    let comma = end - 2
    while (comma > from && words[comma]!.text !== ',') comma--
    if (comma > from) return nearest(words, index, clauseStart(words, flags, from, comma), comma, names)
  }
  return nearest(words, index, clauseStart(words, flags, from, end), end, names)
}

/** The person named right before `end`; what else stands there, when no person does. */
function nearest(words: readonly Word[], index: number, from: number, end: number, names: NameFinder): Speaker | null {
  const person = names.person(index, from, end, 'last')
  if (!person) return nounPhrase(words, from, end)
  // "Kirby (right) said", "Senator Lugar, R-Ind., said": not "Kirby's spokesman said", not "the envoy who met Kirby, the agency said".
  let gap = Math.min(person.last ?? end, end)
  while (gap < end && (words[gap]!.shape === Shape.Punctuation || words[gap]!.shape === Shape.Symbol || words[gap]!.shape === Shape.Upper) && !/^['’]s$/.test(words[gap]!.text)) gap++
  return gap >= end ? person : nounPhrase(words, gap, end)
}

function clauseStart(words: readonly Word[], flags: readonly number[], from: number, end: number): number {
  let i = Math.max(from, end - 1)
  while (i > from && !/^(?:[;:)]|that|and|but)$/.test(words[i]!.lower) && !(flags[i]! & TokenFlag.First)) i--
  return i
}

/** "police", "the company", "a spokesman for the ministry": the words themselves, when few. */
function nounPhrase(words: readonly Word[], first: number, last: number): Speaker | null {
  let from = first
  while (from < last && (words[from]!.shape === Shape.Punctuation || STOPWORDS.has(words[from]!.lower))) from++
  const part = words.slice(from, Math.min(last, from + 6))
  if (part.length === 0 || part.length > 5 || !part.every((word) => word.shape <= Shape.Mixed)) return null
  return { name: part.map((word) => word.text).join(' '), person: false }
}

/** A run of capitalised words as a person's name, where no extractor of names knows better; nearest to `end`. */
export function capitalRun(words: readonly Word[], flags: readonly number[], first: number, last: number, end: 'first' | 'last'): Stretch | null {
  const runs: Stretch[] = []
  for (let i = first; i < last; i++) {
    if (!isNameWord(words[i]!, flags[i]!)) continue
    let stop = i + 1
    while (stop < last && (isNameWord(words[stop]!, 0) || (words[stop]!.text.length === 2 && words[stop]!.text.endsWith('.')))) stop++
    runs.push({ first: Math.max(i, stop - 3), last: stop })
    i = stop
  }
  return (end === 'first' ? runs[0] : runs.at(-1)) ?? null
}

const isNameWord = (word: Word, flag: number): boolean =>
  (word.shape === Shape.Capital || word.shape === Shape.Mixed) && !NOT_NAMES.has(word.lower.replace(/\.$/, '')) && !STOPWORDS.has(word.lower) && !(flag & TokenFlag.Quoted)
