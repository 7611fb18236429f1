// Document → claims: what does it claim, and where? Pure: the same document gives the same claims, anywhere.
import type { Document, Extraction } from '../model/index.js'
import { Collector, type Extractor, type ExtractorFactory } from './collector.js'
import { contextsOf } from './contexts.js'
import { leadOf, wordsOf } from './lead.js'
import { dates } from './dates/index.js'
import { quantities } from './quantities/index.js'
import { names } from './names/index.js'
import { roles } from './roles/index.js'
import { quotes } from './quotes/index.js'
import { acronyms } from './acronyms/index.js'
import { terms } from './terms/index.js'
import { relations } from './relations/index.js'

export { forgetFacts } from './facts.js'

/** The extractors, in the order they see a document: what one has taken, the next leaves alone. */
const EXTRACTORS: readonly ExtractorFactory[] = [dates, quantities, names, roles, quotes, acronyms, terms, relations]

/** Changes when any extractor's output does: a cache of claims is only good for its own version. */
export const EXTRACTOR_VERSION = 1

/**
 * All claims of each document, in order of position, then kind. Each step takes all documents before the next one begins:
 * the code of one extractor stays in the processor's cache, where that of all together does not fit. A fifth of the time.
 */
export function extractAll(documents: readonly Document[]): Extraction[] {
  const outs = documents.map((document) => new Collector(document))
  const extractors = EXTRACTORS.map((make) => outs.map((out) => walk(make, out)))
  for (const out of outs) out.gather()
  for (const made of extractors) for (const { end } of made) end?.()
  const contexts = outs.map((out) => contextsOf(out.document, out.drafts))
  const words = documents.map(wordsOf)
  const leads = documents.map(leadOf)
  return outs.map(({ document, drafts, longWords }, i) => {
    const claims = drafts.map((draft) => draft.claim)
    claims.sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0))
    return {
      path: document.path, title: document.title, date: document.date, claims, contexts: contexts[i]!,
      words: words[i]!, lead: leads[i]!, longWords, directives: document.directives, lineStarts: document.lineStarts,
    }
  })
}

/** All claims of one document. */
export const extract = (document: Document): Extraction => extractAll([document])[0]!

/** Lets one extractor read the blocks of one document. */
function walk(make: ExtractorFactory, out: Collector): Extractor {
  const { document, document: { blocks } } = out
  const extractor = make(document, out)
  if (extractor.block) {
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index]!
      out.enter(block, index)
      extractor.block(block, index)
    }
  }
  return extractor
}
