// Whether a rule brings the claims of two places together, where that is all there is to tell: names, roles, ages, terms.
import { MATCHERS } from '../index.js'
import type { Why } from './index.js'

export const whyGrouped: Why = (documents, rule, x, y) => {
  const out: string[] = []
  for (const { subject, statements, evidence, confidence } of MATCHERS[rule.match]!(documents, rule)) {
    const [one, two] = [x, y].map(({ claims }) => statements.find(({ claim }) => claims.includes(claim)))
    if (!one || !two || one.claim === two.claim) continue
    out.push(`“${one.claim.text}” and “${two.claim.text}”: brought together for ${subject}, ${Math.round(confidence * 100)} % sure${evidence.length > 0 ? `: ${evidence.join('; ')}` : ''}`)
  }
  return out.length > 0 ? out : ['nothing at one place is held against anything at the other']
}
