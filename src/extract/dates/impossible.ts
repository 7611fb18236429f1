// Dates that cannot be as they are written.
import { Shape, TokenFlag } from '../../model/index.js'
import type { ClaimValues } from '../../model/index.js'
import { isoDay, monthLength, pad } from './calendar.js'
import type { Expression } from './expression.js'
import type { Line } from './line.js'
import type { Timeline } from './timeline.js'
import { spanOf, timexOf, type When } from './when.js'

type Impossible = ClaimValues['impossible']

/** Words of a sentence that speaks of a date that does not exist, as such. */
const OF_ERRORS = /^(?:no|not|never|invalid|wrong|wrongly|incorrect|incorrectly|impossible|nonexistent|non-existent|exist|exists|doesn't|isn't|fake|fictional|imaginary|joke|error|errors|mistake|mistakenly|typo|misprint|misdated|erroneous|erroneously)$/
/** Verbs and words by which a range goes from a date to an earlier one, rightly: "moved from June 10 to June 1". */
const TURNED = /^(?:mov\w+|chang\w+|shift\w+|push\w+|brought|bring\w*|advanc\w+|reschedul\w+|postpon\w+|revis\w+|correct\w+|amend\w+|adjust\w+|updat\w+|back|backward|backwards|reverse\w*|descending|down|rewound|return\w*|instead|compar\w+|versus|vs|vs\.|reduc\w+|cut\w*|roll\w*|backdat\w+|forward|up|earlier|previously|originally|restat\w+)$/
/** Before a day of the month that is no count: "In Feb. 30 people died" has none of these. */
const ON: ReadonlySet<string> = new Set(['on', 'until', 'till', 'by', 'from', 'to', 'through', 'before', 'after', 'since', 'dated', 'between', 'and', '–', '-', ',', '(', ':'])
/** Years this far apart are no range of a text's own time: numbers of standards, of rooms. */
const LONGEST = 300

/** 30 February, 31 June, 29 February 2023; null where the words may mean something else, or speak of the error. */
export function noSuchDay(line: Line, one: Expression): Impossible | null {
  const { when } = one
  if (when?.grain !== 'day' || !when.n || !when.day || when.day < 29 || when.day > 31) return null
  const year = when.implied?.includes('year') ? null : when.year
  const length = monthLength(year, when.n)
  if (when.day <= length || speaks(line, one, OF_ERRORS) || inCode(line, one.first)) return null
  if (year === null) {
    const next = line.shape(one.last)
    // Where nothing follows, nothing is counted: "Applications close 31 June."
    const closed = next === -1 || line.is(one.last, '. , ; : ) ! ?')
    if (!closed && (!line.in(one.first - 1, ON) || !(next === Shape.Punctuation || line.is(one.last, 'and to at in the for as when with')))) return null
  }
  const head = `${year === null ? 'XXXX' : pad(year, 4)}-${pad(when.n, 2)}`
  return { problem: 'no-such-day', date: `${head}-${pad(when.day, 2)}`, against: `${head}-${pad(length, 2)}` }
}

/** "2019–2015", "June 10 to June 1", "from 5 May 2020 to 3 March 2019", two expressions that follow each other. */
export function backwards(line: Line, from: Expression, to: Expression): Impossible | null {
  const gap = to.first - from.last
  if (gap > 1) return null
  const { when: a } = from
  const { when: b } = to
  if (!a || !b || a.grain !== b.grain) return null
  // The days of one month, whatever the year.
  const alone = a.year === null && b.year === null && a.grain === 'day' && a.n === b.n && a.n !== undefined && ordered(a, b)
  if (!alone && (a.year === null || b.year === null || a.year < 1000 || b.year < 1000)) return null
  // "CVE-2015-1793": part of a longer number.
  if (a.grain === 'year' && line.glued(from.first)) return null
  const dash = (gap === 0 && line.glued(to.first)) || (gap === 1 && line.is(from.last, '- – —'))
  const words = gap === 1 && ((line.is(from.last, 'to until till through') && line.is(from.first - 1, 'from')) || (line.is(from.last, 'through thru') && a.grain === 'day'))
  const between = gap === 1 && line.is(from.last, 'and') && line.is(from.first - 1, 'between')
  if (!dash && !words && !between) return null
  if (!ordered(a, b) || speaks(line, from, TURNED) || speaks(line, from, OF_ERRORS) || inCode(line, from.first)) return null
  const [start, end] = alone ? [spanOf({ ...a, year: 2000 }), spanOf({ ...b, year: 2000 })] : [spanOf(a), spanOf(b)]
  if (!start || !end || start[0] <= end[1] || (!alone && a.year! - b.year! > LONGEST)) return null
  return { problem: isLife(line, from, to) ? 'death-before-birth' : 'backwards', date: timexOf(a), against: timexOf(b) }
}

