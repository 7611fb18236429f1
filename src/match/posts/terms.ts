// Roles held against a lexicon of holders and their terms.
import type { Group } from '../../model/index.js'
import type { PostsDetail, Stand } from './index.js'
import { stateOf } from './level.js'
import type { Lexicon, Term } from './lexicon.js'

/** One group for each person and post that the documents give outside the listed term, or in somebody else's. */
export function* outOfTerm(stands: readonly Stand[], lexicon: Lexicon, days: number): Iterable<Group> {
  const groups = new Map<string, { kind: 'term' | 'successor'; term: Term; stands: Stand[] }>()
  for (const stand of stands) {
    if (stand.day === null) continue
    const against = contradiction(stand, lexicon, days)
    if (!against) continue
    const key = `${stand.person}|${stand.post}|${against.kind}|${against.term.key}|${against.term.from}`
    const group = groups.get(key)
    if (!group) groups.set(key, { ...against, stands: [stand] })
    else if (!group.stands.some(({ statement }) => statement.document === stand.statement.document)) group.stands.push(stand)
  }
  for (const { kind, term, stands: list } of groups.values()) {
    const detail: PostsDetail = { kind, stands: list, term }
    yield { subject: list[0]!.statement.claim.value.person, statements: list.map(({ statement }) => statement), evidence: ['a listed term of office'], confidence: 0.95, detail }
  }
}

function contradiction(stand: Stand, lexicon: Lexicon, days: number): { kind: 'term' | 'successor'; term: Term } | null {
  const terms = lexicon.termsOf(stand.post)
  if (terms.length === 0) return null
  const day = stand.day!
  const held = ({ first, last }: Term): boolean => day >= first - days && day <= last + days
  const own = terms.filter((term) => isOne(term.key, stand.person) && mayBeOf(stand, term, lexicon) !== false)
  // Of several terms the nearest one is told.
  if (own.length > 0) return own.some(held) ? null : { kind: 'term', term: own.reduce((best, term) => (away(term, day) < away(best, day) ? term : best)) }
  // Who is in no list is wrong only where somebody else surely held that very post.
  if (!stand.person.includes(' ') || stand.statement.claim.qualifiers?.includes('one of several')) return null
  const other = terms.find((term) => day > term.first + days && day < term.last - days && mayBeOf(stand, term, lexicon) === true)
  return other ? { kind: 'successor', term: other } : null
}

const away = ({ first, last }: Term, day: number): number => (day < first ? first - day : day - last)

/** A surname alone is the listed person's: the post is his. */
const isOne = (listed: string, person: string): boolean => listed === person || (!person.includes(' ') && listed.endsWith(` ${person}`))

/** Is the post the listed one's organisation's? null where the text does not say. */
function mayBeOf(stand: Stand, { organization }: Term, lexicon: Lexicon): boolean | null {
  if (organization === null) return true
  const said = stateOf(stand, lexicon)?.replace(/^~/, '') ?? stand.organization
  return said === null || said === '' ? null : lexicon.organization(said) === organization
}
