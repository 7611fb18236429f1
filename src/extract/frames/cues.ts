// Words that tell what part a figure plays: a limit, a default, a total, an addition, a change.
import type { Cue, Word } from '../../model/index.js'

/** Phrases by cue; `~` before a cue's name: they count anywhere in the sentence, the others in the figure's own clause. */
const PHRASES: Readonly<Record<string, string>> = {
  max: 'up to|at most|no more than|not more than|not exceed|maximum|max|max.|limit|limits|limited to|cap|capped|ceiling|quota|exceed|exceeds|exceeding|as high as|as much as|as many as|or fewer|or less|or below|or under|largest|longest|biggest|never above|grow to|not above',
  min: 'at least|minimum|min|min.|no fewer than|not fewer than|no less than|not less than|or more|or newer|or later|or higher|or above|or greater|or better|or over|smallest|shortest|lowest|starting at|starts at',
  '~default': 'default|defaults|out of the box|as installed|as shipped|shipped|ships with|unless|preset|fresh installation|factory setting|factory settings|standard setting',
  '~recommended': 'recommend|recommends|recommended|recommendation|advise|advised|advice|suggest|suggested|ideally|optimal|ideal|preferred|preferably|better',
  total: 'total|totals|totalled|totaled|totalling|totaling|altogether|overall|combined|cumulative|in all|so far|to date|since|aggregate|running total|grand total|in total',
  part: 'of them|of whom|of which|of those|of these|including|among them|among those|among whom|amongst|included|portion|subset|part of|tranche',
  addition: 'additional|another|further|extra',
  earlier: 'against|versus|vs|vs.|compared|previously|previous|a year ago|a year earlier|year-ago|prior|former|formerly|old|legacy|used to|originally|before that|until|beta|no longer|had been|initially|in earlier|earlier versions|older versions|older releases|earlier releases|before version|up to version|previous versions',
  '~forecast': 'expect|expects|expected|expecting|forecast|forecasts|projected|projects|would|could|might|planned|plans|planning|target|targets|goal|aim|aims|aimed|hopes|hoped|proposed|proposes|proposal|predicts|predicted|likely|estimates|reckon|intends|seeks',
  '~example': 'for example|for instance|e.g|e.g.|suppose|imagine|example|examples|say|if',
  each: 'each|every|apiece|average|averaged|averages|averaging|mean|median|per',
  '~several': 'shootings|attacks|bombings|killings|homicides|murders|incidents|accidents|crashes|explosions|blasts|raids|strikes|airstrikes|clashes|fires|wildfires|floods|storms|earthquakes|collisions|robberies|stabbings|nationwide|countrywide|citywide|statewide|worldwide',
}

/** Cues in order: the place of each is its bit. */
const CUES: readonly Cue[] = ['addition', 'change', 'default', 'each', 'earlier', 'example', 'forecast', 'joined', 'max', 'min', 'part', 'recommended', 'several', 'total']
/** A set of cues as bits. */
export const bitOf = (cue: Cue): number => 1 << CUES.indexOf(cue)

const lists = new Map<number, readonly Cue[]>()
/** The cues of a set, sorted. */
export function cuesOf(bits: number): readonly Cue[] {
  let list = lists.get(bits)
  if (!list) lists.set(bits, (list = CUES.filter((_, i) => (bits & (1 << i)) !== 0)))
  return list
}

interface Phrase {
  readonly words: readonly string[]
  readonly cue: number
  /** It counts anywhere in the sentence. */
  readonly wide: boolean
}
const byFirst = new Map<string, Phrase[]>()
for (const [name, list] of Object.entries(PHRASES)) {
  const wide = name.startsWith('~')
  for (const text of list.split('|')) {
    const words = text.split(' ')
    const phrase = { words, cue: bitOf(name.replace('~', '') as Cue), wide }
    const known = byFirst.get(words[0]!)
    if (known) known.push(phrase)
    else byFirst.set(words[0]!, [phrase])
  }
}

/** Words that a phrase begins with. */
export const CUE_WORDS: Iterable<string> = [...byFirst.keys()]

/** The phrases of a sentence: cues that count for all its figures, and where those stand that count for the figures of their clause. */
export class CuesOfSentence {
  wide = 0
  readonly #hits: { readonly first: number; readonly last: number; readonly cue: number }[] = []

  clear(): void {
    this.wide = 0
    this.#hits.length = 0
  }

  /** Reads the phrases that begin at token `at` of a sentence that ends before `to`. */
  read(words: readonly Word[], at: number, to: number): void {
    for (const phrase of byFirst.get(words[at]!.lower)!) {
      const last = at + phrase.words.length
      if (last > to || !matches(phrase.words, words, at)) continue
      if (phrase.wide) this.wide |= phrase.cue
      else this.#hits.push({ first: at, last, cue: phrase.cue })
    }
  }

  /** The cues among tokens [first, last) that count there alone. */
  among(first: number, last: number): number {
    let cues = 0
    for (const hit of this.#hits) if (hit.first >= first && hit.last <= last) cues |= hit.cue
    return cues
  }
}

function matches(phrase: readonly string[], words: readonly Word[], at: number): boolean {
  for (let k = 1; k < phrase.length; k++) if (words[at + k]!.lower !== phrase[k]) return false
  return true
}
