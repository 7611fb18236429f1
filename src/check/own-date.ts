// The document's own date, told in several places.
import type { ClaimOf, DocumentDate } from '../model/index.js'
import { dateLike } from './calendar.js'
import { finding, locationOf, phrase, spanLocation } from './finding.js'
import type { Check } from './index.js'

const NAMES: Readonly<Record<DocumentDate['from'], string>> = { metadata: 'metadata', 'front-matter': 'front matter', path: 'file name', dateline: 'dateline' }

/**
 * Reports two places that tell dates further apart than the options allow: `days` between front matter and dateline,
 * `pathDays` for the file's name, which is often given before the text is ready, and for a dateline without a year.
 */
export const ownDate: Check = function* ({ statements: [statement] }, rule) {
  const claim = statement!.claim as ClaimOf<'document-date'>
  const [main, ...others] = claim.value.dates
  for (const other of others) {
    const gap = daysBetween(main!.date, other.date)
    const loose = [main!, other].some((one) => one.from === 'path' || one.date.startsWith('XXXX'))
    const allowed = Number(rule.options[loose ? 'pathDays' : 'days'])
    if (gap === null || gap <= allowed) continue
    const data = { date: dateLike(main!.date, claim.text), place: NAMES[main!.from], other: dateLike(other.date, claim.text), otherPlace: NAMES[other.from] }
    const part = claim.parts?.find((one) => one.message === other.date)
    yield finding(rule, {
      confidence: 0.9,
      subject: 'the document’s date',
      message: phrase(rule, 'differs', data),
      derived: true,
      because: [`${data.place} and ${data.otherPlace} are ${gap} days apart`],
      locations: [
        locationOf(statement!, phrase(rule, 'side', data), main!.date),
        ...(part ? [spanLocation(statement!.document, part.start, part.end, part.text, phrase(rule, 'side', { ...data, date: data.other, place: data.otherPlace }), other.date)] : []),
      ],
      identity: [main!.date, other.date],
    })
  }
}

/** Days between two ISO dates at least; of a date without a year, in whichever year is nearest. Null when one says less than a month. */
function daysBetween(a: string, b: string): number | null {
  if (b.startsWith('XXXX')) return a.startsWith('XXXX') ? null : Math.min(...[-1, 0, 1].map((step) => daysBetween(a, `${Number(a.slice(0, 4)) + step}${b.slice(4)}`) ?? Infinity))
  if (a.startsWith('XXXX')) return daysBetween(b, a)
  const [from, to] = [rangeOf(a), rangeOf(b)]
  return from && to ? Math.max(0, to[0] - from[1], from[0] - to[1]) : null
}

function rangeOf(iso: string): readonly [number, number] | null {
  const [year, month, day] = iso.split('-').map(Number)
  if (!year || !month) return null
  const first = Date.UTC(year, month - 1, day ?? 1) / 86_400_000
  return [first, day ? first : Date.UTC(year, month, 0) / 86_400_000]
}
