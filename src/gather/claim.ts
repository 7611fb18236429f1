// Claims as bytes.
import type { Claim, ClaimKind, ClaimValues, Cue, Frame } from '../model/index.js'
import { delta, type Reader, undelta, type Writer } from '../model/bytes.js'

/** The kinds with a form of their own come first; the values of all others travel as JSON. */
export const KINDS: readonly ClaimKind[] = ['name', 'quantity', 'date', 'duration', 'quote', 'role', 'age', 'acronym', 'term', 'mark', 'weekday', 'impossible', 'document-date', 'list', 'relation']
export const KIND_NUMBER = new Map(KINDS.map((kind, i) => [kind, i]))

const enum Has { Quoted = 1, Qualifiers = 2, Frame = 4, Parts = 8, Fix = 16, False = 32 }
/** What a claim may have beside what each has: the compiler sees to it that none is forgotten. */
type Optional = { readonly [K in keyof Claim as undefined extends Claim[K] ? K : never]: unknown }
const forgotten = ({ quoted, qualifiers, frame, parts, fix }: Required<Optional>): unknown => [quoted, qualifiers, frame, parts, fix] satisfies unknown[]
void forgotten

/** `at`: where the claim before begins. The kind is not packed. */
export function packClaim(out: Writer, claim: Claim, at: number): void {
  const { kind, text, start, end, subject, context, quoted, qualifiers, frame, parts, fix } = claim
  out.uint(delta(start - at))
  out.uint(delta(end - start))
  if (kind === 'quote') out.own(text)
  else out.text(text)
  out.text(subject)
  out.uint(context + 1)
  out.uint((quoted === undefined ? 0 : quoted ? Has.Quoted : Has.Quoted | Has.False) | (qualifiers ? Has.Qualifiers : 0) | (frame ? Has.Frame : 0) | (parts ? Has.Parts : 0) | (fix ? Has.Fix : 0))
  packValue(out, claim)
  if (qualifiers) out.texts(qualifiers)
  if (frame) packFrame(out, frame)
  if (parts) out.own(JSON.stringify(parts))
  if (fix) out.own(JSON.stringify(fix))
}

export function unpackClaim(from: Reader, kind: ClaimKind, at: number): Claim {
  const start = at + undelta(from.uint())
  const end = start + undelta(from.uint())
  const text = kind === 'quote' ? from.own() : from.text()!
  const subject = from.text()
  const context = from.uint() - 1
  const has = from.uint()
  const claim: { -readonly [K in keyof Claim]: Claim[K] } = { kind, text, start, end, subject, value: unpackValue(from, kind, text), context }
  if (has === 0) return claim as Claim
  if (has & Has.Quoted) claim.quoted = !(has & Has.False)
  if (has & Has.Qualifiers) claim.qualifiers = from.texts()
  if (has & Has.Frame) claim.frame = unpackFrame(from)
  if (has & Has.Parts) claim.parts = JSON.parse(from.own()) as NonNullable<Claim['parts']>
  if (has & Has.Fix) claim.fix = JSON.parse(from.own()) as NonNullable<Claim['fix']>
  return claim as Claim
}

function packValue(out: Writer, { kind, value, text }: Claim): void {
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
  } else if (kind === 'role') {
    out.text(value.person)
    out.text(value.role)
    out.text(value.organization)
  } else if (kind === 'duration') out.text(value.timex)
  else if (kind === 'quote') {
    out.text(value.speaker)
    // The words are mostly the claim's text: they need not be there twice.
    out.uint(value.words === text ? 1 : 0)
    if (value.words !== text) out.own(value.words)
  } else out.own(JSON.stringify(value))
}

function unpackValue(from: Reader, kind: ClaimKind, text: string): Claim['value'] {
  if (kind === 'name') return { name: from.text()!, type: from.text() as ClaimValues['name']['type'] }
  if (kind === 'quantity') return { number: from.number(), unit: from.text(), low: from.number(), high: from.number(), hedge: from.text() as ClaimValues['quantity']['hedge'] }
  if (kind === 'date') {
    const value = { timex: from.text()!, from: from.text(), to: from.text() }
    const implied = from.text()
    return implied === null ? value : { ...value, implied: (implied === '' ? [] : implied.split(' ')) as ('year' | 'month' | 'day')[] }
  }
  if (kind === 'role') return { person: from.text()!, role: from.text()!, organization: from.text() }
  if (kind === 'duration') return { timex: from.text()! }
  if (kind === 'quote') return { speaker: from.text(), words: from.uint() === 1 ? text : from.own() }
  return JSON.parse(from.own()) as Claim['value']
}

function packFrame(out: Writer, { core, before, near, label, head, column, cues, ids }: Frame): void {
  out.texts(core)
  out.uint(before)
  out.texts(near)
  out.texts(label)
  out.text(head)
  out.texts(column)
  out.texts(cues)
  out.texts(ids ?? [])
}

function unpackFrame(from: Reader): Frame {
  const frame = { core: from.texts(), before: from.uint(), near: from.texts(), label: from.texts(), head: from.text(), column: from.texts(), cues: from.texts() as Cue[] }
  const ids = from.texts()
  return ids.length > 0 ? { ...frame, ids } : frame
}
