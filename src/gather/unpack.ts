// Extractions from bytes, section by section.
import type { Claim, ClaimKind, ClaimOf, Context, Extraction } from '../model/index.js'
import { Reader, times } from '../model/bytes.js'
import { KINDS, unpackClaim } from './claim.js'
import { unpackContexts } from '../model/contexts.js'
import { SECTIONS } from './pack.js'

/** A document's claims of one kind. */
interface Kind {
  readonly at: number
  readonly count: number
  claims: Claim[] | null
  /** The place of each among all claims of the document. */
  readonly indexes: number[]
}

/** A packed extraction, equal to the one packed. Its sections are unpacked when they are asked for, and then kept. */
export class Unpacked implements Extraction {
  readonly path: string
  readonly title: Extraction['title']
  /** How many claims there are. */
  readonly count: number
  readonly #bytes: Uint8Array
  readonly #table: readonly string[]
  readonly #places: readonly number[]
  readonly #kinds = new Map<ClaimKind, Kind>()
  readonly #dateText: string | null
  readonly #directivesText: string | null
  #date: Extraction['date'] | undefined
  #directives: Extraction['directives'] | null = null
  #claims: readonly Claim[] | null = null
  #lineStarts: readonly number[] | null = null
  #contexts: readonly Context[] | null = null
  #words: readonly string[] | null = null
  #lead: Extraction['lead'] | null = null
  #longWords: readonly number[] | null = null

  /** `at`: where the directory begins. */
  constructor(bytes: Uint8Array, table: readonly string[], at: number) {
    this.#bytes = bytes
    this.#table = table
    const from = new Reader(bytes, table, at)
    this.path = from.text()!
    this.title = from.text()
    this.#dateText = from.text()
    this.#directivesText = from.text()
    this.#places = times(SECTIONS, () => at - from.uint())
    let count = 0
    for (let kinds = from.uint(); kinds > 0; kinds--) {
      const kind = KINDS[from.uint()]!
      const own = from.uint()
      count += own
      this.#kinds.set(kind, { at: at - from.uint(), count: own, claims: null, indexes: [] })
    }
    this.count = count
  }

  #section(index: number): Reader {
    return new Reader(this.#bytes, this.#table, this.#places[index])
  }

  get date(): Extraction['date'] {
    return (this.#date ??= parsed<Extraction['date']>(this.#dateText))
  }

  get directives(): Extraction['directives'] {
    return (this.#directives ??= parsed<Extraction['directives']>(this.#directivesText) ?? [])
  }

  get lineStarts(): readonly number[] {
    return (this.#lineStarts ??= unpackAscending(this.#section(0)))
  }

  get contexts(): readonly Context[] {
    return (this.#contexts ??= unpackContexts(this.#section(1)))
  }

  get opening(): readonly Context[] {
    return this.#contexts ?? unpackContexts(this.#section(1), 0)
  }

  get words(): readonly string[] {
    return (this.#words ??= this.#section(2).texts())
  }

  get lead(): Extraction['lead'] {
    const from = this.#section(3)
    return (this.#lead ??= times(from.uint(), () => ({ key: from.uint(), words: from.texts() })))
  }

  /** Read anew each time: who asks, asks once. */
  get numbered(): NonNullable<Extraction['numbered']> {
    const table = this.#table
    const words = this.#section(2).places()
    const from = this.#section(3)
    return { table, words, lead: times(from.uint(), () => ({ key: from.uint(), words: from.places() })) }
  }

  get longWords(): readonly number[] {
    const from = this.#section(4)
    return (this.#longWords ??= times(from.uint(), () => from.number()!))
  }

  get claims(): readonly Claim[] {
    if (!this.#claims) {
      const claims = new Array<Claim>(this.count)
      for (const [kind, own] of this.#kinds) this.#unpack(kind, own).forEach((claim, i) => { claims[own.indexes[i]!] = claim })
      this.#claims = claims
    }
    return this.#claims
  }

  of<K extends ClaimKind>(kind: K): readonly ClaimOf<K>[] {
    const own = this.#kinds.get(kind)
    return own ? (this.#unpack(kind, own) as readonly Claim[] as readonly ClaimOf<K>[]) : []
  }

  #unpack(kind: ClaimKind, own: Kind): readonly Claim[] {
    if (!own.claims) {
      const from = new Reader(this.#bytes, this.#table, own.at)
      let index = 0
      let at = 0
      own.claims = times(own.count, () => {
        own.indexes.push((index += from.uint()))
        const claim = unpackClaim(from, kind, at)
        at = claim.start
        return claim
      })
    }
    return own.claims
  }
}

const parsed = <T>(text: string | null): T | null => (text === null ? null : (JSON.parse(text) as T))

function unpackAscending(from: Reader): number[] {
  let last = 0
  return times(from.uint(), () => (last += from.uint()))
}