/** Whether the order of two dates is settled by their words: both with years, or days of one month. */
function ordered(a: When, b: When): boolean {
  // Times of day, and dates that hang on others ("two years ago"), have no order of their own.
  if (a.time || b.time || a.implied?.includes('day') || b.implied?.includes('day')) return false
  const said = (when: When): boolean => !when.implied?.includes('year')
  if (said(a) && said(b)) return a.grain === 'year' || a.grain === 'month' || a.grain === 'day'
  return a.grain === 'day' && !said(a) && !said(b) && a.year === b.year && a.n === b.n
}

/** "Ann Lee (12 May 1940 – 3 June 1899)": a person's years, in brackets after a name. */
function isLife(line: Line, from: Expression, to: Expression): boolean {
  const open = line.is(from.first - 1, '(') ? from.first - 2 : line.is(from.first - 1, 'born b.') && line.is(from.first - 2, '(') ? from.first - 3 : -1
  return open >= 0 && line.is(to.last, ')') && line.shape(open) === Shape.Capital && line.shape(open - 1) === Shape.Capital
}

/** "born in 1950 and died in 1940", "b. 1950, d. 1940", of one person. */
export function deathBeforeBirth(line: Line, birth: Expression, death: Expression): Impossible | null {
  const [a, b] = [birth.when, death.when]
  if (!a || !b || a.year === null || b.year === null || a.implied?.includes('year') || b.implied?.includes('year')) return null
  const near = (i: number, words: string): boolean => line.is(i, words) || (line.is(i, 'on in of') && line.is(i - 1, words))
  if (!near(birth.first - 1, 'born b. b') || !near(death.first - 1, 'died d. d') || death.first - birth.last > 14) return null
  for (let i = birth.last; i < death.first; i++) {
    // Another person, or another sentence, between the two.
    const shape = line.shape(i)
    if (line.is(i, '. whose his her their father mother') || ((shape === Shape.Capital || shape === Shape.Mixed) && !line.is(i - 1, 'in at near , to') && !line.is(i, 'he she') && line.shape(i - 1) !== Shape.Capital)) return null
  }
  const [start, end] = [spanOf(a), spanOf(b)]
  if (!start || !end || start[0] <= end[1]) return null
  return { problem: 'death-before-birth', date: timexOf(b), against: timexOf(a) }
}

const PAST_VERB = /^(?:was|were|had|\p{Ll}{3,}ed|died|met|won|held|took|came|began|said|told|made|went|left|found|opened|signed)$/u
/** Days by which a text may be ahead of its date: time zones, evening papers. */
const SLACK = 2

/**
 * "The council met on 5 June 2024" in a document of 1 June 2024. Only full dates, with a verb of the past directly
 * before them ("met on"), and none that looks ahead in the sentence.
 */
export function notYet(line: Line, time: Timeline, one: Expression): Impossible | null {
  const { when } = one
  if (time.dct === null || when?.grain !== 'day' || when.implied) return null
  const span = spanOf(when)
  if (!span || span[0] <= time.dct + SLACK || span[0] > time.dct + 365 || speaks(line, one, AHEAD) || inCode(line, one.first)) return null
  if (!line.is(one.first - 1, 'on') || !PAST_VERB.test(line.lower(one.first - 2)) || line.is(one.first - 3, 'be been to is are being it if get gets')) return null
  return { problem: 'not-yet', date: timexOf({ ...when, time: undefined }), against: isoDay(time.dct)! }
}
const AHEAD = /^(?:will|would|shall|should|may|might|must|can|could|expected|scheduled|planned|due|slated|set|if|until|unless|once|when|next|upcoming|plan\w*|effective|deadline|expires?|revised|updated|amended|if|is|are|be|to|ends?|begins?|starts?|proposed)$/

function speaks(line: Line, one: Expression, words: RegExp): boolean {
  const { flags } = line.block.tokens
  for (let i = one.first; i >= 0 && i > one.first - 40; i--) {
    if (words.test(line.lower(i))) return true
    if ((flags[line.token(i)]! & TokenFlag.First) !== 0) break
  }
  for (let i = one.last; i < line.count && i < one.last + 40; i++) {
    if ((flags[line.token(i)]! & TokenFlag.First) !== 0) break
    if (words.test(line.lower(i))) return true
  }
  return false
}

const inCode = (line: Line, i: number): boolean => (line.block.tokens.flags[line.token(i)]! & TokenFlag.Code) !== 0
