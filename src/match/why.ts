// Why two places were, or were not, taken to speak of one thing.
import type { Claim, Extraction, Rule } from '../model/index.js'
import { confidenceOf } from './thing/confidence.js'
import { claimOf, figuresOf } from './thing/figure.js'
import { corpusOf } from './thing/kin.js'
import { linksOf, notComparable } from './thing/match.js'
import { Meeting } from './thing/meeting.js'
import { compare, kindOf } from './thing/pair.js'
import { wordsOf } from './thing/words.js'

/** A line of a document, from 1. */
export interface Place {
  readonly path: string
  readonly line: number
}

/** Claims on one line of a document. */
export function claimsAt(document: Extraction, line: number): Claim[] {
  const from = document.lineStarts[line - 1]
  if (from === undefined) return []
  const to = document.lineStarts[line] ?? Infinity
  return document.claims.filter(({ start, end }) => start < to && end > from)
}

const PLAIN = new Set(['quantity', 'duration', 'date'])

/**
 * Explains, line by line of text, the claims at two places, whether they were compared, what spoke for and against their
 * being about one thing, and whether they can both hold. `rule` gives the word lists.
 */
export function why(documents: readonly Extraction[], rule: Rule, a: Place, b: Place): string[] {
  const out: string[] = []
  const found = [a, b].map(({ path, line }) => {
    const index = documents.findIndex((document) => document.path === path)
    if (index < 0) {
      out.push(`${path}: not in the corpus`)
      return null
    }
    const claims = claimsAt(documents[index]!, line)
    out.push(`${path}:${line} makes ${claims.length === 0 ? 'no claim' : claims.length === 1 ? 'one claim:' : `${claims.length} claims:`}`)
    for (const claim of claims) out.push(`  ${claim.kind} “${claim.text}” ${JSON.stringify(claim.value)}${claim.frame ? ` of: ${[...claim.frame.label, ...claim.frame.core].join(' ') || 'nothing'}${claim.frame.cues.length > 0 ? ` (${claim.frame.cues.join(', ')})` : ''}` : ''}`)
    return { index, claims: claims.filter(({ kind }) => PLAIN.has(kind)) }
  })
  const [x, y] = found
  if (!x || !y) return out
  const corpus = corpusOf(documents)
  const words = wordsOf(rule)
  const [as, bs] = [figuresOf(documents[x.index]!, x.index, words), x.index === y.index ? null : figuresOf(documents[y.index]!, y.index, words)]
  const meeting = new Meeting(corpus, x.index, y.index)
  if (!meeting.same) out.push(`nearness of the documents: ${meeting.nearness.toFixed(2)} (from 0.1 up they mostly report one thing)`)
  const links = linksOf(as, bs ?? as, meeting)
  for (const claim of x.claims) {
    for (const other of y.claims) {
      if (claim === other) continue
      const [one, two] = [as.find((figure) => claimOf(figure) === claim), (bs ?? as).find((figure) => claimOf(figure) === other)]
      if (!one || !two) continue
      out.push(`“${claim.text}” and “${other.text}”:`)
      const link = links.find(({ a: p, b: q }) => (p === one && q === two) || (p === two && q === one))
      if (!link) {
        const reason = notComparable(one, two, bs === null)
        out.push(reason ? `  not compared: ${reason}` : '  too little in common:')
        if (!reason) for (const { weight, text } of compare(one, two, meeting).reasons) out.push(`  ${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)} ${text}`)
        continue
      }
      for (const { weight, text } of [...compare(link.a, link.b, meeting).reasons, ...link.besides]) out.push(`  ${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)} ${text}`)
      out.push(`  one thing: ${Math.round(100 * confidenceOf(kindOf(link.a, link.b), link.score))} %; ${link.differ ? 'they cannot both hold' : 'both can hold'}`)
    }
  }
  return out
}
