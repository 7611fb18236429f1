// Findings as SARIF results.
import type { Fix, Result as SarifResult } from 'sarif'
import type { Edit, Finding, Location } from '../../model/index.js'
import { ranked } from '../rank.js'
import { artifactOf, locationOf, regionOf, stepOf } from './places.js'

/** Code scanning keeps 5,000 results of a run and 100 locations of a result; the rest is left out here, by rank. */
export const MOST_RESULTS = 5000
const MOST_SIDES = 100

/** The findings that matter most, in their order, and how many are left out. */
export function kept(findings: readonly Finding[], most: number): { findings: readonly Finding[]; left: number } {
  if (findings.length <= most) return { findings, left: 0 }
  const best = new Set(ranked(findings).slice(0, most))
  return { findings: findings.filter((finding) => best.has(finding)), left: findings.length - most }
}

export function resultOf(finding: Finding, ruleIndex: number, prefix: string): SarifResult {
  const [primary, ...others] = finding.locations
  const related = others.slice(0, MOST_SIDES - 1)
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: finding.level,
    rank: Math.round(finding.confidence * 100),
    message: { text: sentence(linked(finding.message, related)) },
    locations: [locationOf(primary, prefix)],
    ...(related.length > 0 ? { relatedLocations: related.map((side, i) => locationOf(side, prefix, i + 1)) } : {}),
    ...flowOf(finding, related, prefix),
    ...(finding.fix && finding.fix.length > 0 ? { fixes: [fixOf(finding.fix, prefix)] } : {}),
    partialFingerprints: { 'corpusLintFinding/v1': finding.fingerprint },
    properties: { subject: finding.subject, confidence: finding.confidence, ...(finding.because.length > 0 ? { because: finding.because } : {}) },
  }
}

/** The sides one after the other; of what was computed, the parts and then each step of the derivation, at the figure that it ends in. */
function flowOf({ because, derived, locations: [primary] }: Finding, related: readonly Location[], prefix: string): Pick<SarifResult, 'codeFlows'> {
  if (related.length === 0 && !derived) return {}
  const sides = derived ? stepsOf(primary, related, because) : [primary, ...related]
  const text = derived ? 'The derivation, step by step' : because.length > 0 ? `One thing: ${because.join('; ')}` : 'The sides of this finding'
  return { codeFlows: [{ message: { text }, threadFlows: [{ locations: sides.map((side) => ({ location: stepOf(side, prefix) })) }] }] }
}

/** Parts that the steps do not name come first; a step stands at the part that it names, or at the figure that all leads to. */
function stepsOf(primary: Location, related: readonly Location[], because: readonly string[]): Location[] {
  const named = new Map(related.map((side) => [side.message, side]))
  const steps = because.map((message) => named.get(message) ?? { ...primary, message })
  return [...related.filter(({ message }) => !because.includes(message)), ...steps].slice(-MOST_SIDES)
}

/** Makes a link of each place that the message names, `a.md:3`, `a.md:3:9` or `a.md:3:9-3:20`; of the first other side, where it names none. */
function linked(message: string, related: readonly Location[]): string {
  const [first] = related
  if (!first) return message
  let links = 0
  const places = [...new Set(related.map(({ path }) => path))].sort((a, b) => b.length - a.length).map((path) => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const text = message.replace(new RegExp(`(${places.join('|')}):(\\d+)(?::(\\d+)(?:-\\d+:\\d+)?)?`, 'g'), (whole, path: string, line: string, column: string | undefined) => {
    const id = related.findIndex((side) => side.path === path && side.start.line === Number(line) && (column === undefined || side.start.column === Number(column)))
    if (id < 0) return whole
    links++
    return link(`${path}:${line}`, id + 1)
  })
  if (links > 0) return text
  const more = related.length - 1
  return `${sentence(text)} See ${link(`${first.path}:${first.start.line}`, 1)}${more > 0 ? ` and ${more} more` : ''}`
}

const link = (text: string, id: number): string => `[${text.replace(/[\\[\]]/g, '\\$&')}](${id})`

const sentence = (text: string): string => (/[.!?…]["'”’)]?$/.test(text) ? text : `${text}.`)

function fixOf(edits: readonly Edit[], prefix: string): Fix {
  const paths = [...new Set(edits.map(({ path }) => path))].sort()
  return {
    description: { text: edits.length === 1 ? `Write '${edits[0]!.text}'.` : `Put ${edits.length} places right.` },
    artifactChanges: paths.map((path) => ({
      artifactLocation: artifactOf(path, prefix),
      replacements: edits.filter((edit) => edit.path === path).map(({ start, end, text }) => ({ deletedRegion: regionOf(start, end), insertedContent: { text } })),
    })),
  }
}
