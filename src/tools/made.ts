// What the docs list, between two comments: the README's table of rules, the Action's inputs.
import { main } from '../cli.js'
import type { Rule } from '../model/index.js'

/** The rules as a Markdown table, linked to their READMEs. */
export function ruleTable(rules: readonly Rule[]): string {
  const rows = rules.map(({ id, summary, level }) => `| [\`${id}\`](rules/${id}/README.md) | ${level} | ${summary} |`)
  return ['| rule | level | finds |', '|---|---|---|', ...rows].join('\n')
}

/** What the linter prints for two rules on the sample documents, as a fenced block. */
export async function findingsShown(root: string): Promise<string> {
  let text = ''
  const command = ['seeds', '--rule', 'name-spelling', '--rule', 'quote-wording', '--level', 'warning']
  await main(command, { out: (more) => void (text += more), err: () => {}, cwd: root })
  return `\`\`\`console\n$ npx corpus-lint ${command.join(' ')}\n${text}\`\`\``
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

/** The Action's inputs and outputs as Markdown tables. */
export function actionTable({ inputs, outputs }: ActionFile): string {
  const ins = Object.entries(inputs).map(([name, one]) => `| \`${name}\` | ${one.default ? `\`${one.default}\`` : ''} | ${one.description} |`)
  const outs = Object.entries(outputs).map(([name, one]) => `| \`${name}\` | ${one.description} |`)
  return ['| input | default | |', '|---|---|---|', ...ins, '', '| output | |', '|---|---|', ...outs].join('\n')
}

/** A text with what is made between the comments of that name; unchanged where it has none. */
export function withMade(text: string, name: string, made: string): string {
  const from = text.indexOf(`<!-- ${name}: made by npm run docs -->`)
  const to = text.indexOf(`<!-- /${name} -->`)
  return from < 0 || to < from ? text : `${text.slice(0, text.indexOf('-->', from) + 3)}\n${made}\n${text.slice(to)}`
}
