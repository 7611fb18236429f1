// Do two documents tell one story? Their rare words (see `Kin`), and the people and bodies that both name.
import { stemmer } from 'stemmer'
import type { Extraction } from '../model/index.js'
import { corpusOf } from './thing/kin.js'

/** A name in more documents than this (or than one in fifty) is the site's or everybody's: it tells no story. */
const WIDEST = 12

export interface Nearness {
  /**
   * How near two documents are, by index: the nearness of their words, and 0.04 more for each full name that both have and
   * few others, up to four. From 0.1 on it is one story in most cases, from 0.2 on nearly always. The words of `names`,
   * about which the question is, do not count.
   */
  near(a: number, b: number, names: readonly string[]): number
  /** The full names that two documents share, and few others have. */
  company(a: number, b: number): string[]
}

const known = new WeakMap<readonly Extraction[], Nearness>()

/** The nearness of a corpus's documents; computed once for each list of documents. */
export function nearnessOf(documents: readonly Extraction[]): Nearness {
  let nearness = known.get(documents)
  if (!nearness) known.set(documents, (nearness = weigh(documents)))
  return nearness
}

function weigh(documents: readonly Extraction[]): Nearness {
  const corpus = corpusOf(documents)
  const names = documents.map(fullNames)
  const counts = new Map<string, number>()
  for (const set of names) for (const name of set) counts.set(name, (counts.get(name) ?? 0) + 1)
  const widest = Math.max(WIDEST, documents.length / 50)
  const company = (a: number, b: number): string[] => {
    const [few, many] = names[a]!.size < names[b]!.size ? [names[a]!, names[b]!] : [names[b]!, names[a]!]
    return [...few].filter((name) => many.has(name) && counts.get(name)! <= widest).sort()
  }
  return {
    company,
    near(a, b, own) {
      if (a === b) return 1
      const stems = new Set(own.flatMap((name) => name.toLowerCase().split(/[\s,]+/).map(stemmer)))
      return corpus.nearness(a, b, stems) + 0.04 * Math.min(4, company(a, b).filter((name) => !own.includes(name)).length)
    },
  }
}

function fullNames({ claims }: Extraction): ReadonlySet<string> {
  const names = new Set<string>()
  for (const claim of claims) if (claim.kind === 'name' && claim.value.type !== 'place' && claim.value.name.includes(' ')) names.add(claim.value.name)
  return names
}
