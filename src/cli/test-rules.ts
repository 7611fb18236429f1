// `corpus-lint test-rules`: the examples in the READMEs of a user's own rules, run.
import { configuredRules } from '../config/apply.js'
import { exampleLine, examplesIn, rulesFor } from '../config/examples.js'
import { loadConfig } from '../config/load.js'
import { builtInRules, helpOf } from '../config/rules.js'
import { lint } from '../lint.js'
import { count, styleOf } from '../report/style.js'
import { type Arguments, UsageError } from './options.js'
import type { Streams } from './streams.js'

/** Runs every example, and says what was expected and what came. Exit status 1 when one does not hold, or a rule has none. */
export async function testRules(args: Arguments, { out, cwd, color }: Streams): Promise<number> {
  const style = styleOf(args.color ?? color === true)
  const rules = configuredRules(builtInRules(), loadConfig(args.config, cwd)).filter(({ folder }) => folder !== undefined)
  if (rules.length === 0) throw new UsageError("there are no rules to test: the config's ruleFolders name none")
  let [held, failed] = [0, 0]
  for (const rule of rules) {
    const examples = examplesIn(helpOf(rule), rule.id)
    if (examples.length === 0) {
      failed++
      await out(`${style.level('error', 'no example')}  ${rule.id}: its README has none\n`)
    }
    for (const example of examples) {
      const { title, documents, findings: expected } = example
      const metadata = new Map(documents.flatMap(({ path, date }) => (date ? [[path, { date }] as const] : [])))
      const found = (await lint({ cwd, paths: [], sources: documents, metadata, rules: rulesFor(example, [rule]) })).findings.map(exampleLine)
      const wrong = [...expected.filter((line) => !found.includes(line)).map((line) => `  - ${line}\n`), ...found.filter((line) => !expected.includes(line)).map((line) => `  + ${line}\n`)]
      if (wrong.length === 0) { held++; continue }
      failed++
      await out(`${style.level('error', 'failed')}  ${rule.id}: ${title} (- expected, + found)\n${wrong.join('')}`)
    }
  }
  if (!args.quiet || failed > 0) await out(`${count(held, 'example')} of ${count(rules.length, 'rule')} ${held === 1 ? 'holds' : 'hold'}${failed > 0 ? `, ${failed} failed` : ''}.\n`)
  return failed > 0 ? 1 : 0
}
