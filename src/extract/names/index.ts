// Names of people, places and organisations.
import { type Block, TokenFlag } from '../../model/index.js'
import type { ExtractorFactory } from '../collector.js'
import { assignAges } from './ages.js'
import { Is, nameClass } from './classes.js'
import { captionEnd, isHeadline } from './headlines.js'
import { type Mention, mentionsIn, mentionsOf } from './mentions.js'
import { resolve } from './people.js'
import { eachRun } from './runs.js'

/** Emits a `name` claim for each mention, its value the fullest form that the document knows. */
export const names: ExtractorFactory = (document, out) => {
  const all = mentionsIn(out)
  const emit = (mention: Mention, block: Block): void => {
    mention.draft ??= out.emit('name', mention.first, mention.last, { name: '', type: mention.type }, { qualifiers: mention.known ? ['known'] : undefined, quoted: inTitle(block, mention) ? true : undefined })
  }
  return {
    block(block: Block, index: number) {
      const headline = isHeadline(block)
      eachRun(block, (first, last) => {
        if (headline && !captionEnd(block, first, last)) return
        for (const mention of mentionsOf(block, index, first, withSuffix(block, last))) {
          all.push(mention)
          if (!mention.doubtful) emit(mention, block)
        }
      })
    },
    end() {
      const found = resolve(document, all)
      for (const mention of found) {
        mention.draft ??= addLate(mention)
        mention.draft.claim.value = { name: mention.name, type: mention.type }
      }
      assignAges(document, out, found)
    },
  }
  function addLate({ block, first, last, type }: Mention) {
    const place = document.blocks[block]!
    const from = place.tokens.starts[first]!
    const to = place.tokens.ends[last - 1]!
    return out.add('name', place, block, first, last, from, to, place.text.slice(from, to), { name: '', type })
  }
}

/** `*Kiev in Three Days*`: emphasis that goes beyond the name is that of a work, which keeps its spelling. */
function inTitle({ tokens: { flags } }: Block, { first, last }: Mention): boolean {
  return (flags[first]! & TokenFlag.Emphasis) !== 0 && ((flags[first - 1] ?? 0) & TokenFlag.Emphasis || (flags[last] ?? 0) & TokenFlag.Emphasis) !== 0
}

/** `Ray Smith, Jr.`: the suffix past a comma belongs to the name. */
function withSuffix({ tokens: { words } }: Block, last: number): number {
  return words[last]?.text === ',' && words[last + 1] && nameClass(words[last + 1]!) & Is.Suffix && nameClass(words[last - 1]!) & Is.Capital ? last + 2 : last
}
