// Extractions that are packed in memory, and unpacked while somebody looks at them.
import type { ClaimKind, ClaimOf, Extraction } from '../model/index.js'
import type { Batch } from './batch.js'
import type { Unpacked } from './unpack.js'

/** Packed bytes of the extractions that stay unpacked; as objects they take about ten times as much. */
const MOST_BYTES = 8 * 1024 * 1024
/** The same once a corpus has shown to be larger: it is gone through in order, and what was kept would be gone when it is met again, but old by then, which makes collecting it dear. */
const FEW_BYTES = 256 * 1024

const unpacked: PackedExtraction[] = []
let oldest = 0
let bytes = 0
let most = MOST_BYTES

/** An extraction that is unpacked when it is asked for, and dropped when many others have been since. */
export class PackedExtraction implements Extraction {
  #whole: Unpacked | null = null

  constructor(readonly batch: Batch, readonly index: number, readonly path: string) {}

  get #all(): Unpacked {
    if (this.#whole) return this.#whole
    this.#whole = this.batch.extraction(this.index)
    unpacked.push(this)
    bytes += this.batch.share
    if (bytes > most) most = FEW_BYTES
    while (bytes > most && oldest + 1 < unpacked.length) {
      const one = unpacked[oldest++]!
      one.#whole = null
      bytes -= one.batch.share
    }
    if (oldest > 4096) unpacked.splice(0, oldest), (oldest = 0)
    return this.#whole
  }

  get title(): Extraction['title'] { return this.#all.title }
  get date(): Extraction['date'] { return this.#all.date }
  get claims(): Extraction['claims'] { return this.#all.claims }
  get count(): number { return this.#all.count }
  of<K extends ClaimKind>(kind: K): readonly ClaimOf<K>[] { return this.#all.of(kind) }
  get contexts(): Extraction['contexts'] { return this.#all.contexts }
  get opening(): NonNullable<Extraction['opening']> { return this.#all.opening }
  get words(): Extraction['words'] { return this.#all.words }
  get lead(): Extraction['lead'] { return this.#all.lead }
  get numbered(): NonNullable<Extraction['numbered']> { return this.#all.numbered }
  get longWords(): NonNullable<Extraction['longWords']> { return this.#all.longWords }
  get directives(): Extraction['directives'] { return this.#all.directives }
  get lineStarts(): Extraction['lineStarts'] { return this.#all.lineStarts }
}
