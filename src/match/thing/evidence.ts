// Evidence for and against two figures' being about one thing, added up.
import type { FigureKind } from './figure.js'
import { type Evidence, WEIGHTS } from './weights.js'

/** One piece of evidence: how much of it there is, what it weighs in all, and in words. */
export interface Reason {
  readonly name: Evidence
  readonly value: number
  readonly weight: number
  readonly text: string
}
export const reason = (kind: FigureKind, name: Evidence, value: number, text: string): Reason => ({ name, value, weight: value * WEIGHTS[kind][name], text })

/** Adds evidence up, by the weights of a kind of figure; keeps the reasons only where somebody wants to read them. */
export class Sum {
  readonly #weights
  score: number
  constructor(readonly kind: FigureKind, readonly reasons: Reason[] | null) {
    this.#weights = WEIGHTS[kind]
    this.score = this.#weights.base
  }
  /** Somebody wants to read the reasons: only then their texts need be made. */
  get told(): boolean {
    return this.reasons !== null
  }
  /** What weighs nothing need not be known. */
  weighs(name: Evidence): boolean {
    return this.told || this.#weights[name] !== 0
  }
  add(name: Evidence, value: number, text: string | false): void {
    const weight = value * this.#weights[name]
    if (weight === 0) return
    this.score += weight
    if (this.reasons !== null && text !== false) this.reasons.push(reason(this.kind, name, value, text))
  }
}
