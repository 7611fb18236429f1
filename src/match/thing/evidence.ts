// Evidence for and against two figures' being about one thing, added up.
import { type Evidence, WEIGHTS } from './weights.js'

/** One piece of evidence: how much of it there is, what it weighs in all, and in words. */
export interface Reason {
  readonly name: Evidence
  readonly value: number
  readonly weight: number
  readonly text: string
}
export const reason = (name: Evidence, value: number, text: string): Reason => ({ name, value, weight: value * WEIGHTS[name], text })

/** Adds evidence up; keeps the reasons only where somebody wants to read them. */
export class Sum {
  score: number = WEIGHTS.base
  constructor(readonly reasons: Reason[] | null) {}
  add(name: Evidence, value: number, text: string | (() => string)): void {
    if (value === 0) return
    this.score += value * WEIGHTS[name]
    this.reasons?.push(reason(name, value, typeof text === 'string' ? text : text()))
  }
}
