// Words that put bounds on a figure, and words that say what kind of figure it is.
import type { Hedge } from '../../../model/index.js'

/** A hedge, and how far the words let the figure go: shares of it, below and above; null is open. */
export interface Bound {
  readonly hedge: Hedge
  readonly low: number | null
  readonly high: number | null
}
/** "about 60" is read as within a tenth, "nearly 60" as the tenth below: what readers let pass (bounds only serve to tell what cannot agree). */
const BOUNDS: Readonly<Record<string, Bound>> = {
  about: { hedge: 'about', low: 0.9, high: 1.1 },
  nearly: { hedge: 'about', low: 0.9, high: 1 },
  just: { hedge: 'about', low: 1, high: 1.1 },
  more: { hedge: 'more than', low: 1, high: null },
  less: { hedge: 'less than', low: null, high: 1 },
  least: { hedge: 'at least', low: 1, high: null },
  most: { hedge: 'at most', low: null, high: 1 },
}

const BEFORE: Readonly<Record<string, string>> = {
  about:
    'about|around|approximately|approx|approx.|roughly|some|close to|estimated|est.|an estimated|in the region of|on the order of|in the order of|~|≈|circa|c.|ca.|ca|give or take|somewhere around|believed to be|in the neighborhood of|in the neighbourhood of|or about|near|nearer|round about|more or less',
  nearly: 'nearly|almost|just under|just below|just short of|not quite|virtually|just shy of|a little under|a little less than|slightly less than|slightly under|slightly below',
  just: 'just over|just above|just more than|slightly more than|slightly over|a little over|a little more than',
  more:
    'more than|over|above|exceeding|exceed|exceeds|exceeded|in excess of|greater than|larger than|higher than|bigger than|longer than|upwards of|upward of|>|beyond|north of|well over|well above|surpassing|surpassed|surpass|topping|topped|better than|older than|heavier than|taller than',
  less: 'less than|fewer than|under|below|smaller than|lower than|shorter than|<|shy of|south of|well under|well below|younger than|short of',
  least: 'at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum of|minimum|≥|>=|starting at|start at|starts at|starting from|equal to or more than|greater than or equal to|more than or equal to|a least',
  most: 'at most|up to|no more than|not more than|as many as|as much as|a maximum of|maximum of|maximum|≤|<=|not exceeding|at the most|less than or equal to|no greater than|no higher than|capped at|limited to|no longer than|no larger than',
}
const AFTER: Readonly<Record<string, string>> = {
  least: 'or more|or greater|or higher|or above|or over|or later|or newer|or better|and up|and above|and over|and more|or longer|or older|at least|at a minimum|plus|+',
  most: 'or less|or fewer|or below|or under|or lower|at most|at the most|at a maximum|or younger|or shorter',
  about: 'or so|or thereabouts|approximately|more or less|give or take',
}

/** Phrases by their last word (before a figure) or their first (behind it), longest first. */
const byWord = (table: Readonly<Record<string, string>>, pick: (words: string[]) => string): ReadonlyMap<string, readonly (readonly [readonly string[], Bound])[]> => {
  const map = new Map<string, [string[], Bound][]>()
  for (const [bound, phrases] of Object.entries(table)) {
    for (const phrase of phrases.split('|')) {
      const words = phrase.split(' ')
      const list = map.get(pick(words)) ?? []
      list.push([words, BOUNDS[bound]!])
      map.set(pick(words), list)
    }
  }
  for (const list of map.values()) list.sort((a, b) => b[0].length - a[0].length)
  return map
}
export const HEDGES_BEFORE = byWord(BEFORE, (words) => words.at(-1)!)
export const HEDGES_AFTER = byWord(AFTER, (words) => words[0]!)

/** Words that may stand between a hedge and its figure: "about a reported $5". */
export const BETWEEN_HEDGE = new Set(['a', 'an', 'the', 'another', 'additional', 'total', 'record', 'reported', 'further', 'extra'])

const list = (words: string, qualifier: string): [string, string][] => words.split(' ').map((word) => [word, qualifier])
/** Words near a figure (six before it, three behind it) that say what kind of figure it is. */
export const QUALIFIERS_BEFORE: ReadonlyMap<string, string> = new Map([
  ...list('total totaling totalling totaled totalled overall altogether combined sum aggregate entire', 'total'),
  ...list('additional another extra further added adding adds', 'addition'),
  ...list('rose rise rises rising risen increased increase increases increasing grew grow grows grown growing jumped jump climbed climb gained gain gaining surged surge soared soar advanced up higher expanded raised raise boosted boost added', 'change'),
  ...list('fell fall falls falling fallen dropped drop drops declined decline declines decreased decrease slipped slid slipping plunged plunge tumbled tumble lost down lower cut cuts cutting reduced reduce reduction shed slumped sank dipped shrank eased', 'change'),
  ...list('including included includes include among', 'part'),
  ...list('maximum max max. limit limits limited cap capped ceiling most', 'maximum'),
  ...list('minimum min min. least', 'minimum'),
  ...list('default defaults', 'default'),
  ...list('average averaged averages averaging mean median typical typically', 'average'),
  ...list('expected expects expect forecast forecasts planned plans plan target targets projected proposed estimated estimates would could might may will', 'planned'),
])
export const QUALIFIERS_AFTER: ReadonlyMap<string, string> = new Map([
  ...list('total altogether overall combined', 'total'),
  ...list('more additional extra further', 'addition'),
  ...list('increase rise drop decline fall gain loss cut reduction jump surge higher lower fewer decrease hike growth', 'change'),
  ...list('each apiece', 'rate'),
  ...list('maximum max limit', 'maximum'),
  ...list('minimum', 'minimum'),
])
