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
  readonly places: Places
  /** How often it stands in the corpus outside quotations, by itself or as the name behind a surname. */
  count: number
}

/** Where a form stands: by index of the document the claims in order, looked up when they are asked for. */
export class Places implements Iterable<readonly [number, readonly NameClaim[]]> {
  /** For each claim its document, ascending, and its place among the names there. */
  readonly #at: number[] = []
  readonly #claims: number[] = []
  #size = 0

  constructor(readonly documents: readonly Extraction[]) {}

  /** In order. */
  add(document: number, claim: number): void {
    if (this.#at.at(-1) !== document) this.#size++
    this.#at.push(document)
    this.#claims.push(claim)
  }

  /** How many documents there are. */
  get size(): number {
    return this.#size
  }

  has(document: number): boolean {
    return this.#at[this.#first(document)] === document
  }

  get(document: number): readonly NameClaim[] {
    const names = claimsOf(this.documents[document]!, 'name')
    const claims: NameClaim[] = []
    for (let i = this.#first(document); this.#at[i] === document; i++) claims.push(names[this.#claims[i]!]!)
    return claims
  }

  /** The documents in order, `most` of them. */
  keys(most = Infinity): number[] {
    const keys: number[] = []
    for (const document of this.#at) {
      if (keys.length >= most) break
      if (keys.at(-1) !== document) keys.push(document)
    }
    return keys
  }

  *[Symbol.iterator](): Iterator<readonly [number, readonly NameClaim[]]> {
    for (const document of this.keys()) yield [document, this.get(document)]
  }

  /** Those in some documents. */
  within(isWanted: (document: number) => boolean): Places {
    const some = new Places(this.documents)
    this.#at.forEach((document, i) => { if (isWanted(document)) some.add(document, this.#claims[i]!) })
    return some
  }

  #first(document: number): number {
    let [low, high] = [0, this.#at.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#at[middle]! < document) low = middle + 1
      else high = middle
    }
    return low
  }
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
    claimsOf(document, 'name').forEach((claim, i) => {
      // `Data.gov`: an address has its own spelling; `Hospital.The`: a sentence begins without a space.
      if (claim.text.includes('.') && (/\.(?:gov|com|org|net|mil|edu|io)$/i.test(claim.text) || /\p{Ll}{3}\.\p{Lu}/u.test(claim.text))) return
      const text = formOf(claim.text)
      const name = claim.value.name
      if (name !== claim.text && !text.includes(' ') && formOf(name) !== text) {
        const form = claim.quoted ? undefined : forms.get(formOf(name))
        if (form) form.count++
        return
      }
      let form = forms.get(text)
      if (!form) forms.set(text, (form = { text, words: wordsOf(text), types: [0, 0, 0, 0], known: claim.qualifiers?.includes('known') ?? false, places: new Places(documents), count: 0 }))
      if (!claim.quoted) form.count++
      form.types[TYPES.indexOf(claim.value.type)]!++
      form.places.add(index, i)
    })
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
  readonly places: Places
  count: number
}
/** In order of preference where the counts are even. */
const TYPES: readonly Form['type'][] = ['person', 'place', 'organization', 'other']

const wordsOf = (text: string): string[] => bare(text).split(/[ \-,]+/).filter((word) => word !== '')

/** The form of a mention: white space made one, no soft hyphens, apostrophes straight, hyphens plain, `Inc.` without its point. */
export const plain = (text: string): string =>
  /\s\s|[\n\t’ʼ`‐‑–.\u00AD]/.test(text) ? text.replace(/\u00AD/g, '').replace(/\s+/g, ' ').replace(/[’ʼ`]/g, "'").replace(/[‐‑–]/g, '-').replace(/\b(Inc|Corp|Co|Ltd|Cos|Bros)\.$/, '$1') : text
