// The written forms of names in a corpus: each once, with where it stands.
import type { ClaimOf, Extraction } from '../../model/index.js'
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
  const forms = new Map<string, { text: string; words: string[]; types: Map<Form['type'], number>; known: boolean; places: Map<number, NameClaim[]>; count: number }>()
  documents.forEach((document, index) => {
    for (const claim of document.claims) {
      if (claim.kind !== 'name') continue
      const text = plain(claim.text)
      const full = plain(claim.value.name) === text || text.includes(' ')
      const form = forms.get(full ? text : plain(claim.value.name))
      if (!full) {
        if (form && !claim.quoted) form.count++
        continue
      }
      if (form) {
        if (!claim.quoted) form.count++
        form.types.set(claim.value.type, (form.types.get(claim.value.type) ?? 0) + 1)
        const list = form.places.get(index)
        if (list) list.push(claim)
        else form.places.set(index, [claim])
      } else {
        const words = bare(text).split(/[\s\-‐‑–,]+/).filter((word) => word !== '')
        forms.set(text, { text, words, types: new Map([[claim.value.type, 1]]), known: claim.qualifiers?.includes('known') ?? false, places: new Map([[index, [claim]]]), count: claim.quoted ? 0 : 1 })
      }
    }
  })
  return [...forms.values()]
    .map(({ types, ...form }) => ({ ...form, type: mostly(types) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
}

/** The form of a mention: white space made one, apostrophes straight, hyphens plain, `Inc.` without its point. */
export const plain = (text: string): string =>
  /\s\s|[\n\t’ʼ`‐‑–.]/.test(text) ? text.replace(/\s+/g, ' ').replace(/[’ʼ`]/g, "'").replace(/[‐‑–]/g, '-').replace(/\b(Inc|Corp|Co|Ltd|Cos|Bros)\.$/, '$1') : text

function mostly(types: ReadonlyMap<Form['type'], number>): Form['type'] {
  const order: readonly Form['type'][] = ['person', 'place', 'organization', 'other']
  return order.reduce((best, type) => ((types.get(type) ?? 0) > (types.get(best) ?? 0) ? type : best))
}
