// "eight days, from June 1 to June 10", "born in 1950, died in 2000 aged 61": spans of time against their ends.
import type { Block } from '../../model/index.js'
import type { Collector, Draft } from '../collector.js'
import { dayNumber } from '../dates/calendar.js'
import { emitRelation, type Part } from './emit.js'

/** Behind "days": those that are not all of them. */
const SOME_DAYS = /^(?:working|business|school|trading|market|week|election|game|match|non-consecutive|nonconsecutive|different|separate|more|another|extra|additional|about|around|nearly|almost|over|under|roughly|some|first|last|next|past|final|to|or)$/
const DAYS: Readonly<Record<string, number>> = { D: 1, W: 7 }

interface Ends { readonly from: Draft; readonly to: Draft; readonly days: number | null; readonly years: number | null }

/** The claims of a block, in order, where it has two dates, and a span or an age; else null. */
export function datedDrafts(index: number, out: Collector): Draft[] | null {
  const drafts = out.of(index)
  let dates = 0
  let spans = 0
  for (const { claim: { kind } } of drafts) {
    if (kind === 'date') dates++
    else if (kind === 'duration' || kind === 'age') spans++
  }
  return dates > 1 && spans > 0 ? [...drafts].sort((a, b) => a.first - b.first) : null
}

/** Emits a relation for each span of the block's dates whose length, said beside it, is another. `drafts`: the block's claims, in order. */
export function spansIn(block: Block, index: number, drafts: readonly Draft[], out: Collector): void {
  const dates = drafts.filter(({ claim }) => claim.kind === 'date')
  const durations = drafts.filter(({ claim }) => claim.kind === 'duration' && !claim.qualifiers)
  if (durations.length > 0) {
    for (let i = 0; i + 1 < dates.length; i++) {
      const ends = endsOf(block, dates[i]!, dates[i + 1]!)
      const said = ends && durations.find((one) => beside(block, ends, one))
      if (ends && said) compare(block, index, ends, said, out)
    }
  }
  const ages = drafts.filter(({ claim }) => claim.kind === 'age')
  if (ages.length > 0 && dates.length > 1) lifetime(block, index, dates, ages, out)
}

/** A range of two days, or of two years: "from June 1 to June 10", "June 5-7", "1990–2000". */
function endsOf({ tokens: { words } }: Block, from: Draft, to: Draft): Ends | null {
  const gap = to.first - from.last
  const before = words[from.first - 1]?.lower
  const joint = gap === 1 ? words[from.last]!.lower : ''
  const ranged = (gap === 1 && (/^(?:-|–|—|through|thru)$/.test(joint) || (/^(?:to|until|till)$/.test(joint) && before === 'from') || (joint === 'and' && before === 'between'))) || isOneToken(words, from, to)
  if (!ranged || from.claim.kind !== 'date' || to.claim.kind !== 'date') return null
  const [a, b] = [partsOf(from.claim.value.timex), partsOf(to.claim.value.timex)]
  if (!a || !b) return null
  if (a.day !== null && b.day !== null && a.month !== null && b.month !== null) {
    if (a.year !== null && b.year !== null) return { from, to, days: dayNumber(b.year, b.month, b.day) - dayNumber(a.year, a.month, a.day), years: null }
    // Without a year: in a common one, and not over the end of February.
    if (a.year !== null || b.year !== null || a.month > b.month || (a.month < 3 && b.month > 2)) return null
    return { from, to, days: dayNumber(2023, b.month, b.day) - dayNumber(2023, a.month, a.day), years: null }
  }
  if (a.month === null && b.month === null && a.year !== null && b.year !== null && gap === 1) return { from, to, days: null, years: b.year - a.year }
  return null
}

/** "June 5-7": both days in one token. */
const isOneToken = (words: Block['tokens']['words'], from: Draft, to: Draft): boolean => to.first <= from.last && words[to.first]?.parts?.length === 2

function partsOf(timex: string): { year: number | null; month: number | null; day: number | null } | null {
  const match = /^(\d{4}|XXXX)(?:-(\d\d)-(\d\d))?$/.exec(timex)
  return match && { year: match[1] === 'XXXX' ? null : Number(match[1]), month: match[2] ? Number(match[2]) : null, day: match[3] ? Number(match[3]) : null }
}

