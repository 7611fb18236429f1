// Words that tell what part a figure plays: a limit, a default, a total, an addition, a change.
import type { Cue, Word } from '../../model/index.js'
import { perWord } from '../facts.js'

/** Phrases by cue; `~` before a cue's name: they count anywhere in the sentence, the others in the figure's own clause. */
const PHRASES: Readonly<Record<string, string>> = {
  max: 'up to|at most|no more than|not more than|not exceed|maximum|max|max.|limit|limits|limited to|cap|capped|ceiling|quota|exceed|exceeds|exceeding|as high as|as much as|as many as|or fewer|or less|or below|or under|largest|longest|biggest|never above|grow to|not above',
  min: 'at least|minimum|min|min.|no fewer than|not fewer than|no less than|not less than|or more|or newer|or later|or higher|or above|or greater|or better|or over|smallest|shortest|lowest|starting at|starts at',
  '~default': 'default|defaults|out of the box|as installed|as shipped|shipped|ships with|unless|preset|fresh installation|factory setting|factory settings|standard setting',
  '~recommended': 'recommend|recommends|recommended|recommendation|advise|advised|advice|suggest|suggested|ideally|optimal|ideal|preferred|preferably|better',
  total: 'total|totals|totalled|totaled|totalling|totaling|altogether|overall|combined|cumulative|in all|so far|to date|since|aggregate|running total|grand total|in total',
  part: 'of them|of whom|of which|of those|of these|including|among them|among those|among whom|amongst|included|portion|subset|part of|tranche',
  addition: 'additional|another|further|extra',
  earlier: 'against|versus|vs|vs.|compared|previously|previous|a year ago|a year earlier|year-ago|prior|former|formerly|old|legacy|used to|originally|before that|until|beta|no longer|had been|initially',
  '~forecast': 'expect|expects|expected|expecting|forecast|forecasts|projected|projects|would|could|might|planned|plans|planning|target|targets|goal|aim|aims|aimed|hopes|hoped|proposed|proposes|proposal|predicts|predicted|likely|estimates|reckon|intends|seeks',
  '~example': 'for example|for instance|e.g|e.g.|suppose|imagine|example|examples|say|if',
  each: 'each|every|apiece|average|averaged|averages|averaging|mean|median|per',
  '~several': 'shootings|attacks|bombings|killings|homicides|murders|incidents|accidents|crashes|explosions|blasts|raids|strikes|airstrikes|clashes|fires|wildfires|floods|storms|earthquakes|collisions|robberies|stabbings|nationwide|countrywide|citywide|statewide|worldwide',
}

interface Phrase {
  readonly words: readonly string[]
  readonly cue: Cue
  /** It counts anywhere in the sentence. */
  readonly wide: boolean
}
const byFirst = new Map<string, Phrase[]>()
for (const [name, list] of Object.entries(PHRASES)) {
  const wide = name.startsWith('~')
  for (const text of list.split('|')) {
    const words = text.split(' ')
    const phrase = { words, cue: name.replace('~', '') as Cue, wide }
    const known = byFirst.get(words[0]!)
    if (known) known.push(phrase)
    else byFirst.set(words[0]!, [phrase])
  }
}
const NONE: readonly Phrase[] = []
const phrasesFrom = perWord((word: Word): readonly Phrase[] => byFirst.get(word.lower) ?? NONE)

/** Adds the cues that stand among words [first, last) to `found`; `own` tells whether they are the figure's own clause. */
export function cuesAmong(words: readonly Word[], first: number, last: number, own: boolean, found: Set<Cue>): void {
  for (let i = first; i < last; i++) {
    for (const phrase of phrasesFrom(words[i]!)) {
      if (phrase.wide === own) continue
      if (phrase.words.every((text, k) => k === 0 || (i + k < last && words[i + k]!.lower === text))) found.add(phrase.cue)
    }
  }
}

const CHANGES = new Set(
  ('rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth gain gains gained climb climbs climbed jump jumps jumped surge surged soar soared add adds added advance advanced ' +
    'fall falls fell fallen falling drop drops dropped decline declines declined decrease decreases decreased slip slipped slide slid shed cut cuts dip dipped tumble tumbled plunge plunged lose reduction rally rallied ease eased expand expanded shrink shrank raise raised hike').split(' '),
)
/** Verbs and nouns of change. */
export const isChange = perWord((word: Word): boolean => CHANGES.has(word.lower))
/** "up 5 percent", "5 percent higher". */
export const isDirection = perWord((word: Word): boolean => /^(?:up|down|higher|lower|more|less|fewer|above|below)$/.test(word.lower))
/** Words between a verb of change and its figure: "rose by about a further 5 percent". */
export const isFiller = perWord((word: Word): boolean =>
  /^(?:by|about|around|some|nearly|almost|roughly|a|an|another|further|of|over|just|only|another|the|approximately|more|than|at|least|additional|as|much)$/.test(word.lower))
/** "three more", "two other people", "12 new cases": an addition where it stands beside the figure. */
export const isMore = perWord((word: Word): boolean => /^(?:more|other|others|new)$/.test(word.lower))
/** A refusal turns a bound over: "fewer than eight characters is refused" asks for eight. */
export const isRefusal = perWord((word: Word): boolean =>
  /^(?:refused?s?|refuses|rejected|rejects?|fails?|failed|denied|invalid|error|errors|forbidden|turned|cannot|disallowed|blocked|truncated|tried|terminated|closed)$/.test(word.lower))
