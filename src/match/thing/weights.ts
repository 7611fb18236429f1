// What each piece of evidence weighs: logits, so that +1 makes it 2.7 times likelier that two figures speak of one thing.

/**
 * Set by hand first, then fitted (logistic regression, held close to the hand-set values) on figures that differ, judged one
 * by one: reports of one event and of look-alike events, product documentation, policy papers. Names say what was seen.
 */
export const WEIGHTS = {
  /** With nothing known, two figures of one dimension in two documents hardly ever speak of one thing. */
  base: -4.72,
  /** Nearness of the documents (see kin.ts): up to 0.1, and from there to 0.25. */
  near: 0.98, nearer: 3,
  subjects: 1.66, subjectsLeast: 0, otherPeriods: -1, series: -3.02, days: -0.1, dayTold: -0.5, daysState: -0.13,
  same: 0.91, headline: 0.32, body: -0.86,
  /** Nats of shared rarity, by place; 12 at the most. */
  baseState: 0.76, baseSet: 0.99, baseTold: -1.08,
  wordsState: 0.14, wordsSet: 0.15, wordsTold: 0.08,
  foreignState: -0.32, foreignSet: -1, foreignTold: -0.8,
  /** Share of the shorter clause's words that the other has, from 0.45: for figures in running text. */
  cover: 0.34,
  /** How far a label names the other's thing, 0 to 1. */
  named: 1.44,
  noun: 0, nounRarity: 0.16, peopleKind: 0.97, peopleOther: -4, peoplePart: -1.81, peopleRole: -0.31, nounUnknown: -0.6,
  state: 2.04, stateOne: -1.2, stateOther: -3,
  max: 0.3, min: 0.55, default: 0.7, roleClash: -3,
  part: -1.64, addition: -0.99, change: -3.41, earlier: -2.36, forecast: -0.3, example: -1.03, each: -1.8, joined: -2.07, several: -1.26, total: -0.5, severalBoth: -0.7,
  contrast: -3, labelClash: -2.5,
  timesClash: -1.6, timesFar: -3.5, timesOff: -1.34, timedOne: -0.1,
  ownNames: 0, ownNamesClash: -1.04, names: 0, namesClash: -1.01,
  moving: -2.53, deep: -0.51,
  open: -1.04, lead: -0.05,
  slip: 0.41, ratio: -1.73, ratioExact: -0.39,
  alone: 0.45, crowd: -0.32,
  settledOne: -1.11, settledBoth: -4.56, settledLarge: -1.05, concord: 0.41, discord: -0.2, better: -0.5, rivals: -1.53, perpetrator: -3.56, sum: -4,
  count: -0.16, money: -0.27, percent: -1.05, time: 1.2, bare: -0.46, measure: 0.04, exactBoth: 0.56, exactOne: -0.44,
} as const
export type Evidence = keyof typeof WEIGHTS
