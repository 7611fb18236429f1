// What a word can be in a name, found out once for each word form.
import { Shape, type Word } from '../../model/index.js'
import { WordClasses } from '../facts.js'
import { GIVEN } from './given.js'
import { DEMONYMS, PLACES } from './places.js'
import { TITLE_WORDS } from '../roles/titles.js'

export const enum Is {
  /** Written with a capital, and no mere function word: may belong to a name. */
  Capital = 1,
  /** `Mr.`, `Dr.`, `Sir`: a person follows. */
  Honorific = 2,
  /** `President`, `Col.`, `spokesman`: a post or rank, in capitals or not. */
  Title = 4,
  Given = 8,
  /** `de`, `van`, `bin`: small words inside people's names. */
  Particle = 16,
  /** `Jr.`, `III`. */
  Suffix = 32,
  /** `Inc`, `University`, `Ministry`: names an organisation. */
  Organisation = 64,
  /** `River`, `County`, `Street`. */
  Geography = 128,
  Place = 256,
  Demonym = 512,
  /** A month or a day of the week. */
  Calendar = 1024,
  /** `The`, `After`, `Police`: with a capital at the head of a sentence it is no name. */
  Opener = 2048,
  /** One letter with a point: `J.` */
  Initial = 4096,
  /** Capitals only. */
  Upper = 8192,
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))
const HONORIFICS = set('mr. mr mrs. mrs ms. ms miss mx. dr. dr prof. sir dame madam messrs. rev. reverend fr. sr. hon. monsignor msgr. rabbi imam sheikh sheik ayatollah mullah lady lord')
const PARTICLES = set('de da do dos das del della di du la le las los el al bin ibn van von der den ter ten zu af av y e abu ben dello dal zum vom')
const SUFFIXES = set('jr jr. sr ii iii iv junior senior esq.')
const ORGANISATIONS = set(
  'inc inc. corp corp. corporation co co. company companies ltd ltd. limited llc plc ag sa s.a. nv n.v. gmbh ab as asa spa s.p.a. bv oy group holdings holding trust fund foundation institute institution university ' +
  'college school academy ministry department dept. agency administration authority bureau office board commission committee council congress parliament senate house assembly court tribunal ' +
  'association federation union league society organisation organization party front alliance coalition bank banking insurance airlines airways railway railways motors industries laboratories laboratory systems technologies ' +
  'partners associates bros. brothers enterprises international resources petroleum oil gas chemical chemicals electric steel hospital clinic center centre church cathedral museum library ' +
  'times post herald tribune journal gazette news press radio television network club fc united rangers police army navy force forces guard corps command service services secretariat reserve treasury exchange ' +
  'confederation conference convention consortium syndicate cooperative co-operative chamber guild brigade regiment division battalion taskforce team initiative project program programme registry',
)
const GEOGRAPHY = set(
  'river rivers lake lakes sea ocean gulf bay strait straits cape island islands isle isles peninsula mount mountain mountains mt. hill hills valley desert forest park plaza square street st. road avenue ave. boulevard blvd. ' +
  'lane drive highway route bridge airport port harbor harbour beach county city town village township borough parish district province state states republic kingdom region oblast raion territory territories ' +
  'coast north south east west northern southern eastern western central upper lower heights creek falls springs canal canyon point station',
)
const MONTHS_AND_DAYS = set(
  'january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. jan feb mar apr jun jul aug sep sept oct nov dec ' +
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon. tue. tues. wed. thu. thurs. fri. sat. sun. christmas easter thanksgiving ramadan hanukkah halloween',
)
/** Words that open sentences, and common nouns that headlines and sentence heads write with a capital. */
const OPENERS = set(
  "a an the this that these those there here it its it's he she they we you i i'm i've i'll i'd we're they're he's she's that's his her hers their our my your who whom whose what which when where why how whoever whatever whether while and or but nor so yet if then than as at by for from in into of off on onto out over to up " +
  'with without within about above across after afterward afterwards against along among around before behind below beneath beside besides between beyond despite down during except following including inside instead like near outside past per plus since ' +
  'through throughout till toward towards under until unlike upon versus via all almost already also although always another any anybody anyone anything because both each either enough even ever every everybody everyone everything few fewer finally first second third last ' +
  'former further furthermore however indeed just later least less many maybe meanwhile more moreover most much neither never nevertheless next no nobody none nonetheless not nothing now nowhere often once one ones only other others otherwise overall perhaps please quite rather recently ' +
  'same several shortly similarly some somebody someone something sometimes soon still such that therefore though thus today together tomorrow tonight too two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions unless usually very well whenever wherever yes yesterday ' +
  'yet according additionally earlier early late again ago apparently asked based being been can could may might must shall should will would do does did done has have had is are was were be am let make take see look note new old big small high low good great long short own ' +
  'police officials authorities officers investigators prosecutors detectives deputies witnesses residents neighbors neighbours relatives family families friends lawmakers analysts experts critics supporters protesters soldiers troops leaders sources reports reporters ' +
  'people men women man woman children child students victims suspects workers employees members shares sales profits revenue earnings oil gold stocks bonds prices demand traders dealers economists bankers investors farmers companies government governments parliament opposition news world state federal local national international ' +
  'north south east west northern southern eastern western photo image video file credit source read click share follow sign email copyright advertisement update updated story continue related editor exclusive breaking watch contact comments tags posted published subscribe login home menu search ' +
  'mum mom mother father dad son daughter brother sister wife husband uncle aunt god lord q table figure note notes chapter section part page step example see use using used get getting add create set click open go start stop try run check help more less yes ok okay thanks thank hello hi dear sorry ' +
  'net total year years month months week weeks day days quarter half shr oper revs avg mths qtr div dividend record pay prior vs mln dlrs pct company group bank crop sugar coffee wheat corn cocoa grain imports exports trade output production inflation growth unemployment',
)

