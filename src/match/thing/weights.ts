// What each piece of evidence weighs: logits, so that +1 makes it 2.7 times likelier that two figures speak of one thing.

/**
 * Set by hand first, then fitted (logistic regression, held close to the hand-set values) on figures that differ, judged one
 * by one: reports of one event and of look-alike events, product documentation, policy papers. Names say what was seen.
 */
export const WEIGHTS = {
  /** With nothing known, two figures of one dimension in two documents hardly ever speak of one thing. */
  base: -4.43,
  /** Nearness of the documents (see kin.ts): up to 0.1, and from there to 0.25. */
  near: 0.8, nearer: 3,
  subjects: 1.79, otherPeriods: -1, series: -3.01, days: -0.1, dayTold: -0.5, daysState: -0.19,
  same: 1.2, headline: 1.3, placed: 1.2, body: -0.86,
  /** Nats of shared rarity, by place; 12 at the most. */
  baseState: 0.77, baseSet: 0.85, baseTold: -0.86, baseStated: 0.55,
  wordsState: 0.14, wordsSet: 0.15, wordsTold: 0.08, wordsStated: 0.15,
  foreignState: -0.3, foreignSet: -1, foreignTold: -0.8, foreignStated: -0.7,
  /** Share of the shorter clause's words that the other has, from 0.45: for figures in running text. */
  cover: 0.3,
  /** How far a label names the other's thing, 0 to 1. */
  named: 1.5,
  nounRarity: 0.11, peopleKind: 0.91, peopleOther: -4, peoplePart: -1.75, peopleRole: -0.33, nounUnknown: -0.6,
  state: 2.21, stateOne: -1.2, stateOther: -3.18,
  max: 0.3, min: 0.48, default: 0.7, roleClash: -3,
  part: -1.87, addition: -0.61, change: -3.31, earlier: -2.38, forecast: -0.3, example: -0.94, each: -1.3, joined: -2.19, several: -1.5, total: -0.55, severalBoth: -0.74,
  contrast: -3, labelClash: -2.5, modifiers: -1.2, versions: -5,
  timesClash: -1.6, timesFar: -3.5, timesOff: -1.26, timedOne: -0.1,
  ownNamesClash: -1, nameForeign: -1.56, namesClash: -1.06,
  moving: -2.48, apart: -2, deep: -0.63,
  open: -0.54, openHeld: -0.1, lead: 0.1,
  slip: 0.4, ratio: -2.07, ratioHeld: -0.5,
  alone: 0.6, aloneNear: 0.4, crowd: -0.27, crowdHeld: -0.15,
  settledOne: -0.91, settledBoth: -4.64, settledLarge: -1.01, concord: 0.61, discord: -0.25, better: -0.5, rivals: -1.93, perpetrator: -3.91, sum: -0.71,
  count: -0.3, money: -0.63, percent: -1.37, time: 0.9, bare: -0.6, measure: -0.29, exactBoth: 0.49, exactOne: -0.44,
} as const
export type Evidence = keyof typeof WEIGHTS
