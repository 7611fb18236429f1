// Extractions as bytes, for the way from a worker, the cache, and waiting in memory.
import type { BlockKind, Claim, ClaimKind, ClaimValues, Context, Cue, Extraction, Frame } from '../model/index.js'
import { Reader, Writer } from './bytes.js'

/** Adds an extraction to the writer; gives where it begins. */
export function packExtraction(out: Writer, one: Extraction): number {
  const begin = out.at
  out.text(one.path)
  out.text(one.title)
  out.text(one.date && JSON.stringify(one.date))
  out.text(one.directives.length > 0 ? JSON.stringify(one.directives) : null)
  ascending(out, one.lineStarts)
  out.uint(one.contexts.length)
  let at = 0
  for (const context of one.contexts) {
    packContext(out, context, at)
    at = context.start
  }
  out.texts(one.words)
  out.uint(one.lead.length)
  for (const { key, words } of one.lead) {
    out.uint(key)
    out.texts(words)
  }
  const { longWords = [] } = one
  out.uint(longWords.length)
  for (const value of longWords) out.number(value)
  out.uint(one.claims.length)
  at = 0
  for (const claim of one.claims) {
    packClaim(out, claim, at)
    at = claim.start
  }
  return begin
}

/** The extraction at the reader's place, equal to the one packed. */
export function unpackExtraction(from: Reader): Extraction {
  const path = from.text()!
  const title = from.text()
  const date = parsed<Extraction['date']>(from.text())
  const directives = parsed<Extraction['directives']>(from.text()) ?? []
  const lineStarts = unpackAscending(from)
  let at = 0
  const contexts = times(from.uint(), () => {
    const context = unpackContext(from, at)
    at = context.start
    return context
  })
  const words = from.texts()
  const lead = times(from.uint(), () => ({ key: from.uint(), words: from.texts() }))
  const longWords = times(from.uint(), () => from.number()!)
  at = 0
  const claims = times(from.uint(), () => {
    const claim = unpackClaim(from, at)
    at = claim.start
    return claim
  })
  return { path, title, date, claims, contexts, words, lead, longWords, directives, lineStarts }
}

const parsed = <T>(text: string | null): T | null => (text === null ? null : (JSON.parse(text) as T))

function times<T>(count: number, make: () => T): T[] {
  const values = new Array<T>(count)
  for (let i = 0; i < count; i++) values[i] = make()
  return values
}

function ascending(out: Writer, values: readonly number[]): void {
  out.uint(values.length)
  let last = 0
  for (const value of values) {
    out.uint(value - last)
    last = value
  }
}

function unpackAscending(from: Reader): number[] {
  let last = 0
  return times(from.uint(), () => (last += from.uint()))
}

/** A place before or after the one before: mostly a little after. */
const delta = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value)
const undelta = (value: number): number => (value % 2 === 1 ? -(value + 1) / 2 : value / 2)

function packContext(out: Writer, { start, end, words, names, dates, times: spans, timed, headings, kind, block }: Context, at: number): void {
  out.uint(delta(start - at))
  out.uint(delta(end - start))
  out.texts(words)
  out.texts(names)
  out.texts(dates)
  out.uint(spans.length)
  for (const [first, last] of spans) {
    out.text(first)
    out.text(last)
  }
  out.uint(timed ? 1 : 0)
  out.texts(headings)
  out.text(kind)
  out.uint(block)
}

function unpackContext(from: Reader, at: number): Context {
  const start = at + undelta(from.uint())
  return {
    start, end: start + undelta(from.uint()), words: from.texts(), names: from.texts(), dates: from.texts(),
    times: times(from.uint(), () => [from.text()!, from.text()!] as const), timed: from.uint() === 1, headings: from.texts(), kind: from.text() as BlockKind, block: from.uint(),
  }
}

/** The kinds with a form of their own come first; the values of all others travel as JSON. */
const KINDS: readonly ClaimKind[] = ['name', 'quantity', 'date', 'duration', 'quote', 'role', 'age', 'acronym', 'term', 'mark', 'weekday', 'impossible', 'document-date', 'list', 'relation']
const KIND_NUMBER = new Map(KINDS.map((kind, i) => [kind, i]))

