// Abbreviations that keep their point.
import { Char, charAt } from './chars.js'

const words = (list: string): Set<string> => new Set(list.split(/\s+/))

/** Something always follows, mostly a name: `Gen. Smith`. */
const TITLES = words(
  'mr mrs ms mx messrs mmes dr drs prof rev fr sr sra srta hon gen lt col maj capt cmdr cpl sgt pvt adm brig gov govs sen sens rep reps pres supt amb sec atty atti asst assoc dist ' +
    'st ste mt ft mme mlle det insp cllr dep vs viz cf ca approx eds',
)
/** May end a sentence: what follows decides. */
const OTHERS = words(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun inc ltd co cos corp bros llc plc jr esq est etc al dept depts univ assn ave blvd rd hwy ' +
    'calif fla ariz ala ark colo conn del ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que min max hr hrs sq cu lb lbs oz in yd mi gal qt pt ' +
    'intl natl govt mfg',
)
/** Only before a figure: `No. 5`, `pp. 12-14`, `Fig. 3`. */
const NUMBERED = words('no nos fig figs vol vols p pp art arts sec sect ch chap para paras c b d r ed op rs')
/** Common words, too: an abbreviation only with a capital. `Mar. 3`; "he went in." ends a sentence. */
const COMMON = words('in no ill ed art sun sat mar del miss mass wash fig min max al mt ft pa ma la md mo ind ore co est mon wed fri sec gal mi pt ch op rep col dist det dep')
/** Units that a second figure follows: `6 ft. 2 in.` */
const UNITS = words('ft min sec gal pt')

/**
 * Does the word [start, end) of `text`, which a point follows, keep that point? `points`: it has points inside already
 * (`U.S`).
 */
export function isAbbreviation(text: string, start: number, end: number, points: boolean): boolean {
  const word = text.slice(start, end)
  if (points) return /^(?:\p{L}\p{M}*\.)+\p{L}$/u.test(word) || /^(?:ph\.d|ed\.d|d\.phil|b\.sc|m\.sc|lt\.col|maj\.gen|brig\.gen|lt\.gen)$/i.test(word)
  const size = end - start
  if (size > 6) return false
  const capital = /^\p{Lu}/u.test(word)
  if (size === 1) return (capital && word !== 'I') || word === 'v' || (NUMBERED.has(word) && figureAfter(text, end))
  const lower = word.toLowerCase()
  if (NUMBERED.has(lower) && figureAfter(text, end)) return capital || lower.startsWith('p') || lower.startsWith('vol') || lower.startsWith('fig')
  if (lower === 'no' || lower === 'nos' || !(TITLES.has(lower) || OTHERS.has(lower))) return false
  return capital || !COMMON.has(lower) || (UNITS.has(lower) && figureAfter(text, end))
}

/** A figure after the point and at most one space: `No. 5`. */
const figureAfter = (text: string, point: number): boolean => charAt(text, afterSpace(text, point)) === Char.Digit

function afterSpace(text: string, point: number): number {
  return charAt(text, point + 1) === Char.Space ? point + 2 : point + 1
}

/** After these (lower case, with their point) a sentence goes on, unless a word follows that begins one for certain. */
export const wantsMore = (lower: string): boolean => TITLES.has(lower.slice(0, -1)) || NUMBERED.has(lower.slice(0, -1))
