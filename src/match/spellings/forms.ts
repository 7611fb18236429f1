// The written forms of names in a corpus: each once, with where it stands.
import type { ClaimOf, Extraction } from '../../model/index.js'
import { claimsOf } from '../claims.js'
import { bare } from '../people.js'

export type NameClaim = ClaimOf<'name'>

/** One way to write a name. */
export interface Form {
  /** As it stands in the text (see `plain`). */
  readonly text: string
  /** Its words, bare (see `bare`), hyphens apart. */
  readonly words: readonly string[]
  readonly type: NameClaim['value']['type']
  /** Its first word is a given name or place that everybody knows. */
  readonly known: boolean
  /** By index of the document, the claims in order. */
  readonly places: Map<number, NameClaim[]>
  /** How often it stands in the corpus outside quotations, by itself or as the name behind a surname. */
  count: number
}

/** All forms of the corpus that stand for themselves: no surname that a full name in the same document explains. In order of text. */
export function formsOf(documents: readonly Extraction[]): Form[] {
  const forms = new Map<string, Draft>()
  const plains = new Map<string, string>()
  const formOf = (text: string): string => {
    let known = plains.get(text)
    if (known === undefined) plains.set(text, (known = plain(text)))
    return known
  }
  documents.forEach((document, index) => {
    for (const claim of claimsOf(document, 'name')) {
      // `Data.gov`: an address has its own spelling; `Hospital.The`: a sentence begins without a space.
      if (claim.text.includes('.') && (/\.(?:gov|com|org|net|mil|edu|io)$/i.test(claim.text) || /\p{Ll}{3}\.\p{Lu}/u.test(claim.text))) continue
      const text = formOf(claim.text)
      const name = claim.value.name
      if (name !== claim.text && !text.includes(' ') && formOf(name) !== text) {
        const form = claim.quoted ? undefined : forms.get(formOf(name))
        if (form) form.count++
        continue
      }
      let form = forms.get(text)
      if (!form) forms.set(text, (form = { text, words: wordsOf(text), types: [0, 0, 0, 0], known: claim.qualifiers?.includes('known') ?? false, places: new Map(), count: 0 }))
      if (!claim.quoted) form.count++
      form.types[TYPES.indexOf(claim.value.type)]!++
      const list = form.places.get(index)
      if (list) list.push(claim)
      else form.places.set(index, [claim])
    }
  })
  return [...forms.values()]
    .map(({ text, words, types, known, places, count }) => ({ text, words, known, places, count, type: TYPES[types.indexOf(Math.max(...types))]! }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
}

interface Draft {
  readonly text: string
  readonly words: readonly string[]
  /** How often it is of each of `TYPES`. */
  readonly types: number[]
  readonly known: boolean
  readonly places: Map<number, NameClaim[]>
  count: number
}
/** In order of preference where the counts are even. */
const TYPES: readonly Form['type'][] = ['person', 'place', 'organization', 'other']

const wordsOf = (text: string): string[] => bare(text).split(/[ \-,]+/).filter((word) => word !== '')

/** The form of a mention: white space made one, no soft hyphens, apostrophes straight, hyphens plain, `Inc.` without its point. */
export const plain = (text: string): string =>
  /\s\s|[\n\t’ʼ`‐‑–.\u00AD]/.test(text) ? text.replace(/\u00AD/g, '').replace(/\s+/g, ' ').replace(/[’ʼ`]/g, "'").replace(/[‐‑–]/g, '-').replace(/\b(Inc|Corp|Co|Ltd|Cos|Bros)\.$/, '$1') : text