const Has = { Quoted: 1, Qualifiers: 2, Frame: 4, Parts: 8, Fix: 16, False: 32 } as const
/** What a claim may have beside what each has: the compiler sees to it that none is forgotten. */
type Optional = { readonly [K in keyof Claim as undefined extends Claim[K] ? K : never]: unknown }
const forgotten = ({ quoted, qualifiers, frame, parts, fix }: Required<Optional>): unknown => [quoted, qualifiers, frame, parts, fix] satisfies unknown[]
void forgotten

function packClaim(out: Writer, claim: Claim, at: number): void {
  const { kind, text, start, end, subject, context, quoted, qualifiers, frame, parts, fix } = claim
  out.uint(KIND_NUMBER.get(kind)!)
  out.uint(delta(start - at))
  out.uint(delta(end - start))
  out.text(text)
  out.text(subject)
  out.uint(context + 1)
  out.uint((quoted === undefined ? 0 : quoted ? Has.Quoted : Has.Quoted | Has.False) | (qualifiers ? Has.Qualifiers : 0) | (frame ? Has.Frame : 0) | (parts ? Has.Parts : 0) | (fix ? Has.Fix : 0))
  packValue(out, claim)
  if (qualifiers) out.texts(qualifiers)
  if (frame) packFrame(out, frame)
  if (parts) out.text(JSON.stringify(parts))
  if (fix) out.text(JSON.stringify(fix))
}

function unpackClaim(from: Reader, at: number): Claim {
  const kind = KINDS[from.uint()]!
  const start = at + undelta(from.uint())
  const end = start + undelta(from.uint())
  const text = from.text()!
  const subject = from.text()
  const context = from.uint() - 1
  const has = from.uint()
  const claim: { -readonly [K in keyof Claim]: Claim[K] } = { kind, text, start, end, subject, value: unpackValue(from, kind), context }
  if (has === 0) return claim as Claim
  if (has & Has.Quoted) claim.quoted = !(has & Has.False)
  if (has & Has.Qualifiers) claim.qualifiers = from.texts()
  if (has & Has.Frame) claim.frame = unpackFrame(from)
  if (has & Has.Parts) claim.parts = JSON.parse(from.text()!) as NonNullable<Claim['parts']>
  if (has & Has.Fix) claim.fix = JSON.parse(from.text()!) as NonNullable<Claim['fix']>
  return claim as Claim
}

function packValue(out: Writer, { kind, value }: Claim): void {
  if (kind === 'name') {
    out.text(value.name)
    out.text(value.type)
  } else if (kind === 'quantity') {
    out.number(value.number)
    out.text(value.unit)
    out.number(value.low)
    out.number(value.high)
    out.text(value.hedge)
  } else if (kind === 'date') {
    out.text(value.timex)
    out.text(value.from)
    out.text(value.to)
    out.text(value.implied ? value.implied.join(' ') : null)
  } else out.text(JSON.stringify(value))
}

function unpackValue(from: Reader, kind: ClaimKind): Claim['value'] {
  if (kind === 'name') return { name: from.text()!, type: from.text() as ClaimValues['name']['type'] }
  if (kind === 'quantity') return { number: from.number(), unit: from.text(), low: from.number(), high: from.number(), hedge: from.text() as ClaimValues['quantity']['hedge'] }
  if (kind === 'date') {
    const value = { timex: from.text()!, from: from.text(), to: from.text() }
    const implied = from.text()
    return implied === null ? value : { ...value, implied: (implied === '' ? [] : implied.split(' ')) as ('year' | 'month' | 'day')[] }
  }
  return JSON.parse(from.text()!) as Claim['value']
}

function packFrame(out: Writer, { core, before, near, label, head, column, cues }: Frame): void {
  out.texts(core)
  out.uint(before)
  out.texts(near)
  out.texts(label)
  out.text(head)
  out.texts(column)
  out.texts(cues)
}

function unpackFrame(from: Reader): Frame {
  return { core: from.texts(), before: from.uint(), near: from.texts(), label: from.texts(), head: from.text(), column: from.texts(), cues: from.texts() as Cue[] }
}
