// The names beside a date and at the head of its document, as numbers of the vocabulary.
import { stemmer } from 'stemmer'
import type { Extraction } from '../../model/index.js'
import { onceFor, remembering } from '../remember.js'
import type { Vocabulary } from '../vocabulary.js'

/** The words of some names, as numbers of the vocabulary. */
export type Names = readonly (readonly number[])[]

const NOTHING: readonly never[] = []
/** Most lists are empty: one for all of them. */
export const listOf = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NOTHING : list)

/** Names whose words are kept at hand. */
const AT_HAND = 1 << 16
const wordsOf = onceFor((vocabulary: Vocabulary) =>
  remembering(AT_HAND, (name: string): readonly number[] => name.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2).map((word) => vocabulary.idOf(stemmer(word)))))

/** The stems of each name that has any. */
export function stemsOf(names: readonly string[], vocabulary: Vocabulary): Names {
  return names.length === 0 ? NOTHING : listOf(names.map(wordsOf(vocabulary)).filter((stems) => stems.length > 0))
}

/** Those of the first sentences of a document that have names. */
export function headOf({ contexts }: Extraction, vocabulary: Vocabulary): Names {
  return stemsOf(contexts.filter(({ names, block }) => names.length > 0 && block <= 2).slice(0, 2).flatMap(({ names }) => names), vocabulary)
}
