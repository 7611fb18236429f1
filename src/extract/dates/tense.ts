// Does the clause around a date speak of what was, or of what will be?
import { Shape, TokenFlag, type Word } from '../../model/index.js'
import { perWord } from '../facts.js'
import { Class } from './lexicon.js'
import type { Line } from './line.js'

export type Tense = 'past' | 'future' | null

const FUTURE = new Set("will 'll shall would should may might can must won't".split(' '))
/** With an infinitive after them ("is scheduled to", "plans to"), or a date: "due Friday". */
const PROSPECT = new Set('scheduled expected planned plan plans planning due slated expects expect hopes hope intends intend aims aim agreed wants want ready likely supposed begins begin starts start opens ends expires deadline'.split(' '))
const PAST = new Set(
  ('was were had did been said told met went came took made began left won lost held found saw got gave became rose fell sent brought wrote ran led kept stood broke spoke struck shot ' +
    "tore bore beat bent bid bled blew bred broke burst cast chose clung crept cut dealt did dug drank drove ate fell fed flung forbade forgot forgave froze ground hid hurt kept knelt laid lay lent let lit lost made meant met overcame quit rang rid rose sank sang slept slid spent spread stole stuck stung swam swept swung took taught thought trod understood undertook upheld withdrew wound wrote could " +
    "fought grew drew knew threw flew fled sought caught taught built bought sold paid met hit cut put read shut set spent meant heard felt sat hung drove rode chose froze stole woke sank sprang swore wore wasn't weren't didn't hadn't has have having").split(' '),
)
const PRESENT = new Set("is are am be being does do isn't aren't doesn't don't".split(' '))

const enum Verb { None = 0, Past = 1, Future = 2, Prospect = 3, To = 4, Be = 5, Present = 6, Stop = 7 }

const verbOf = perWord((word: Word): number => {
  const { lower, shape } = word
  if (lower === 'to') return Verb.To
  if (lower === 'be') return Verb.Be
  if (FUTURE.has(lower)) return Verb.Future
  if (PROSPECT.has(lower)) return Verb.Prospect
  if (PAST.has(lower)) return Verb.Past
  if (PRESENT.has(lower)) return Verb.Present
  if (shape === Shape.Lower && lower.length > 4 && lower.endsWith('ed')) return Verb.Past
  return Verb.None
})

/** The tense of the clause that holds the atoms [first, last): the nearest verb before, else after. */
export function tenseAt(line: Line, first: number, last: number): Tense {
  const { flags } = line.block.tokens
  // "until Tuesday" looks ahead, but not "Until Tuesday, they had"; "the vote planned for Tuesday was put off" looks back.
  if (line.is(last, 'was were had')) return 'past'
  if (line.is(first - 1, 'as') && line.is(first - 2, 'early soon late') && line.is(first - 3, 'as')) return 'future'
  // "until 9 a.m. Tuesday"
  if (line.has(first - 1, Class.Half)) first -= 2
  if (line.is(first - 1, 'until till through') && (flags[line.token(first - 1)]! & TokenFlag.First) === 0) return 'future'
  for (let i = first - 1; i >= 0 && i > first - 25; i--) {
    const tense = judge(line, i)
    if (tense !== undefined) return tense
    if ((flags[line.token(i)]! & TokenFlag.First) !== 0) break
  }
  for (let i = last; i < line.count && i < last + 25; i++) {
    if ((flags[line.token(i)]! & TokenFlag.First) !== 0) break
    const tense = judge(line, i)
    if (tense !== undefined) return tense
  }
  return null
}

function judge(line: Line, i: number): Tense | undefined {
  switch (verbOf(line.words[i]!)) {
    case Verb.Future: return 'future'
    case Verb.Prospect: return 'future'
    case Verb.Past: {
      // "will be held", "to be held", "to have ended": the verb before decides.
      const before = verbOf(line.words[i - 1] ?? line.words[i]!)
      if (i > 0 && (before === Verb.Be || before === Verb.Future || before === Verb.To)) return undefined
      // "on the ground", "the planned vote": a noun, or what goes with one.
      if (line.is(i - 1, 'the a an')) return undefined
      return 'past'
    }
    case Verb.To: {
      // "plans to meet", "is to meet": an infinitive looks forward when what it hangs on does; "failed to meet", "to Paris" do not.
      const before = i > 0 ? verbOf(line.words[i - 1]!) : Verb.None
      return (before === Verb.Prospect || before === Verb.Present) && line.shape(i + 1) === Shape.Lower ? 'future' : undefined
    }
    case Verb.Present: return undefined
    default: return undefined
  }
}
