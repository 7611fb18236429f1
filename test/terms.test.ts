// term-variant over a table of pairs: a corpus that mixes the two is told of once, a corpus that keeps to one never.
import { expect, test } from 'vitest'
import { builtInRules } from '../src/config/rules.js'
import { lint } from '../src/lint.js'
import type { Finding } from '../src/model/index.js'

const rules = builtInRules().filter(({ id }) => id === 'term-variant')

/** A sentence with `#` in it, and what may stand there: two forms of one word. */
const PAIRS: readonly (readonly [string, string, string])[] = [
  // British and American
  ['They painted the hull in one # only.', 'colour', 'color'], ['His # was not rewarded.', 'endeavour', 'endeavor'], ['The # called at noon.', 'neighbour', 'neighbor'],
  ['The # of the tower can be seen.', 'grandeur of the harbour', 'grandeur of the harbor'], ['Its # is short.', 'epicentre', 'epicenter'], ['The new # has two stages.', 'theatre', 'theater'],
  ['They will # the yard in May.', 'modernise', 'modernize'], ['The owner did not # the risk.', 'recognise', 'recognize'], ['The # took a year.', 'privatisation', 'privatization'], ['She had to # the samples.', 'analyse', 'analyze'],
  ['The crew # for a week.', 'travelled', 'traveled'], ['The meeting was #.', 'cancelled', 'canceled'], ['They were # the route.', 'modelling', 'modeling'], ['A # of shells is printed.', 'catalogue', 'catalog'], ['Its # is costly.', 'defence', 'defense'],
  ['The # was clear and short.', 'judgement', 'judgment'], ['They carried # bars.', 'aluminium', 'aluminum'], ['He was # of the plan.', 'sceptical', 'skeptical'], ['The dog is #.', 'grey', 'gray'], ['She will # her promise.', 'fulfil', 'fulfill'],
  ['He went to the # ward.', 'paediatric', 'pediatric'], ['The work was paid in two #.', 'instalments', 'installments'], ['It smells of #.', 'sulphur', 'sulfur'], ['The # is full of rust.', 'plough', 'plow'],
  // Hyphen, one word, two words
  ['The # holds.', 'cease-fire', 'ceasefire'], ['His # was offered.', 're-election', 'reelection'], ['They asked for the # of the two parties.', 'co-operation', 'cooperation'], ['The # is slow.', 'take-over', 'takeover'], ['The # grew.', 'work force', 'workforce'],
  ['It needs the # first.', 'data base', 'database'], ['A # was brought.', 'law suit', 'lawsuit'], ['The # was dropped.', 'anti-trust case', 'antitrust case'], ['All # must leave.', 'sub-committees', 'subcommittees'], ['The # rose.', 'pre-tax profit', 'pretax profit'],
  ['The # of the town is slow.', 'health care', 'healthcare'], ['Its # is wide.', 'micro-climate', 'microclimate'], ['They left a # at the door.', 'note-book', 'notebook'], ['The # was new.', 'web site', 'website'],
  // Capitals
  ['It is decided by the # today.', 'Northern Fishing Council', 'Northern fishing council'], ['They signed the # there.', 'Merrow Fishing Treaty', 'Merrow fishing treaty'], ['The right is granted by # of the text.', 'Article 7', 'article 7'], ['See it on the # page.', 'Internet', 'internet'],
  ['He went to the # again.', 'Osby Energy Ministry', 'Osby energy ministry'],
  // Points
  ['The # troops stayed.', 'U.S.', 'US'], ['The # mission left.', 'U.N.', 'UN'], ['The # market is small.', 'U.K.', 'UK'], ['It begins at 5 # in the hall.', 'p.m.', 'pm'],
  // Figures
  ['A # lease was signed.', 'five-year', '5-year'], ['A # wait followed.', 'three-week', '3-week'],
]

const corpus = (side: 1 | 2, name: string) => ({ path: `${name}.txt`, source: PAIRS.map((pair) => `${pair[0].replace('#', pair[side])}\n`).join('\n') })
const findings = async (...sources: { path: string; source: string }[]): Promise<readonly Finding[]> => (await lint({ cwd: '.', paths: [], sources, rules })).findings

test('a mixed pair is told of once', async () => {
  const found = await findings(corpus(1, 'a'), corpus(1, 'b'), corpus(2, 'c'))
  const lines = ({ locations }: Finding): Set<number> => new Set(locations.map(({ start }) => (start.line - 1) / 2))
  const misses = PAIRS.filter((_, i) => found.filter((one) => lines(one).has(i)).length !== 1).map(([, a, b]) => `${a}/${b}`)
  expect(misses).toEqual([])
})

test.each([1, 2] as const)('a corpus that keeps to one form of each is silent', async (side) => {
  expect((await findings(corpus(side, 'a'), corpus(side, 'b'), corpus(side, 'c'))).map(({ message }) => message)).toEqual([])
})

test('inflections are fixed to inflections, capitals kept, and what takes judgement is left', async () => {
  const found = await findings(
    { path: 'a.txt', source: 'Colours fade, said the neighbouring painter. The colour was analysed. We sail to the U.S. The U.S. “colour” stays.\n' },
    { path: 'b.txt', source: 'The color of the neighbor was analyzed. The US coast is long. The US rules.\n' },
    { path: 'c.txt', source: 'The color of the neighbor was analyzed. The US coast is long.\n' },
  )
  const edits = found.flatMap(({ fix }) => fix ?? []).sort((x, y) => x.start.offset - y.start.offset)
  expect(edits.map(({ start, text }) => `${start.column} ${text}`)).toEqual(['1 Colors', '24 neighboring', '50 color', '61 analyzed'])
})
