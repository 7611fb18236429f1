// What a document's words have settled so far: its own date, and the date last spoken of.
import type { Document } from '../../model/index.js'
import { type CivilDate, civilDate, dayNumber, dayOfIso, weekdayOf } from './calendar.js'
import { fits, nearest, nextIn } from './nearest.js'
import type { Scan } from './scan.js'
import type { Tense } from './tense.js'
import { spanOf, type When } from './when.js'

/** A year that is named this often, and hardly ever the document's own, makes the text a history. */
const HISTORY_YEARS = 6
/** Share of the years named that lie before the last, and how many different ones. */
const HISTORY_SHARE = 0.5
const HISTORY_AGES = 4
/** A year this long ago is in no comparison of results: it counts for all of them. */
const LONG_AGO = 10
/** Within this many days of its base a date without a year has its year beyond doubt. */
const NEAR = 60
/** A day last spoken of is forgotten when the account is this many days away. */
const STALE = 60
/** So many named years outweigh one weekday or "today", which news are full of. */
const DAYS_AGAINST = 4
/** The days ahead by whose name alone what they bring is spoken of: "Wednesday's ruling" is further off only when it is past. */
const NEXT_DAYS = 4
/** In a history, a full date this many days before the account is an aside. */
const STEP_BACK = 90

export class Timeline {
  /** Day number of the document date, or null. */
  readonly dct: number | null
  /** The document tells a history: a date without a year belongs to the year last named, not to the document's. */
  readonly narrative: boolean
  /** In dates of figures only, the day comes first. */
  readonly dayFirst: boolean
  #main: When | null = null
  /** The year of the last aside. */
  #strayed: number | null = null
  #aside: When | null = null
  /** The latest year named anywhere. */
  #latest: number | null = null
  /** The sentence that is being read. */
  #block = -1
  #sentence = -1
  /** The day last spoken of. */
  refDay: number | null = null

  /** What was last spoken of, be it an aside of the sentence before. */
  #last: When | null = null
  /** What was last spoken of. */
  get ref(): When | null {
    return this.#aside ?? this.#main
  }

  constructor(document: Document, { years, days, dayFirst }: Scan) {
    this.dct = document.date ? dayOfIso(document.date.date) : null
    this.dayFirst = dayFirst > 0
    const year = this.dct === null ? null : civilDate(this.dct).year
    let named = 0
    let old = 0
    let ages = 0
    for (const [one, times] of years) {
      named += times
      if (one > 0 && (this.#latest === null || one > this.#latest)) this.#latest = one
      // The year before is every report's own; and a history names more years than a comparison does.
      if (year !== null && one < year - 1) { old += times; ages += one < year - LONG_AGO ? HISTORY_AGES : 1 }
    }
    this.narrative = year === null ? days < 3 || named > days : named >= HISTORY_YEARS && ages >= HISTORY_AGES && old >= named * HISTORY_SHARE && days * DAYS_AGAINST <= named
  }

  /** The day that "today" is: the document's; in a history the day last spoken of. */
  get now(): number | null {
    return this.narrative ? (this.refDay ?? this.refStart ?? this.dct) : this.dct
  }
  /** The day that "today" is: in a history only while it speaks of the document's own year. */
  get today(): number | null {
    if (!this.narrative || this.dct === null) return this.narrative ? null : this.dct
    return this.#main === null || this.#main.year === civilDate(this.dct).year ? this.dct : null
  }
  get civilNow(): CivilDate | null {
    return this.now === null ? null : civilDate(this.now)
  }
  get civilRef(): CivilDate | null {
    const start = this.refStart
    return start === null ? null : civilDate(start)
  }
  /** First day of what was last spoken of, or the document date. */
  get refStart(): number | null {
    return this.ref ? (spanOf(this.ref)?.[0] ?? null) : this.narrative ? null : this.dct
  }
  /** First day of what a month or day without a year goes on from: an aside that is a mere year does not count. */
  get #account(): number | null {
    const aside = this.#aside
    const from = aside && (aside.grain === 'day' || aside.grain === 'month') ? aside : this.#main
    return from ? (spanOf(from)?.[0] ?? null) : null
  }
  /** The year that "that year" means. */
  get lastYear(): number | null {
    return this.#last?.year ?? this.refYear
  }
  /** The year last spoken of. */
  get refYear(): number | null {
    return this.ref?.year ?? (this.narrative || this.dct === null ? null : civilDate(this.dct).year)
  }
  get nowYear(): number | null {
    if (this.narrative) return this.refYear
    return this.dct === null ? null : civilDate(this.dct).year
  }

  /**
   * Remembers what was spoken of. In a history a year far from the account's own (`leads`: it does not open its
   * sentence) is an aside: it counts for the rest of its sentence only.
   */
  see(when: When, leads: boolean): void {
    if (when.year === null) return
    const start = spanOf(when)?.[0] ?? null
    if (this.narrative && start !== null && start === this.dct) return
    this.#last = when
    const main = this.#main
    if (this.narrative && main !== null && main.year !== null && start !== null) {
      // The year alone says nothing new of a day in it.
      if (when.grain === 'year' && when.year === main.year && !when.part) return
      // A year that is come back to is what the account has turned to.
      if (!leads && this.#isAside(when, main, start) && this.#strayed !== when.year) {
        this.#aside = when
        this.#strayed = when.year
        return
      }
    }
    this.#aside = null
    if (when.grain !== 'year') this.#strayed = null
    this.#main = when
    if (when.grain === 'day' && start !== null) this.refDay = start
    else if (start !== null && this.refDay !== null && Math.abs(start - this.refDay) > STALE) this.refDay = null
  }

  /** Does a date inside a sentence lead away from the account for a moment? */
  #isAside(when: When, main: When, start: number): boolean {
    const coarse = when.grain === 'year' || when.grain === 'decade' || when.grain === 'century'
    if (coarse) return true
    const from = spanOf(main)?.[0] ?? start
    return when.implied === undefined && start < from - STEP_BACK
  }

