// Ages → groups: one person with ages that no birthday explains.
import type { ClaimOf, Extraction, Group, Rule, Statement } from '../model/index.js'
import { claimsOf } from './claims.js'
import { dayOf } from './dates.js'
import { personName } from './people.js'
import { nearnessOf } from './near.js'

export interface AgesDetail {
  /** Days between the two nearest documents that conflict; null when one has no date. */
  readonly days: number | null
  /** Only a birthday within those few days would explain it. */
  readonly birthday: boolean
}

interface Stated {
  readonly statement: Statement<ClaimOf<'age'>>
  readonly index: number
  readonly day: number | null
  readonly years: number
  /** The words of the name, bare. */
  readonly words: readonly string[]
}

/** Documents this near tell one story (see `Nearness`): a namesake in another story is somebody else. */
const SAME_STORY = 0.12
/** Documents without dates must be nearer: the same people come back a year older in a story of the same kind. */
const SAME_UNDATED = 0.4
/** Two ages in one document that are so far apart are father's and son's. */
const GENERATION = 14
/** The ages of one name that are compared; a name in more documents is a common one. */
const MOST = 200

/** One group for each full name with ages that exclude each other. */
export function* ages(documents: readonly Extraction[], rule: Rule): Iterable<Group> {
  const within = Number(rule.options['days'] ?? 7)
  const byPerson = new Map<string, Stated[]>()
  documents.forEach((document, index) => {
    const day = dayOf(document)
    for (const claim of claimsOf(document, 'age')) {
      if (claim.value.person === null || claim.value.years < 1) continue
      const name = personName(claim.value.person)
      if (name.given === '') continue
      const suffix = /\b(?:Jr|Sr|II|III|IV)\b/.exec(claim.value.person)?.[0] ?? ''
      const stated = { statement: { document, claim }, index, day, years: Math.floor(claim.value.years), words: name.words }
      const key = `${name.key} ${suffix}`
      const list = byPerson.get(key)
      if (list) list.push(stated)
      else byPerson.set(key, [stated])
    }
  })
  for (const list of byPerson.values()) {
    if (list.length > MOST || new Set(list.map((one) => one.years)).size < 2) continue
    const clashing = new Set<Stated>()
    let nearest: number | null = Infinity
    let birthday = true
    for (let i = 0; i < list.length; i++) {
      for (let j = i + 1; j < list.length; j++) {
        const a = list[i]!
        const b = list[j]!
        const clash = excludes(a, b, within)
        if (clash === null || !sameMiddle(a.words, b.words)) continue
        if (a.index !== b.index && nearnessOf(documents).near(a.index, b.index, [a.statement.claim.value.person!, b.statement.claim.value.person!]) < (a.day === null || b.day === null ? SAME_UNDATED : SAME_STORY)) continue
        clashing.add(a).add(b)
        if (clash === 'always') birthday = false
        nearest = a.day === null || b.day === null ? (a.index === b.index ? 0 : null) : nearest === null ? null : Math.min(nearest, Math.abs(a.day - b.day))
      }
    }
    if (clashing.size < 2) continue
    const shown = onceEach(list.filter((one) => clashing.has(one)))
    const detail: AgesDetail = { days: nearest, birthday }
    yield {
      subject: shown[0]!.statement.claim.value.person!,
      statements: shown.map((one) => one.statement),
      evidence: [`one name in documents of one story`], confidence: birthday ? 0.75 : 0.9, detail,
    }
  }
}

/** Can one person not be both? `week`: only with a birthday in the few days between. */
function excludes(a: Stated, b: Stated, within: number): 'always' | 'week' | null {
  if (a.years === b.years) return null
  if (Math.abs(a.years - b.years) >= GENERATION && a.index === b.index) return null
  if (a.index === b.index) return 'always'
  if (a.day === null || b.day === null) return Math.abs(a.years - b.years) > 1 ? 'always' : null
  const [first, then] = a.day <= b.day ? [a, b] : [b, a]
  const days = then.day! - first.day!
  if (days === 0 || then.years < first.years) return 'always'
  // A later text may give the age of then or of now, and anything between.
  if (then.years > first.years + Math.floor(days / 365) + 1) return 'always'
  return days <= within ? 'week' : null
}

/** `Mary Jo Nye` and `Mary Lou Nye` are two; `Mary J. Nye` and `Mary Nye` may be one. */
function sameMiddle(a: readonly string[], b: readonly string[]): boolean {
  const x = a.slice(1, -1)
  const y = b.slice(1, -1)
  return x.length === 0 || y.length === 0 || x.some((word) => y.some((other) => (word.length === 1 || other.length === 1 ? word[0] === other[0] : word === other)))
}

function onceEach(list: readonly Stated[]): Stated[] {
  const seen = new Set<string>()
  return list.filter(({ index, years }) => !seen.has(`${index} ${years}`) && seen.add(`${index} ${years}`))
}
