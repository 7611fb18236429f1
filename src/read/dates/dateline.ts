// Datelines: `KYIV, Oct. 16, 2024 (Wire) —` before a text, or a line that is only a date.
import type { Block } from '../../model/index.js'
import { placeOf } from '../place.js'
import { isoOfMatch, WRITTEN } from './iso.js'

export interface FoundDate {
  readonly date: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What WRITTEN asks for at least: a text without it costs one look. */
const MAYBE = /\d[-/.]\d|jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec/iu

/** Beside the date, such a line holds a weekday, a time, a word for publishing, a byline. */
const AROUND =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|\b\d{1,2}(?:[:.]\d{2}){0,2} ?(?:[ap]\.?m\b\.?)?|\b[ap]\.?m\b\.?|\b(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|local time|eastern|central|mountain|pacific|time)\b|\b(?:first|last|originally|story|article|press|news|for|immediate|date|dated|created|filed|issued|post(?:ed)?|publish(?:ed)?|publication|release[ds]?|on|at|of)\b|[^\p{L}\d]+/giu
const UPDATED = /\b(?:updated?|modified|revised|edited|corrected|accessed|retrieved)\b/i
const BYLINE = /^\W*by [\p{L}\p{M}.,'’ &/-]{3,80}$/iu
/** A place, `KYIV, Ukraine`, `New York`, with the agency before or after the date. */
const PLACE = /^\s*(?:\([^)]{2,40}\)\s*)?\p{Lu}[\p{L}\p{M}.'’-]*(?:[ ,/]+(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|la|del|upon|and)){0,6}[,.:;]?\s*(?:\([^)]{2,40}\)[,:]?\s*)?(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s*)?$/u
const DASH = /^[,.]?\s*(?:[([][^)\]]{2,60}[)\]])?\s*(?:[-–—_]|:)/

/** "11.0.1 (3 May 2022)", "Release 4, 3 May 2022": the date of a version, not of the text that lists it. */
const VERSION = /(?<![\d:.])\d+(?:\.\d+){2,}(?![:\d])|\brelease v?\d/i
/** The same in a heading, where a time of day is not expected: "1.2 – 3 May 2022". */
const SHORT_VERSION = /(?<![\d:.])\d+\.\d+(?!\d|\s*[ap]\.?m\b)/i

/** Whether a text says nothing but when it was written. */
export const isDateLine = (text: string): boolean => text.length < 140 && dateIn(text) !== null

function dateIn(text: string): { readonly date: string; readonly start: number; readonly end: number } | null {
  if (!MAYBE.test(text)) return null
  let found: { date: string; start: number; end: number } | null = null
  let at = 0
  for (const part of text.split(/([|•·]|\s[-–—]\s| {2,}|\n)/)) {
    const match: RegExpExecArray | null = found ? null : WRITTEN.exec(part)
    const date: string | null = match && isoOfMatch(match)
    if (match && date) {
      const before = part.slice(0, match.index)
      const after = part.slice(match.index + match[0].length)
      if (VERSION.test(before) || VERSION.test(after) || UPDATED.test(before) || `${before.replace(BYLINE, '')} ${after.replace(UPDATED, '')}`.replace(AROUND, ' ').trim() !== '') return null
      found = { date, start: at + match.index, end: at + match.index + match[0].length }
    } else if (part.length > 60) return null
    at += part.length
  }
  return found
}

function placed(text: string): { readonly date: string; readonly start: number; readonly end: number } | null {
  const head = text.slice(0, 140)
  const match = MAYBE.test(head) ? WRITTEN.exec(head) : null
  const date = match && isoOfMatch(match)
  const before = head.slice(0, match?.index)
  if (!date || !PLACE.test(before) || !(/[,.:;)]\s*$/.test(before) || before === before.toUpperCase()) || !DASH.test(head.slice(match.index + match[0].length))) return null
  return { date, start: match.index, end: match.index + match[0].length }
}

/** A heading that dates an entry of a log: it holds a version, or others below it hold other dates. */
function isOfEntry(blocks: readonly Block[], heading: Block, { date, start, end }: { readonly date: string; readonly start: number; readonly end: number }): boolean {
  if (SHORT_VERSION.test(heading.text.slice(0, start)) || SHORT_VERSION.test(heading.text.slice(end))) return true
  return blocks.some((block) => {
    const other = block.kind === 'heading' && block !== heading && block.depth === heading.depth && block.text.length < 140 ? dateIn(block.text) : null
    return other !== null && other.date !== date
  })
}

/** The date that the head of a text gives: in a line of its own, or in a dateline before the first paragraph. A date without a year has `XXXX`. */
export function datelineOf(blocks: readonly Block[]): FoundDate | null {
  let prose = 0
  for (const block of blocks.slice(0, 8)) {
    if (block.kind === 'cell' || block.kind === 'quote') continue
    if (!/\d/.test(block.text.slice(0, 140))) {
      if (block.text.length > 200 && ++prose > 1) return null
      continue
    }
    const found = block.text.length < 140 ? dateIn(block.text) ?? placed(block.text) : placed(block.text)
    if (found && block.kind === 'heading' && isOfEntry(blocks, block, found)) return null
    if (found) return { date: found.date, start: placeOf(block, found.start), end: placeOf(block, found.end - 1) + 1, text: block.text.slice(found.start, found.end) }
    if (block.text.length > 200 && ++prose > 1) return null
  }
  return null
}
