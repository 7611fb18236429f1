// Stretches of the calendar some units away from a day: "last week", "two months later".
import { civilDate, isoWeek } from './calendar.js'
import type { Unit } from './lexicon.js'
import { dayWhen, type Grain, weekWhen, type When } from './when.js'

const GRAINS: Readonly<Record<Unit, Grain>> = {
  second: 'day', minute: 'day', hour: 'day', day: 'day', week: 'week', fortnight: 'week', weekend: 'weekend', month: 'month', quarter: 'quarter', year: 'year', decade: 'decade', century: 'century',
}

/** The stretch of `unit`'s size that holds day `base`, `count` of them later. Decades and centuries count as years unless `whole`. */
export function shifted(base: number, unit: Unit, count: number, whole = true): When {
  // Set, not spread: this is most of what a "last week" costs.
  const when: { -readonly [K in keyof When]: When[K] } = placed(base, unit, count, whole)
  when.implied = ['year', 'month', 'day']
  return when
}

function placed(base: number, unit: Unit, count: number, whole: boolean): When {
  const { year, month, day } = civilDate(base)
  switch (unit) {
    case 'week': return weekWhen(base + count * 7)
    case 'fortnight': return weekWhen(base + count * 14)
    case 'weekend': {
      const { year: isoYear, week } = isoWeek(base + count * 7)
      return { grain: 'weekend', year: isoYear, n: week }
    }
    case 'month': {
      const months = year * 12 + month - 1 + count
      return { grain: 'month', year: Math.floor(months / 12), n: (((months % 12) + 12) % 12) + 1 }
    }
    case 'quarter': {
      const quarters = year * 4 + Math.floor((month - 1) / 3) + count
      return { grain: 'quarter', year: Math.floor(quarters / 4), n: (((quarters % 4) + 4) % 4) + 1 }
    }
    case 'year': return { grain: 'year', year: year + count }
    case 'decade': return whole ? { grain: 'decade', year: Math.floor(year / 10) * 10 + count * 10 } : { grain: 'year', year: year + count * 10 }
    case 'century': return whole ? { grain: 'century', year: Math.floor(year / 100) * 100 + count * 100 } : { grain: 'year', year: year + count * 100 }
    default: return day > 0 ? dayWhen(base + count) : { grain: GRAINS[unit], year }
  }
}
