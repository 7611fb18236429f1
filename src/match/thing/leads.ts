// What a document's head is kept as: its words as numbers, and the times that its title names.
import type { Context, Extraction } from '../../model/index.js'
import type { Vocabulary } from '../vocabulary.js'

/** For each sentence its key, how many words it has, and these. */
export function inOne(lead: ReturnType<Vocabulary['leadOf']>): Uint32Array {
  let size = 0
  for (const { words } of lead) size += 2 + words.length
  const all = new Uint32Array(size)
  let at = 0
  for (const { key, words } of lead) {
    all[at++] = key
    all[at++] = words.length
    all.set(words, at)
    at += words.length
  }
  return all
}

const NO_TIMES: Context['times'] = []
/** First and last days, ISO, of the dates in a document's title, or its first line. */
export function titleTimes({ contexts, date }: Extraction): Context['times'] {
  for (const { block, start, end, times } of contexts) {
    if (block > 0 || end - start > TITLE) break
    // Its own date is no time that it reports.
    const told = date === null ? times : times.filter(([from, to]) => !(from <= date.date && date.date <= to))
    if (told.length > 0) return told
  }
  return NO_TIMES
}
/** Characters of the longest first line that is a title. */
const TITLE = 120