  /** Turns to a sentence: asides of another are over. */
  turn(block: number, sentence: number): void {
    if (block === this.#block && sentence === this.#sentence) return
    this.#block = block
    this.#sentence = sentence
    this.#aside = null
  }

  /** The year of a month, or of a day in it, that is said without one; null when nothing tells. `tense` is asked only where it matters. */
  yearOf(month: number, day: number | null, tense: () => Tense, weekday: number | null): number | null {
    const told = this.narrative ? this.#account : null
    const base = told ?? this.dct
    if (base === null) {
      const beside = this.#beside(month, day)
      if (weekday === null || day === null) return beside
      return beside !== null && fits(beside, month, day, weekday) ? beside : this.#told(month, day, weekday)
    }
    const year = told === null ? nearest(base, month, day, tense) : nextIn(base, month, day)
    if (year === null || weekday === null || day === null || fits(year, month, day, weekday)) return year
    return Math.abs(dayNumber(year, month, day) - base) <= NEAR ? year : this.#fitting(year, month, day, weekday)
  }

  /** Without a date to go on from: the year that puts the day close to the date last spoken of. */
  #beside(month: number, day: number | null): number | null {
    const { ref } = this
    const from = ref?.grain === 'day' || ref?.grain === 'month' ? (spanOf(ref)?.[0] ?? null) : null
    const year = from === null ? null : nearest(from, month, day, () => null)
    return year !== null && Math.abs(dayNumber(year, month, day ?? 1) - from!) <= NEAR ? year : null
  }

  /**
   * Without a date to go on from, the weekday settles the year if it fits the one last spoken of or the latest one named,
   * and not both: a wrong year has one chance in seven.
   */
  #told(month: number, day: number, weekday: number): number | null {
    const last = this.ref?.year ?? null
    const latest = this.#latest
    const fitting = (year: number | null): year is number => year !== null && fits(year, month, day, weekday)
    if (last === latest || !fitting(last)) return fitting(latest) ? latest : null
    return fitting(latest) ? null : last
  }

  /** The day of a yearly feast that is said without its year. */
  dayIn(rule: (year: number) => number, tense: () => Tense): number | null {
    const about = this.nowYear
    if (about === null) return null
    const { month, day } = civilDate(rule(about))
    const year = this.yearOf(month, month === 2 && day === 29 ? 28 : day, tense, null)
    return year === null ? null : rule(year)
  }

  /** Far from its base, a date with a weekday lies in the nearest year that the weekday fits; the weekday is right more often than the guess. */
  #fitting(year: number, month: number, day: number, weekday: number): number {
    for (const step of [1, -1, -2, 2, -3, -4, -5, -6]) if (fits(year + step, month, day, weekday)) return year + step
    return year
  }

  /** What settled the year of a day that was said without one: the document's date or the text, when near; else null. */
  settles(day: number): 'document' | 'text' | null {
    const told = this.narrative ? this.refStart : null
    const base = told ?? this.dct
    if (base === null || Math.abs(day - base) > NEAR) return null
    return told !== null ? 'text' : 'document'
  }

  /** The day of a weekday that is said alone; `owns`: in "Wednesday's ruling". */
  dayOf(weekday: number, tense: () => Tense, owns: boolean): number | null {
    const base = this.now
    if (base === null) return null
    const ahead = (weekday - weekdayOf(base) + 7) % 7
    if (ahead === 0) return base
    // "They will appeal Wednesday's ruling": the verb tells of something else than the ruling.
    return tense() === 'future' && !(owns && ahead > NEXT_DAYS) ? base + ahead : base + ahead - 7
  }
}
