// What a word may be to the figure beside it, as bits of one number.
import { Shape, type Word } from '../../model/index.js'
import { WordClasses } from '../facts.js'
import { CUE_WORDS } from './cues.js'

export const enum Is {
  /** Where a clause may end: marks, and words that join clauses. */
  Break = 1,
  /** Not of the word but of the token: it belongs to a figure or date. */
  Figure = 2,
  Colon = 4,
  Comma = 8,
  And = 16,
  Of = 32,
  From = 64,
  Than = 128,
  /** Verbs and nouns of change. */
  Change = 256,
  /** "up 5 percent", "5 percent higher". */
  Direction = 512,
  UpDown = 1024,
  /** Words between a verb of change and its figure: "rose by about a further 5 percent". */
  Filler = 2048,
  /** A refusal turns a bound over: "fewer than eight characters is refused" asks for eight. */
  Refusal = 4096,
  /** "fewer", "below"; "more", "above". */
  Under = 8192,
  Over = 16384,
  /** "Baby, 4 people injured": a headline that counts one apart. */
  Person = 32768,
  /** "a man and two women", "himself and three others". */
  One = 65536,
  /** "a mother of two". */
  Parent = 131072,
  /** "two killed and three hurt": a participle that makes a clause. */
  Done = 262144,
  /** The same, more widely. */
  Doing = 524288,
  /** What "of the 58 dead" may stand behind. */
  Opens = 1048576,
  /** A mark that a label does not run across. */
  Mark = 2097152,
  /** A mark at which a paragraph's lead is none. */
  Stop = 4194304,
  /** It begins a phrase of a cue. */
  Cue = 8388608,
  To = 16777216,
  Or = 33554432,
  Out = 67108864,
  /** "three more", "two other people", "12 new cases": an addition where it stands beside the figure. */
  More = 134217728,
  By = 268435456,
  /** Not of the word but of the token: it belongs to a date, which says when, and parts no other figure from its words. */
  Date = 536870912,
}

const LISTS: Readonly<Record<string, number>> = {
  'and or but while whereas when after before because if although though since until unless so then plus nor where': Is.Break,
  'and': Is.And, 'or': Is.Or, 'of': Is.Of, 'to': Is.To, 'out': Is.Out, 'by': Is.By, 'from': Is.From, 'than': Is.Than, ':': Is.Colon, ',': Is.Comma,
  ['rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth gain gains gained climb climbs climbed jump jumps jumped surge surged soar soared add adds added advance advanced ' +
    'fall falls fell fallen falling drop drops dropped decline declines declined decrease decreases decreased slip slipped slide slid shed cut cuts dip dipped tumble tumbled plunge plunged lose reduction rally rallied ease eased expand expanded shrink shrank raise raised hike']: Is.Change,
  'up down higher lower more less fewer above below': Is.Direction,
  'up down': Is.UpDown,
  'more other others new': Is.More,
  'by about around some nearly almost roughly a an another further of over just only the approximately more than at least additional as much': Is.Filler,
  'refuse refused refuses reject rejects rejected fail fails failed denied invalid error errors forbidden turned cannot disallowed blocked truncated tried terminated closed': Is.Refusal,
  'fewer less below under shorter smaller older': Is.Under,
  'more above over longer larger greater bigger beyond': Is.Over,
  'baby infant toddler boy girl child teen teenager man woman mother father officer driver suspect gunman couple': Is.Person,
  'a an himself herself themselves them him her one both': Is.One,
  'mother father mom dad mum parent parents widow family': Is.Parent,
  'and but , . ; : (': Is.Opens,
  '. , ; ! ?': Is.Stop,
}
const listed = new Map<string, number>()
const list = (word: string, flag: number): unknown => listed.set(word, (listed.get(word) ?? 0) | flag)
for (const [words, flag] of Object.entries(LISTS)) for (const word of words.split(' ')) list(word, flag)
for (const word of CUE_WORDS) list(word, Is.Cue)

function classify(word: Word): number {
  const { lower } = word
  let flags = listed.get(lower) ?? 0
  if (word.shape === Shape.Punctuation) {
    flags &= ~Is.Break
    if (/^[,;:()[\]—–]|^--|^-$|^\.+$|^[!?]$/.test(word.text)) flags |= Is.Break
    if (/^[,;:()—–.]$/.test(word.text)) flags |= Is.Mark
  }
  if (lower.endsWith('ed')) return flags | Is.Done | Is.Doing
  if (lower.endsWith('missing')) flags |= Is.Done
  if (lower.includes('dead') || lower.includes('hurt')) flags |= lower.endsWith('dead') || lower.endsWith('hurt') ? Is.Done | Is.Doing : Is.Doing
  return flags
}

/** The flags of each form. */
export const classes = new WordClasses(classify)
