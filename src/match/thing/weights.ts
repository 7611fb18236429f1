// What each piece of evidence weighs: logits, so that +1 makes it 2.7 times likelier that two figures speak of one thing.
import type { FigureKind } from './figure.js'

/** Of all figures. Names say what was seen; what is not named for a kind weighs nothing there. */
const ALL = {
  /** With nothing known, two figures of one dimension in two documents hardly ever speak of one thing. */
  base: -4.12,
  /** Nearness of the documents (see kin.ts): up to 0.1, and from there to 0.25. */
  near: 0.8, nearer: 3, subjects: 1.79, otherPeriods: -1, series: -3.01, days: -0.1, dayTold: 0,
  same: 1.2, headline: 1.3, placed: 1.2, body: -0.86, lead: 0.1,
  /** Nats of shared rarity, by place, 12 at the most; the share of a sentence's rare words that the other document lacks. */
  words: 0, foreign: 0,
  /** How far the figures' own words are the other's, too (see coverage.ts). */
  most: 0.93, mass: 0.08, headed: 0.19,
  /** How far a label names the other's thing, 0 to 1. */
  named: 2.03,
  nounRarity: 0.11, peopleKind: 0.91, peopleOther: -4, peoplePart: -1.75, peopleRole: -0.33, nounUnknown: 0, otherNoun: -0.69, unnamed: -0.53, beside: 1,
  state: 0, stateOne: -1.2, stateOther: -3.18,
  max: 0, min: 0.8, default: 0, roleClash: -1.5,
  part: -0.59, addition: -0.61, change: -3.31, earlier: -2.38, forecast: -0.1, example: 0, each: -0.55, joined: -2.19, several: -1.5, total: -0.2, severalBoth: -0.74,
  contrast: -2, labelClash: -0.3, modifiers: -0.2, versions: -5,
  timesClash: -1.6, timesFar: -3.5, timesOff: -1.26, timedOne: -0.1,
  ownNamesClash: -2, nameForeign: -2.24, namesClash: -0.7,
  moving: -4, apart: -2, deep: -0.63, open: -0.54, slip: 0.13, ratio: -2.12,
  alone: 0, aloneNear: 0, crowd: 0, concord: 0.93, discord: -1.59, sum: -0.71, perpetrator: -3.91,
  /** Others that fit one of the two as well, and equals of it in the other document: how surely. */
  rivalry: -0.35, equal: -1.17, equalBoth: -2.25,
  /** The same, of what happened to how many: whether there are any. */
  better: 0, rivals: 0, settledOne: 0, settledBoth: 0, settledLarge: 0,
  count: -0.3, money: -0.45, percent: -0.58, time: 1, bare: -1, measure: -0.36, exactBoth: 1.3, exactOne: 0.48,
}
export type Evidence = keyof typeof ALL
export type Weights = Readonly<Record<Evidence, number>>

/** What is set or stated: pages of one product or office share their words, whatever they speak of. */
const HELD: Weights = { ...ALL, earlier: -1.3, near: 1.21, nearer: 1.28, subjects: 0, same: -0.5, headline: 0.8, placed: 0.6, body: -1.8, slip: 0.3, open: 0.3, ratio: -1.14 }

/**
 * By kind of figure. Set by hand first, then fitted (logistic regression, held close to the hand-set values and to their
 * signs) on figures that differ, judged one by one: reports of one event and of look-alike events, agency news, product
 * documentation, policy papers. What happened to how many was fitted by itself.
 */
export const WEIGHTS: Readonly<Record<FigureKind, Weights>> = {
  State: {
    ...ALL, base: -3.66, words: 0.14, foreign: -0.3, days: -0.19, most: 0, mass: 0, headed: 0, named: 1.5, nounUnknown: -0.6, otherNoun: 0, unnamed: 0, beside: 0, state: 2.21,
    max: 0.3, min: 0.48, default: 0.7, roleClash: -3, part: -1.87, forecast: -0.3, example: -0.94, each: -1.3, total: -0.55, contrast: -3, labelClash: -2.5, modifiers: -1.2,
    moving: -2.48, slip: 0.4, ratio: -2.07, alone: 0.6, aloneNear: 0.4, crowd: -0.15, concord: 0.61, discord: -0.25, rivalry: 0, equal: 0, equalBoth: 0,
    better: -0.5, rivals: -1.93, settledOne: -0.91, settledBoth: -4.64, settledLarge: -1.01, money: -0.63, percent: -1.37, time: 0.9, bare: -0.6, measure: -0.29, exactBoth: 0.49, exactOne: -0.44,
  },
  Set: { ...HELD, base: -2.31, words: 0.05 },
  Stated: { ...HELD, base: -1.78, foreign: -0.93 },
  Told: { ...ALL, days: 0, dayTold: -0.5, crowd: -0.6 },
}

/** The most that pieces of evidence can add, by kind, where they may be anything from nothing to `to`. */
export const byKind = (most: (weights: Weights) => number): Readonly<Record<FigureKind, number>> => ({ State: most(WEIGHTS.State), Set: most(WEIGHTS.Set), Stated: most(WEIGHTS.Stated), Told: most(WEIGHTS.Told) })
export const upTo = (weights: Weights, name: Evidence, to: number): number => Math.max(0, to * weights[name])
