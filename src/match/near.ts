// Do two documents tell one story? Their rare words (see `Kin`), and the people and bodies that both name.
import { stemmer } from 'stemmer'
import type { Extraction } from '../model/index.js'
import { claimsOf } from './claims.js'
import { corpusOf } from './thing/kin.js'
import { onceFor, remembering } from './remember.js'

/** A name in more documents than this (or than one in fifty) is the site's or everybody's: it tells no story. */
const WIDEST = 12
/** Documents whose names are kept at hand. */
const AT_HAND = 4096

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

/** The nearness of a corpus's documents; computed once for each list of documents. */
export const nearnessOf: (documents: readonly Extraction[]) => Nearness = onceFor(weigh)

function weigh(documents: readonly Extraction[]): Nearness {
  const corpus = corpusOf(documents)
  const namesOf = remembering(AT_HAND, (index: number): ReadonlySet<string> => fullNames(documents[index]!))
  const stems = new Map<string, readonly number[]>()
  const stemsOf = (name: string): readonly number[] => {
    let ids = stems.get(name)
    if (!ids) stems.set(name, (ids = name.toLowerCase().split(/[\s,]+/).map((word) => corpus.vocabulary.idOf(stemmer(word)))))
    return ids
  }
  let counts: Map<string, number> | null = null
  const widest = Math.max(WIDEST, documents.length / 50)
  const spread = (name: string): number => {
    if (!counts) {
      counts = new Map()
      for (let i = 0; i < documents.length; i++) for (const one of fullNames(documents[i]!)) counts.set(one, (counts.get(one) ?? 0) + 1)
    }
    return counts.get(name)!
  }
  const company = (a: number, b: number): string[] => {
    const x = namesOf(a)
    const y = namesOf(b)
    const [few, many] = x.size < y.size ? [x, y] : [y, x]
    return [...few].filter((name) => many.has(name) && spread(name) <= widest).sort()
  }
  return {
    company,
    near(a, b, own) {
      if (a === b) return 1
      return corpus.nearness(a, b, own.flatMap(stemsOf)) + 0.04 * Math.min(4, company(a, b).filter((name) => !own.includes(name)).length)
    },
  }
}

function fullNames(document: Extraction): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { value } of claimsOf(document, 'name')) if (value.type !== 'place' && value.name.includes(' ')) names.add(value.name)
  return names
}
