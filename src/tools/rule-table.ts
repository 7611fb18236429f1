// The README's table of rules, between two comments.
import type { Rule } from '../model/index.js'

const FROM = '<!-- rules: made by npm run docs -->'
const TO = '<!-- /rules -->'

/** The rules as a Markdown table, linked to their READMEs. */
export function ruleTable(rules: readonly Rule[]): string {
  const rows = rules.map(({ id, summary, level }) => `| [\`${id}\`](rules/${id}/README.md) | ${level} | ${summary} |`)
  return ['| rule | level | finds |', '|---|---|---|', ...rows].join('\n')
}

/** A text with the table between its comments; unchanged where it has none. */
export function withTable(readme: string, table: string): string {
  const from = readme.indexOf(FROM)
  const to = readme.indexOf(TO)
  return from < 0 || to < from ? readme : `${readme.slice(0, from + FROM.length)}\n${table}\n${readme.slice(to)}`
}