/** The lists that a word is in, as flags of `Is`: one look for all of them. */
const LISTED = new Map<string, number>()
for (const [words, flag] of [
  [TITLE_WORDS, Is.Title], [PARTICLES, Is.Particle], [HONORIFICS, Is.Honorific], [ORGANISATIONS, Is.Organisation], [MONTHS_AND_DAYS, Is.Calendar], [GIVEN, Is.Given],
  [SUFFIXES, Is.Suffix], [GEOGRAPHY, Is.Geography], [PLACES, Is.Place], [DEMONYMS, Is.Demonym], [OPENERS, Is.Opener],
] as const) for (const word of words) LISTED.set(word, (LISTED.get(word) ?? 0) | flag)
const listed = (lower: string): number => LISTED.get(lower) ?? 0
const SMALL = Is.Particle | Is.Organisation
const ANY = Is.Honorific | Is.Given | Is.Particle | Is.Suffix | Is.Organisation | Is.Geography | Is.Place | Is.Demonym | Is.Opener

const classes = new WordClasses((word) => {
  const { lower, shape, plain } = word
  if (shape > Shape.Mixed) return 0
  const lists = listed(lower)
  // A title may have a point that the lists have not: `Gen.`
  let is = (!plain && lower.endsWith('.') ? listed(lower.slice(0, -1)) : lists) & Is.Title
  const capital = shape !== Shape.Lower && (shape === Shape.Capital || /^\p{Lu}/u.test(word.text))
  if (!capital) {
    is |= lists & SMALL
    if ((lists & Is.Honorific) !== 0 && lower.endsWith('.')) is |= Is.Honorific
    return is
  }
  if ((!plain && /\d/.test(lower)) || lower === 'i' || lower === "i'm") return Is.Opener
  if ((lists & Is.Calendar) !== 0) return Is.Calendar | (lists & Is.Given)
  is |= Is.Capital | (lists & ANY)
  if (shape === Shape.Upper) is |= word.text.length <= 2 && /^\p{Lu}\.?$/u.test(word.text) ? Is.Initial : Is.Upper
  if (!plain && (lists & Is.Place) === 0 && /^(?:\p{Lu}\.){2,3}$/u.test(word.text)) is |= Is.Initial
  if (word.parts && (listed(word.parts[0]!.lower) & Is.Given) !== 0) is |= Is.Given
  if ((is & Is.Demonym) === 0 && lower.endsWith('s')) is |= listed(lower.slice(0, -1)) & Is.Demonym
  return is
})
/** What a word can be in a name: flags of `Is`. */
export const nameClass = (word: Word): number => classes.of(word)
