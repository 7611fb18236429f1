// What tells two figures apart: the words beside them stand against each other.
import type { Sum } from './evidence.js'
import { type Figure, frameOf } from './figure.js'
import type { Corpus } from './kin.js'
import type { Meeting } from './meeting.js'
import { placeOf } from './surroundings.js'
import { contrastOf } from './words.js'

/** What tells two figures apart: opposites, other labels, other versions; where both are set or stated (`held`), other modifiers. */
export function contrasts(a: Figure, b: Figure, held: boolean, meeting: Meeting, sum: Sum): void {
  const contrast = contrastOf(a.sides, b.sides)
  if (contrast && !otherPeriod(a, b)) sum.add('contrast', 1, sum.told && `${contrast[0]} is not ${contrast[1]}`)
  if (held && !contrast) {
    const modifiers = otherModifiers(a, b, meeting)
    if (modifiers.length > 0) sum.add('modifiers', modifiers.length, sum.told && modifiers.map(([x, y]) => `${frameOf(a).core[x]!} is not ${frameOf(b).core[y]!}`).join(', '))
  }
  const versions = otherVersions(a, b, meeting)
  if (versions) sum.add('versions', 1, sum.told && `${versions[0]} is not ${versions[1]}`)
  else if (a.label.length > 0 && b.label.length > 0 && !meets(a, b) && !meets(b, a)) {
    sum.add('labelClash', 1, sum.told && `${frameOf(a).label.join(' ')} is not ${frameOf(b).label.join(' ')}`)
  }
}

/** "Audit logs" and "access logs": words that both have, each under a word that stands nowhere by the other, as indexes of those in the clauses. At the most 2. */
function otherModifiers(a: Figure, b: Figure, { surrounds }: Meeting): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  const has = (figure: Figure, word: number): boolean => placeOf(surrounds.of(figure), word) >= 0
  for (let i = 0; i < a.core.length && found.length < 2; i++) {
    const key = a.core[i]!
    const j = key < 0 ? -1 : b.core.indexOf(key)
    if (j < 0) continue
    const own = modifierAt(a, i)
    const other = modifierAt(b, j)
    if (own !== null && other !== null && !has(b, a.core[own]!) && !has(a, b.core[other]!)) found.push([own, other])
  }
  return found
}
/** Index of the word before that at `i` in the text: a clause's words run away from its figure, after it and before it. */
function modifierAt({ core, before }: Figure, i: number): number | null {
  const at = i < before ? i - 1 : i + 1
  return at >= 0 && at < core.length && at < before === i < before && core[at]! >= 0 ? at : null
}

const VERSION = /(\p{Lu}[\p{L}.]*) v?(\d+(?:\.\d+)*)(?!\S)/gu
/** "Osprey 2" and "Osprey 3": the headings above the two, or the documents' titles, name one thing with two numbers. */
function otherVersions(a: Figure, b: Figure, { corpus }: Meeting): readonly [string, string] | null {
  const x = (a.versions ??= versionsAbove(a, corpus))
  const y = (b.versions ??= versionsAbove(b, corpus))
  for (const [name, number] of x) {
    const other = y.get(name)
    if (other !== undefined && other !== number) return [`${name} ${number}`, `${name} ${other}`]
  }
  return null
}
const NO_VERSIONS: ReadonlyMap<string, string> = new Map()
function versionsAbove({ at, context: { headings } }: Figure, corpus: Corpus): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const text of [corpus.numberedTitle(at), ...headings]) if (/\d/.test(text)) for (const [, name, number] of text.matchAll(VERSION)) found.set(name!, number!)
  return found.size > 0 ? found : NO_VERSIONS
}

/** A label's word stands in the other's label, row, column or clause. */
const meets = (a: Figure, b: Figure): boolean => a.label.some((key) => key >= 0 && (b.label.includes(key) || b.column.includes(key) || b.core.includes(key)))

/** "6 million bottles a week" and "6 million bottles a year": one number, two rates. */
export const otherPeriod = (a: Figure, b: Figure): boolean => a.number !== null && a.number === b.number && a.rate !== null && b.rate !== null && a.rate !== b.rate
