// What a document's head is kept as: its words as numbers, and the times that its title names.
import type { Context, Extraction } from '../../model/index.js'
import type { Vocabulary } from '../vocabulary.js'

/** For each sentence its key, how many of its words are telling, and these. */
export function inOne(lead: ReturnType<Vocabulary['leadOf']>, isTelling: (word: number) => boolean): Int32Array {
  const all: number[] = []
  for (const { key, words } of lead) {
    const size = all.push(key | 0, 0)
    for (let i = 0; i < words.length; i++) if (isTelling(words[i]!)) all.push(words[i]!)
    all[size - 1] = all.length - size
  }
  return Int32Array.from(all)
}

const NO_TIMES: Context['times'] = []
/** First and last days, ISO, of the dates in a document's title, or its first line. */
export function titleTimes(document: Extraction): Context['times'] {
  const { date } = document
  for (const { block, start, end, times } of document.opening ?? document.contexts) {
    if (block > 0 || end - start > TITLE) break
    // Its own date is no time that it reports.
    const told = date === null ? times : times.filter(([from, to]) => !(from <= date.date && date.date <= to))
    if (told.length > 0) return told
  }
  return NO_TIMES
}
/** Characters of the longest first line that is a title. */
const TITLE = 120
