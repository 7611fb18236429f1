// What each piece of evidence weighs: logits, so that +1 makes it 2.7 times likelier that two figures speak of one thing.

/**
 * Set by hand first, then fitted (logistic regression, held close to the hand-set values) on figures that differ, judged one
 * by one: reports of one event and of look-alike events, product documentation, policy papers. Names say what was seen.
 */
export const WEIGHTS = {
  /** With nothing known, two figures of one dimension in two documents hardly ever speak of one thing. */
  base: -4.96,
  /** Nearness of the documents (see kin.ts): up to 0.1, and from there to 0.25. */
  near: 0.89, nearer: 3.51,
  subjects: 2.29, series: -3.01, days: -0.46, dayTold: -1.06, daysState: -0.3,
  same: 1.13, headline: 0.42, body: -0.86,
  /** Nats of shared rarity, by place; 12 at the most. */
  baseState: 0.8, baseSet: 1.05, baseTold: -1.29,
  wordsState: 0.21, wordsSet: 0.15, wordsTold: 0.08,
  foreignState: -1.17, foreignSet: -1, foreignTold: -2.24,
  /** Share of the shorter clause's words that the other has, from 0.45: for figures in running text. */
  cover: 0.97,
  /** How far a label names the other's thing, 0 to 1. */
  named: 1.5,
  noun: 0.01, nounRarity: 0.25, peopleKind: 0.7, peopleOther: -4, peoplePart: -1.63, peopleRole: -0.12, nounUnknown: -0.6,
  state: 2.16, stateOne: -1.2, stateOther: -3,
  max: 0.61, min: 0.62, default: 0.7, roleClash: -3,
  part: -1.2, addition: -1.16, change: -3.31, earlier: -2.5, forecast: -0.3, example: -1.31, each: -1.72, joined: -1.87, several: -1.36, total: -0.48, severalBoth: -0.65,
  contrast: -3, labelClash: -2.5,
  timesClash: -1.6, timesFar: -3.5, timesOff: -1.5, timedOne: -0.1,
  ownNames: 0.31, ownNamesClash: -1.73, names: 0, namesClash: -0.97,
  open: -0.62, lead: -0.04,
  slip: 0.53, ratio: -1.43, ratioExact: -0.61,
  alone: 0.5, crowd: -0.52,
  settledOne: -1.09, settledBoth: -4.39, better: -0.5, rivals: -1, perpetrator: -3.04, sum: -4,
  count: -0.03, money: -0.26, percent: -0.78, time: 0.73, bare: -0.29, measure: 0.54, exactBoth: 0.57, exactOne: -0.42,
} as const
export type Evidence = keyof typeof WEIGHTS
