// One person who holds a post in one report and held it in another of the same story and time.
import type { Extraction, Group } from '../../model/index.js'
import { nearnessOf } from '../near.js'
import type { PostsDetail, Stand } from './index.js'
import type { Lexicon } from './lexicon.js'

/** From here on two documents are taken to tell one story: of a person in two stories one may tell of earlier days. */
const ONE_STORY = 0.12

/** Of one person and post so many former stands are looked at. */
const MOST = 50

/** One group for each person and post. */
export function* presentAndFormer(now: readonly Stand[], formers: readonly Stand[], lexicon: Lexicon, documents: readonly Extraction[], days: number): Iterable<Group> {
  const had = new Map<string, Stand[]>()
  for (const stand of formers) {
    // Presidents, governors and the like keep their title when the post is gone.
    if (stand.day === null || !stand.person.includes(' ') || lexicon.keepsTitle(stand.post)) continue
    const key = `${stand.person}|${stand.post}`
    const list = had.get(key)
    if (list) {
      if (list.length < MOST) list.push(stand)
    } else had.set(key, [stand])
  }
  if (had.size === 0) return
  const near = nearnessOf(documents)
  const indexOf = new Map(documents.map((document, i) => [document, i]))
  const groups = new Map<string, Set<Stand>>()
  for (const stand of now) {
    const key = `${stand.person}|${stand.post}`
    const list = had.get(key)
    if (!list || stand.day === null || list.some(({ statement }) => statement.document === stand.statement.document)) continue
    const index = indexOf.get(stand.statement.document)!
    for (const other of list) {
      if (Math.abs(other.day! - stand.day) > days || (other.organization !== null && stand.organization !== null && other.organization !== stand.organization)) continue
      if (near.near(index, indexOf.get(other.statement.document)!, [stand.statement.claim.value.person]) < ONE_STORY) continue
      groups.set(key, (groups.get(key) ?? new Set()).add(stand).add(other))
    }
  }
  for (const set of groups.values()) {
    const stands = [...set].sort((a, b) => (a.statement.document.path < b.statement.document.path ? -1 : 1))
    const detail: PostsDetail = { kind: 'former', stands }
    yield { subject: stands[0]!.statement.claim.value.person, statements: stands.map(({ statement }) => statement), evidence: [`the same name and post in reports of one story, within ${days} days`], confidence: 0.75, detail }
  }
}
