// What the heads of rows and columns say of the figures beside them.
import type { Word } from '../../../model/index.js'
import { perWord } from '../../facts.js'

/** `total`: says so; `all`: "All", "Overall", which may head an average as well. */
export type Total = 'total' | 'all'

/** Words without which a cell is no head of a total. */
export const mayHeadTotal = perWord(({ lower }: Word): boolean => /^(?:(?:sub-?)?totals?|sum|all|overall|altogether|sub-totals?)$/.test(lower))

/** Totals of another kind: of what came before, of things counted once, of a score. */
const OTHER_TOTAL = /\b(?:running|cumulative|average|avg|mean|median|unique|distinct|net|others?|rank|score|rate|ratio|percentage change|change|growth|difference|target|goal|budgeted|last year|previous|except|excluding|excl|excl\.|minus|less|remaining|per)\b/
const TOTAL = /^(?:(?:grand|overall|sub|sub-|annual|final|group|column|row|yearly|monthly|quarterly|weekly|daily)[ -]?)?totals?\b/
const ENDS_TOTAL = /\b(?:sub-?)?totals?(?: \([^)]*\))?$/
const ALL = /^(?:all|overall|all \p{Ll}+(?: \p{Ll}+)?|altogether)$/u

/** What kind of total a head announces, or null. `text` may have capitals, a colon, an amount's unit in brackets. */
export function totalOf(text: string): Total | null {
  if (text.length > 60) return null
  const label = text.toLowerCase().replace(/[\s:.*=†‡]+$/u, '').trim()
  if (OTHER_TOTAL.test(label)) return null
  if (TOTAL.test(label) || ENDS_TOTAL.test(label) || /^(?:sum|sum total|in total|in all)$/.test(label)) return 'total'
  return ALL.test(label) ? 'all' : null
}

/** A row or column that is no part of what stands beside it: a share of another, an average, a name of its own. */
const NO_PART = /^(?:(?:\(?(?:of|including|includes|incl|whereof|thereof|excluding|excl|memo|note|notes|source|sources|average|avg|mean|median|min|max|minimum|maximum|mode|range|standard|std|sd|change|difference|diff|growth|increase|decrease|variance|rank|ranking|percent|percentage|pct|share|ratio|rate|target|goal|quota|net|running|cumulative|per|vs|weighted|no\.|number|id|code|year|date|unique|distinct|price|unit price|balance|population|base|n)(?![\w-]))|%|#|№|\+\/-|Δ|→)/
/** Heads of columns that do not add up: averages, rates, ranks, years, prices of one; weeks, in which things may be done side by side. */
const NO_SUM = /\b(?:average|avg|mean|median|rate|rates|ratio|per|rank|ranking|place|position|year|years|date|age|ages|price|prices|score|scores|index|max|maximum|min|minimum|peak|cumulative|running|density|speed|temperature|temp|unique|distinct|growth|change|difference|version|id|phone|time|duration|days?|weeks?|months?|since|founded|percentile|margin|grade|rating|gpa|factor|coefficient|interest|yield|efficiency|accuracy|precision|recall|f1|latency|p50|p90|p95|p99|stdev|deviation|variance|weighted|vs|yoy|versus|trend|±|\+\/-|@)\b|[@±Δ]|\/\s?(?:day|week|month|year|hour|unit|head|capita|person|sec|s|h|km|mile)\b/

export const isNoPart = (text: string): boolean => NO_PART.test(text.toLowerCase().trim())
export const addsNothing = (text: string): boolean => NO_SUM.test(text.toLowerCase())
/** A row that is taken off: "Less: discount". */
export const isTakenOff = (text: string): boolean => /^(?:less|minus|discounts?|deductions?|rebate|refunds?|returns|withdrawals?|credits?|expenses?|costs?|tax(?:es)?|losses)\b/i.test(text.trim())

/** Around a table whose parts are some of the whole only, or overlap. */
export const isSample = (text: string): boolean => /\b(?:top|largest|biggest|leading|selected|main|major|most|sample|excerpt|partial|highlights|not shown|omitted|only the)\b/i.test(text)
export const overlaps = (text: string): boolean =>
  /\b(?:multiple|more than one|several (?:\w+ )?(?:answers|categories|groups|reasons|choices)|overlap\w*|unique|distinct|exclusive|duplicat\w*|more than once|all that apply|not (?:add|sum)|(?:add|sum) (?:up )?to more)\b/i.test(text)
/** Words by which figures without a point are rounded, too. */
export const tellsRounding = (text: string): boolean => /\b(?:rounded|rounding|thousands?|millions?|billions?|lakhs?|crores?|000s?|estimates?|estimated|weighted|approximate\w*)\b|[$€£]\s?[kmb]\b/i.test(text)
