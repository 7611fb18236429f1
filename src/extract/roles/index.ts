// Who holds which post.
import type { Block } from '../../model/index.js'
import type { Draft, ExtractorFactory } from '../collector.js'
import { type Mention, mentionsIn } from '../names/mentions.js'
import { postsAround } from './around.js'

/** A predecessor in that many words after a post has had it. */
const FAR = 60

/** `the mayor, Ann Hale, … her predecessor Omar Weir`: the post that was named last, if not long ago, was his before. */
function predecessorOf({ tokens: { words } }: Block, mention: Mention, drafts: readonly { readonly draft: Draft }[]): Draft | null {
  const at = mention.from - (words[mention.from - 1]?.text === ',' ? 2 : 1)
  if (words[at]?.lower !== 'predecessor') return null
  const named = drafts.findLast(({ draft }) => draft.block === mention.block && draft.last <= at)?.draft
  return !named || at - named.last > FAR || named.claim.qualifiers?.some((one) => one === 'former' || one === 'one of several') ? null : named
}

/** Emits a `role` claim for each post that the text gives a person: before the name, in apposition, by a copula. */
export const roles: ExtractorFactory = (_document, out) => {
  const mentions = mentionsIn(out)
  const drafts: { draft: Draft; mention: Mention }[] = []
  let seen = 0
  return {
    block(block: Block, index: number) {
      for (; seen < mentions.length && mentions[seen]!.block === index; seen++) {
        const mention = mentions[seen]!
        if (mention.type === 'place' || mention.type === 'organization') continue
        for (const { first, last, post } of postsAround(block, mention)) {
          if (mention.type === 'other') mention.type = 'person'
          const value = { person: '', role: post.role, organization: post.organization }
          drafts.push({ mention, draft: out.emit('role', first, last, value, post.qualifiers.length > 0 ? { qualifiers: post.qualifiers } : {}) })
        }
        const earlier = predecessorOf(block, mention, drafts)
        if (earlier) {
          const { role, organization } = earlier.claim.value as { role: string; organization: string | null }
          drafts.push({ mention, draft: out.emit('role', mention.first, mention.last, { person: '', role, organization }, { qualifiers: ['former'] }) })
        }
      }
    },
    end() {
      for (const { draft, mention } of drafts) {
        const value = draft.claim.value as { person: string; role: string; organization: string | null }
        draft.claim.value = { ...value, person: mention.name }
        draft.claim.subject = mention.name
      }
    },
  }
}
