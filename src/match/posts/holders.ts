// One sole post with two holders at one time.
import type { Extraction, Group } from '../../model/index.js'
import { personName, surelyDifferent } from '../people.js'
import { nearnessOf } from '../near.js'
import { homeOf } from './homes.js'
import type { PostsDetail, Stand } from './index.js'
import { stateOf } from './level.js'
import type { Lexicon } from './lexicon.js'

/** Undated documents are compared only when they share this much: otherwise years may lie between them. */
const SAME_STORY = 0.15

const MOST_A_DAY = 5
const MOST_UNDATED = 400

/** One group for each sole post that different people hold within `days`. */
export function* holders(stands: readonly Stand[], lexicon: Lexicon, documents: readonly Extraction[], days: number): Iterable<Group> {
  const byPost = new Map<string, Stand[]>()
  for (const stand of stands) {
    const where = whose(stand, lexicon)
    if (where === null) continue
    const key = `${stand.post}|${where}`
    const list = byPost.get(key)
    if (list) list.push(stand)
    else byPost.set(key, [stand])
  }
  const stories = nearnessOf(documents)
  const index = new Map(documents.map((document, i) => [document, i]))
  for (const list of byPost.values()) {
    if (new Set(list.map((stand) => stand.person)).size < 2) continue
    const found = new Set<Stand>()
    const sorted = thinned(list).sort((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity))
    for (let i = 0; i < sorted.length; i++) {
      const a = sorted[i]!
      for (let j = i + 1; j < sorted.length; j++) {
        const b = sorted[j]!
        if (a.day !== null && b.day !== null && b.day - a.day > days) break
        if (a.person === b.person || a.statement.document === b.statement.document) continue
        if (!surelyDifferent(personName(a.person), personName(b.person))) continue
        const undated = a.day === null || b.day === null
        if (undated && (lexicon.isForTerm(a.post) || lexicon.isNational(a.post))) continue
        if (undated && stories.near(index.get(a.statement.document)!, index.get(b.statement.document)!, []) < SAME_STORY) continue
        found.add(a).add(b)
      }
    }
    if (found.size < 2) continue
    const place = new Map(list.map((stand, i) => [stand, i]))
    const shown = onceEach(sorted.filter((stand) => found.has(stand)).sort((a, b) => place.get(a)! - place.get(b)!))
    const dated = shown.every((stand) => stand.day !== null)
    const detail: PostsDetail = { kind: 'holders', stands: shown }
    yield {
      subject: shown[0]!.statement.claim.value.role,
      statements: shown.map((stand) => stand.statement),
      evidence: [`one post${shown[0]!.organization ? ` of one organisation (${shown[0]!.organization})` : ''}${dated ? `, within ${days} days` : ''}`],
      confidence: dated ? 0.85 : 0.6,
      detail,
    }
  }
}

/** Of one holder and day a few stands, and of those without a day a bounded number: what is left is compared pair by pair. */
function thinned(list: readonly Stand[]): Stand[] {
  const counts = new Map<string, number>()
  let undated = 0
  return list.filter(({ day, person }) => {
    if (day === null && ++undated > MOST_UNDATED) return false
    const key = `${day}|${person}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count <= MOST_A_DAY
  })
}

/** What the post is a post of; null where it has many holders, or nothing tells. */
function whose(stand: Stand, lexicon: Lexicon): string | null {
  const { post, organization, statement: { document, claim } } = stand
  if (claim.qualifiers?.includes('one of several')) return null
  const state = stateOf(stand, lexicon)
  if (state !== null) return state
  if (organization === null || !lexicon.isSole(post, organization)) return null
  if (!lexicon.isEverywhere(organization)) return organization
  const home = homeOf(document, claim.context)
  return home ? `${organization} (${home})` : null
}

function onceEach(stands: readonly Stand[]): Stand[] {
  const seen = new Set<string>()
  return stands.filter(({ statement, person }) => {
    const key = `${statement.document.path}|${person}`
    return !seen.has(key) && seen.add(key)
  })
}
