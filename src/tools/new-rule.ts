// `npm run new-rule ID [-- --like RULE]`: a rule's folder that passes the tests, made after one that there is.
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { meant } from '../config/errors.js'

/**
 * Makes `rules/<id>/` in `folder`: the files of the rule `like` under the new id, its README cut down to the examples.
 * Gives what to do next. Throws an Error that says what is wrong with the names.
 */
export function newRule(folder: string, id: string | undefined, like = 'figure-conflict'): string {
  const known = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'rule.yaml'))).sort()
  if (!id || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) throw new Error(`expected an id of lower-case words joined by hyphens${id ? `, got '${id}'` : ': npm run new-rule age-conflict'}`)
  if (known.includes(id)) throw new Error(`there is a rule '${id}' already`)
  if (!known.includes(like)) throw new Error(`there is no rule '${like}': ${meant(like, known)}`)
  const made = join(folder, id)
  cpSync(join(folder, like), made, { recursive: true })
  const rule = parseDocument(readFileSync(join(made, 'rule.yaml'), 'utf8'))
  rule.set('id', id)
  rule.set('name', id.split('-').map((word) => word[0]!.toUpperCase() + word.slice(1)).join(''))
  rule.set('summary', `What ${id} finds, in a few words`)
  writeFileSync(join(made, 'rule.yaml'), rule.toString({ lineWidth: 0 }))
  writeFileSync(join(made, 'README.md'), readmeOf(id, like, readFileSync(join(made, 'README.md'), 'utf8')))
  return `Made rules/${id} after ${like}. Change its rule.yaml, then the examples in its README, which are its tests; then npm run build && npm test.`
}

function readmeOf(id: string, like: string, model: string): string {
  // An example's config speaks of the rule by its id, as a key.
  const examples = model.split(/^(?=### )/m).slice(1).map((section) => section.replace(/^(?:## )[^]*/m, '').replaceAll(`\n  ${like}:`, `\n  ${id}:`).trimEnd())
  return `# ${id}\n\nSay in a paragraph what it finds, and why that matters to a reader.\n\nSay when it keeps silent, and why. (The examples are those of ${like}: replace them.)\n\n## Examples\n\n${examples.join('\n\n')}\n`
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [id, ...rest] = process.argv.slice(2)
  const like = rest[rest.indexOf('--like') + 1]
  try {
    process.stdout.write(`${newRule(new URL('../../rules', import.meta.url).pathname, id, rest.includes('--like') ? like : undefined)}\n`)
  } catch (error) {
    process.stderr.write(`new-rule: ${(error as Error).message}\n`)
    process.exitCode = 1
  }
}
