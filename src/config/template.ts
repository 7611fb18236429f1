// The config file that `corpus-lint init` writes.
import type { Rule } from '../model/index.js'

/** A config as YAML: what most need is set, the rest stands there as comments. */
export function initialConfig(rules: readonly Rule[]): string {
  const width = Math.max(0, ...rules.map(({ id }) => id.length + 1))
  const rows = rules.map(({ id, level, summary }) => `#   ${`${id}:`.padEnd(width)} ${level.padEnd(7)} # ${summary}\n`)
  return `# yaml-language-server: $schema=./node_modules/corpus-lint/dist/config.schema.json

# The corpus: files, folders and globs, relative to this file.
files:
  - '**/*.{md,markdown,mdx,txt,html,htm}'

# Left out, written as in .gitignore. What .gitignore names is left out anyway.
ignore:
  - CHANGELOG.md

# Document dates, where the documents do not tell: CSV or TSV with the columns path and date.
# metadata: dates.csv

# Each rule is off, note, warning or error; or { level: …, options: { … } }. These are the defaults:
# rules:
${rows.join('')}
# Rules of your own, one folder each, and more words for the lexicons of rules.
# ruleFolders: [lint/rules]
# lexicons:
#   term-variant:
#     preferred: lint/words.yaml

# Sets of documents that are compared only within themselves.
# scopes:
#   version 1: [docs/v1/]
#   version 2: [docs/v2/]

# Findings that are known and meant.
# suppress:
#   - rule: figure-conflict
#     path: archive/
#     reason: old estimates, kept as they were
#     until: 2030-01-01

# Findings that are less sure are left out (0 to 1), and those below a level.
# minConfidence: 0.5
# level: note

# Exit status 1 from this level on: note, warning, error or never.
failOn: warning
`
}