/** The span stands directly before or behind its ends: "a three-day meeting from …", "…, eight days", "(eight days)". */
function beside({ tokens: { words, count } }: Block, { from, to }: Ends, said: Draft): boolean {
  const word = (i: number): string => (i >= 0 && i < count ? words[i]!.lower : '')
  if (SOME_DAYS.test(word(said.first - 1)) || SOME_DAYS.test(word(said.last))) return false
  if (said.first >= to.last) {
    const gap = said.first - to.last
    return ((gap === 1 && /^[,(–—]$/.test(word(to.last))) || (gap === 3 && word(to.last) === ',' && word(to.last + 1) === 'a' && word(to.last + 2) === 'full')) && /^(?:[).;,]|)$/.test(word(said.last))
  }
  if (said.last > from.first) return false
  let at = from.first - 1
  if (/^(?:from|between)$/.test(word(at))) at--
  if (/^[,(:]$/.test(word(at))) at--
  // "a three-day meeting": the form with a hyphen is followed by what lasts.
  const compound = /-/.test(words[said.first]!.text)
  return compound ? at >= said.last && at - said.last < 2 && /^[a-z]+$/.test(word(at)) && !/^(?:in|on|at|for|after|before|of)$/.test(word(at)) : at === said.last - 1
}

/** Both ends may be counted, or one. Fewer days than that may be those of work; more there cannot be. */
function compare(block: Block, index: number, { from, to, days, years }: Ends, said: Draft, out: Collector): void {
  if (said.claim.kind !== 'duration') return
  const match = /^P(\d+)([DWY])$/.exec(said.claim.value.timex)
  if (!match) return
  const number = Number(match[1])
  let least: number
  let most: number
  let expected: string
  if (years !== null) {
    if (match[2] !== 'Y' || years < 1) return
    least = years - 1
    most = years + 1
    expected = `${years} years`
  } else {
    if (match[2] === 'Y' || days === null || days < 1) return
    const unit = DAYS[match[2]!]!
    // "two weeks" may be twelve days or sixteen; five working days make one.
    least = unit === 7 ? (days - 3) / 7 : Math.floor(((days + 1) * 5) / 7) - 1
    most = unit === 7 ? (days + 5) / 7 : days + 1
    expected = unit === 7 ? `${Math.round((days + 1) / 7)} weeks` : `${days + 1} days`
    if (unit === 7 && Math.round((days + 1) / 7) === number) return
  }
  if (number >= least && number <= most) return
  const place = ({ first, last, claim }: Draft, message = claim.text): Part => ({ block, index, first, last, message })
  const length = years !== null ? `${years} years` : `${days! + 1} days, both ends counted`
  emitRelation(out, place(said), { relation: 'span', holds: false, expected, steps: [`from ${from.claim.text} to ${to.claim.text} are ${length}`] }, [place(from), place(to)], `${from.claim.text} to ${to.claim.text}`)
}

/** "born in 1950 … died in 2000, aged 61": one birth, one death and one age in a paragraph of one or two sentences. */
function lifetime(block: Block, index: number, dates: readonly Draft[], ages: readonly Draft[], out: Collector): void {
  const { words, count } = block.tokens
  const word = (i: number): string => (i >= 0 && i < count ? words[i]!.lower : '')
  const after = (one: Draft, pattern: RegExp): boolean => pattern.test(word(one.first - 1)) || (/^(?:in|on)$/.test(word(one.first - 1)) && pattern.test(word(one.first - 2)))
  const births = dates.filter((one) => after(one, /^(?:born|b\.?)$/))
  const deaths = dates.filter((one) => after(one, /^(?:died|d\.)$/))
  for (const age of ages) {
    const death = deaths.find((one) => one.sentence === age.sentence && between(one.last, age.first) && age.first - one.last < 6)
    const birth = death && births.findLast((one) => one.first < death.first)
    if (death && birth) check(birth, death, age)
  }

  function check(birth: Draft, death: Draft, age: Draft): void {
    if (age.claim.kind !== 'age' || birth.claim.kind !== 'date' || death.claim.kind !== 'date') return
    if (death.sentence - birth.sentence > 1 || others(birth.last, death.first)) return
    const [a, b] = [birth.claim.value, death.claim.value]
    if (a.implied?.includes('year') || b.implied?.includes('year') || !a.from || !a.to || !b.from || !b.to) return
    const { years } = age.claim.value
    const most = fullYears(a.from, b.to)
    const least = fullYears(a.to, b.from)
    if (years >= least && years <= most) return
    const place = ({ first, last, claim }: Draft): Part => ({ block, index, first, last, message: claim.text })
    const expected = least === most ? String(most) : `${least} or ${most}`
    emitRelation(out, place(age), { relation: 'lifetime', holds: false, expected, steps: [`born ${birth.claim.text}, died ${death.claim.text}`, `that makes an age of ${expected}`] }, [place(birth), place(death)], `${birth.claim.text} to ${death.claim.text}`)
  }

  /** "died in 2000 aged 61", "…, at the age of 61". */
  function between(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (!/^(?:,|aged|at|the|age|of|when|he|she|was|\()$/.test(word(i))) return false
    return true
  }

  /** Somebody else between the two: "born in 1950, the son of a painter who died in 1960". */
  function others(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (/^(?:whose|who|son|daughter|father|mother|wife|husband|brother|sister|his|her|their|parents|child|children)$/.test(word(i))) return true
    return false
  }
}

/** Whole years from one ISO day to another. */
function fullYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}
