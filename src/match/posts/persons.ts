// One person in posts that cannot be held together.
import type { Group } from '../../model/index.js'
import type { PostsDetail, Stand } from './index.js'
import { stateOf } from './level.js'
import type { Lexicon } from './lexicon.js'

/** More stands of one person say nothing new, and would be compared pair by pair. */
const MOST = 400

/** The stands of each person that has two at least; of one document each post once. */
function byPersonOf(stands: readonly Stand[]): Stand[][] {
  const byPerson = new Map<string, Map<string, Stand>>()
  for (const stand of stands) {
    // A surname alone is anybody's.
    if (!stand.person.includes(' ')) continue
    const key = `${stand.statement.document.path}|${stand.post}|${stand.organization ?? ''}`
    const own = byPerson.get(stand.person)
    if (!own) byPerson.set(stand.person, new Map([[key, stand]]))
    else if (!own.has(key)) own.set(key, stand)
  }
  return [...byPerson.values()].filter(({ size }) => size > 1).map((own) => [...own.values()])
}

/** One group for each person with stands that exclude one another within `days`. */
export function* onePerson(stands: readonly Stand[], lexicon: Lexicon, days: number): Iterable<Group> {
  for (const list of byPersonOf(stands)) {
    const some = list.slice(0, MOST)
    const clashing = some.filter((a) => some.some((b) => a !== b && atOneTime(a, b, days) && excludes(a, b, lexicon)))
    if (clashing.length < 2) continue
    const detail: PostsDetail = { kind: 'posts', stands: clashing }
    const dated = clashing.every((stand) => stand.day !== null)
    yield {
      subject: clashing[0]!.statement.claim.value.person,
      statements: clashing.map((stand) => stand.statement),
      evidence: [`the same name${dated ? `, within ${days} days` : ''}`],
      confidence: dated ? 0.9 : 0.7,
      detail,
    }
  }
}

/** One group for each person with stands that exclude one another, and days between them: a career, as a rule. */
export function* careers(stands: readonly Stand[], lexicon: Lexicon, days: number): Iterable<Group> {
  for (const list of byPersonOf(stands)) {
    const dated = list.filter(({ day }) => day !== null).sort((a, b) => a.day! - b.day!).slice(0, MOST)
    const later = dated.filter((a) => dated.some((b) => !atOneTime(a, b, days) && excludes(a, b, lexicon)))
    if (later.length < 2 || later.some((a) => later.some((b) => a !== b && atOneTime(a, b, days) && excludes(a, b, lexicon)))) continue
    yield {
      subject: later[0]!.statement.claim.value.person, statements: later.map((stand) => stand.statement), evidence: [`the same name, more than ${days} days apart`],
      confidence: 0.6, detail: { kind: 'career', stands: later } satisfies PostsDetail,
    }
  }
}

export const atOneTime = (a: Stand, b: Stand, days: number): boolean => a.day === null || b.day === null || Math.abs(a.day - b.day) <= days

function excludes(a: Stand, b: Stand, lexicon: Lexicon): boolean {
  if (a.post === b.post) {
    if (a.organization === null || b.organization === null || a.organization === b.organization) return false
    if (!lexicon.knows(a.organization) || !lexicon.knows(b.organization)) return false
    return (a.post === 'spokesperson' || (lexicon.isHead(a.post, a.organization) && lexicon.isHead(b.post, b.organization))) && !lexicon.within(a.organization, b.organization)
  }
  const x = stateOf(a, lexicon)
  const y = stateOf(b, lexicon)
  const high = (stand: Stand, state: string | null): boolean => (state !== null && lexicon.isExclusive(stand.post)) || lexicon.isHead(stand.post, stand.organization)
  // The chief of an agency is its director.
  if (a.organization !== null && a.organization === b.organization && lexicon.isHead(a.post, a.organization) && lexicon.isHead(b.post, b.organization)) return false
  if (!high(a, x) || !high(b, y) || lexicon.together(a.post, b.post)) return false
  // The same name in the posts of two states: namesakes, or a text about both.
  return x === null || y === null || x === y || x.startsWith('~') || y.startsWith('~')
}
