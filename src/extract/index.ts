// Document → claims: what does it claim, and where? Pure: the same document gives the same claims, anywhere.
import type { Block, Document, Extraction } from '../model/index.js'
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

/** The extractors, in the order they see a block: what one has taken, the next leaves alone. */
const EXTRACTORS: readonly ExtractorFactory[] = [dates, quantities, names, roles, quotes, acronyms, terms, relations]

/** Changes when any extractor's output does: a cache of claims is only good for its own version. */
export const EXTRACTOR_VERSION = 1

function walk(blocks: readonly Block[], readers: readonly NonNullable<Extractor['block']>[], out: Collector): void {
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!
    out.enter(block, index)
    for (let i = 0; i < readers.length; i++) readers[i]!(block, index)
  }
}

/** All claims of a document, in order of position, then kind. */
export function extract(document: Document): Extraction {
  const out = new Collector(document)
  const extractors = EXTRACTORS.map((make) => make(document, out))
  const readers: NonNullable<Extractor['block']>[] = []
  for (const { block } of extractors) if (block) readers.push(block)
  walk(document.blocks, readers, out)
  for (const { end } of extractors) end?.()
  const contexts = contextsOf(document, out.drafts)
  const claims = out.drafts.map((draft) => draft.claim)
  claims.sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0))
  return {
    path: document.path, title: document.title, date: document.date, claims, contexts,
    words: wordsOf(document), lead: leadOf(document), longWords: out.longWords, directives: document.directives, lineStarts: document.lineStarts,
  }
}
