// Abbreviations that keep their point, and what a sentence end may follow.

const words = (list: string): Set<string> => new Set(list.split(/\s+/))

/** Never end a sentence: something always follows. */
const TITLES = words(
  'mr mrs ms mx dr prof rev fr sr sra hon gen lt col maj capt cmdr cpl sgt pvt adm brig gov sen rep reps sens pres supt messrs mt st ft no nos vs fig figs vol vols pp ed eds art cf ca approx al viz amb sec atty asst assoc dist',
)
/** May end a sentence: a capital decides. */
const OTHERS = words(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun inc ltd co corp bros llc plc jr sr esq est etc dept univ assn ave blvd rd hwy calif fla ariz ala ark colo conn del ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ph.d e.g i.e a.m p.m u.s u.k u.n e.u d.c min max hr hrs sq cu lb lbs oz in ft yd mi gal qt pt',
)
const ALWAYS_WORDS = words('in no ill ed art sun sat mar del miss mass wash fig min max al mt ft pa ma la md')

/** Does a word written with a point after it keep that point? `points`: it has points inside already (`U.S`). */
export function isAbbreviation(word: string, points: boolean): boolean {
  if (points) return /^(?:\p{L}\p{M}*\.)+\p{L}$/u.test(word) || OTHERS.has(word.toLowerCase())
  if (word.length === 1) return /\p{Lu}/u.test(word) && word !== 'I'
  const lower = word.toLowerCase()
  if (!TITLES.has(lower) && !OTHERS.has(lower)) return false
  // A common word is an abbreviation only with a capital: "No. 5", "Mar. 3"; "he said no." ends a sentence.
  return !ALWAYS_WORDS.has(lower) || /^\p{Lu}/u.test(word)
}

/** After these (with their point) a sentence does not end, whatever follows. */
export const neverEnds = (lower: string): boolean => TITLES.has(lower.slice(0, -1))
