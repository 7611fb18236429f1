// The document's own date, as its front matter, its file name and its dateline tell it.
import type { Document } from '../../model/index.js'
import type { Collector } from '../collector.js'

/** Adds one claim when several places tell the document's date: the first of each kind, on what stands in the text. */
export function ownDate({ dates }: Document, out: Collector): void {
  if (dates.length < 2) return
  const places = dates.filter((one, i) => dates.findIndex((other) => other.from === one.from) === i)
  const [main, ...others] = places.filter(({ from }) => from !== 'path')
  if (!main || places.length < 2) return
  const value = { dates: [main, ...places.filter((one) => one !== main)].map(({ date, from }) => ({ date, from })) }
  const parts = others.map(({ start, end, text, date }) => ({ start, end, text, message: date }))
  const claim = { kind: 'document-date' as const, text: main.text, start: main.start, end: main.end, subject: null, value, context: -1, parts }
  out.drafts.push({ claim, block: 0, sentence: 0, first: 0, last: 0 })
}
