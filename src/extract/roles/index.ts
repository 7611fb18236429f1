// Who holds which post.
import type { Block } from '../../model/index.js'
import type { Draft, ExtractorFactory } from '../collector.js'
import { type Mention, mentionsIn } from '../names/mentions.js'
import { postsAround } from './around.js'

/** Emits a `role` claim for each post that the text gives a person: before the name, in apposition, by a copula. */
export const roles: ExtractorFactory = (_document, out) => {
  const mentions = mentionsIn(out)
  const drafts: { draft: Draft; mention: Mention }[] = []
  let seen = 0
  return {
    block(block: Block) {
      for (; seen < mentions.length; seen++) {
        const mention = mentions[seen]!
        if (mention.type === 'place' || mention.type === 'organization') continue
        for (const { first, last, post } of postsAround(block, mention)) {
          if (mention.type === 'other') mention.type = 'person'
          const value = { person: '', role: post.role, organization: post.organization }
          drafts.push({ mention, draft: out.emit('role', first, last, value, post.qualifiers.length > 0 ? { qualifiers: post.qualifiers } : {}) })
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
