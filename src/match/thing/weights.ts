// What each piece of evidence weighs: logits, so that +1 makes it 2.7 times likelier that two figures speak of one thing.

/**
 * Set by hand first, then fitted (logistic regression, held close to the hand-set values) on figures that differ, judged one
 * by one: reports of one event and of look-alike events, product documentation, policy papers. Names say what was seen.
 */
export const WEIGHTS = {
  /** With nothing known, two figures of one dimension in two documents hardly ever speak of one thing. */
  base: -4.2,
  /** Nearness of the documents (see kin.ts): up to 0.1, and from there to 0.25. */
  near: 1, nearer: 3.6,
  same: 1.8, headline: 0.6, body: -0.8,
  /** Nats of shared rarity, by place; 12 at the most. */
  words: 0.34,
  /** Share of the shorter clause's words that the other has, from 0.45: for figures in running text. */
  cover: 4,
  noun: 0.5, nounRarity: 0.3, peopleKind: 0.8, peopleOther: -4, peoplePart: -1.5, peopleRole: -0.3, nounUnknown: -1,
  state: 2.2, stateOne: -1.8,
  max: 0.8, min: 0.8, default: 0.8, roleClash: -3,
  part: -2.2, addition: -1.6, change: -3, earlier: -2, forecast: -1, example: -1.5, each: -1.5, joined: -2.5, several: -2, total: -0.8, severalBoth: -1.2,
  contrast: -3, labelClash: -2.5,
  timesClash: -2.5, timesFar: -3.5, timesOff: -1.5, timedOne: -0.6,
  ownNames: 0.8, ownNamesClash: -2, names: 0.5, namesClash: -1,
  slip: 0.8, ratio: -0.9, ratioExact: -0.35,
  alone: 0.8, crowd: -0.55,
  settledOne: -1.2, settledBoth: -4, better: -1, rivals: -0.5, perpetrator: -3, sum: -4,
  count: 0, money: 0, percent: 0, time: 0, bare: -0.3, measure: 0.3, exactBoth: 0, exactOne: 0,
} as const
export type Evidence = keyof typeof WEIGHTS
