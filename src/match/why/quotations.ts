// Why two quotations are, or are not, taken for the same words.
import type { QuotationPair } from '../../model/index.js'
import { align } from '../quotes/align.js'
import { quotations } from '../quotes/index.js'
import { utterancesOf } from '../quotes/utterances.js'
import { type Side, type Why } from './index.js'

export const whyQuotations: Why = (documents, rule, x, y) => {
  const out: string[] = []
  const at = ({ document, claims }: Side) => utterancesOf(document).filter((one) => one.claims.some((claim) => claims.includes(claim)))
  const groups = quotations(documents, rule)
  for (const one of at(x)) {
    for (const two of at(y)) {
      if (one.claims[0] === two.claims[0]) continue
      const holds = (side: { readonly claims: readonly unknown[] }) => (claim: unknown) => side.claims.includes(claim)
      const group = groups.find(({ statements }) => statements.some(({ claim }) => holds(one)(claim)) && statements.some(({ claim }) => holds(two)(claim)))
      const same = align(one.words, two.words).filter((step) => step.same).length
      out.push(`“${brief(one.claims[0]!.value.words)}” and “${brief(two.claims[0]!.value.words)}”:`)
      out.push(`  ${same} of ${Math.min(one.words.forms.length, two.words.forms.length)} words in one order; spoken by ${one.claims[0]!.value.speaker ?? 'nobody named'} and ${two.claims[0]!.value.speaker ?? 'nobody named'}`)
      if (!group) {
        out.push('  not taken for the same words: too few of them, or nothing but them in common')
        continue
      }
      const { differences } = group.detail as QuotationPair
      out.push(...differences.map(({ left, right, weight }) => `  “${left}” against “${right}”: a change of ${weight}`))
      out.push(`  the same words: ${Math.round(group.confidence * 100)} %; ${differences.length > 0 ? 'they differ' : 'they agree'}`)
    }
  }
  return out
}

const MOST = 60
const brief = (words: string): string => (words.length > MOST ? `${words.slice(0, MOST)} …` : words)
