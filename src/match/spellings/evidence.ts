// What the documents say on whether two forms name one.
import type { Extraction } from '../../model/index.js'
import { claimsOf } from '../claims.js'
import { dayOf } from '../dates.js'
import { nearnessOf } from '../near.js'
import type { Form, NameClaim } from './forms.js'

/** Two full names this close together (in characters) stand side by side: they are two people, not one and a slip. */
const SIDE_BY_SIDE = 120
/** Documents looked at for each form. */
const MOST = 6

export interface Evidence {
  /** Negative: against; about 2: one story; 3 and more: sure. */
  readonly weight: number
  readonly reasons: readonly string[]
}

interface Known {
  readonly ages: ReadonlyMap<string, ReadonlySet<number>>
  readonly roles: ReadonlyMap<string, ReadonlySet<string>>
}

/** Weighs forms of a corpus against each other. */
export function witness(documents: readonly Extraction[]): (a: Form, b: Form) => Evidence {
  const stories = nearnessOf(documents)
  const known = new Map<number, Known>()
  const about = (index: number): Known => {
    let facts = known.get(index)
    if (!facts) known.set(index, (facts = factsOf(documents[index]!)))
    return facts
  }
  return (a, b) => {
    let best = -Infinity
    let why: string[] = []
    const left = a.places.keys()
    const right = b.places.keys()
    const both = left.filter((index) => b.places.has(index))
    for (const index of both) {
      const x = a.places.get(index)
      const y = b.places.get(index)
      // With one given name they are hardly two people, however close they stand.
      if (sideBySide(x, y, documents[index]!, a.words[0] === b.words[0] && a.words.length > 1 ? 20 : SIDE_BY_SIDE)) return { weight: -9, reasons: [] }
      const weight = x.length > 1 && y.length > 1 ? 0.2 : 1.6
      if (weight > best) [best, why] = [weight, ['both in one document']]
    }
    for (const i of left.slice(0, MOST)) {
      for (const j of right.slice(0, MOST)) {
        if (i === j) continue
        const company = stories.company(i, j).filter((name) => name !== a.text && name !== b.text)
        const near = stories.near(i, j, [a.text, b.text])
        const weight = near >= 0.3 ? 2.6 : near >= 0.2 ? 2.2 : near >= 0.14 ? 1.8 : near >= 0.1 ? 1.4 : near >= 0.07 ? 0.9 : near >= 0.04 ? 0.3 : -1.5
        if (weight > best) [best, why] = [weight, company.length > 0 ? [`both with ${company.slice(0, 3).join(', ')}`] : ['two documents of one story']]
      }
    }
    const reasons = [...why]
    const ages = compareAges(a, b)
    if (ages > 0) reasons.push('the same age')
    const roles = compareRoles(a, b)
    if (roles > 0) reasons.push('the same post')
    // One slip beside many right ones is what a misprint looks like; two people are named more evenly.
    const rare = Math.min(a.count, b.count) <= 1 && Math.max(a.count, b.count) >= 5 ? 0.4 : 0
    return { weight: best + ages + roles + rare, reasons }
  }

  function compareAges(a: Form, b: Form): number {
    let nearest = Infinity
    for (const i of a.places.keys(MOST)) {
      for (const x of about(i).ages.get(a.text) ?? []) {
        for (const j of b.places.keys(MOST)) {
          const days = Math.abs((dayOf(documents[i]!) ?? 0) - (dayOf(documents[j]!) ?? 0))
          for (const y of about(j).ages.get(b.text) ?? []) nearest = Math.min(nearest, Math.max(0, Math.abs(x - y) - Math.ceil(days / 365)))
        }
      }
    }
    return nearest === Infinity ? 0 : nearest === 0 ? 1.2 : nearest > 2 ? -2 : 0
  }

  function compareRoles(a: Form, b: Form): number {
    for (const i of a.places.keys(MOST)) {
      for (const role of about(i).roles.get(a.text) ?? []) {
        if (b.places.keys(MOST).some((j) => about(j).roles.get(b.text)?.has(role))) return 1
      }
    }
    return 0
  }
}

function sideBySide(x: readonly NameClaim[], y: readonly NameClaim[], { lineStarts }: Extraction, reach: number): boolean {
  for (let i = 0, j = 0; i < x.length && j < y.length;) {
    const a = x[i]!
    const b = y[j]!
    const gap = a.start < b.start ? b.start - a.end : a.start - b.end
    // In one line: a new paragraph may well repeat a name.
    if (gap < reach && (gap < 40 || !lineStarts.some((start) => start > Math.min(a.start, b.start) && start <= Math.max(a.start, b.start)))) return true
    if (a.start < b.start) i++
    else j++
  }
  return false
}

function factsOf(document: Extraction): Known {
  const ages = new Map<string, Set<number>>()
  const roles = new Map<string, Set<string>>()
  const add = <T>(map: Map<string, Set<T>>, key: string, value: T): void => {
    const set = map.get(key)
    if (set) set.add(value)
    else map.set(key, new Set([value]))
  }
  for (const { value } of claimsOf(document, 'age')) if (value.person) add(ages, value.person, value.years)
  for (const { value } of claimsOf(document, 'role')) add(roles, value.person, value.role)
  return { ages, roles }
}
