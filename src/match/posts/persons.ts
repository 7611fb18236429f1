// One person in posts that cannot be held together.
import type { Group } from '../../model/index.js'
import type { PostsDetail, Stand } from './index.js'
import { stateOf } from './level.js'
import type { Lexicon } from './lexicon.js'

/** More stands of one person say nothing new, and would be compared pair by pair. */
const MOST = 400

/** One group for each person with stands that exclude one another within `days`. */
export function* onePerson(stands: readonly Stand[], lexicon: Lexicon, days: number): Iterable<Group> {
  const byPerson = new Map<string, Stand[]>()
  for (const stand of stands) {
    // A surname alone is anybody's.
    if (!stand.person.includes(' ')) continue
    const list = byPerson.get(stand.person)
    if (list) list.push(stand)
    else byPerson.set(stand.person, [stand])
  }
  for (const list of byPerson.values()) {
    const distinct = new Map<string, Stand>()
    for (const stand of list) {
      const key = `${stand.statement.document.path}|${stand.post}|${stand.organization ?? ''}`
      if (!distinct.has(key)) distinct.set(key, stand)
    }
    if (distinct.size < 2) continue
    const some = [...distinct.values()].slice(0, MOST)
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
