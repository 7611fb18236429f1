// Makes dist/rules.json from the folders of rules/: one read at start-up instead of many, and no YAML parser.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const root = new URL('../../', import.meta.url).pathname
mkdirSync(join(root, 'rules'), { recursive: true })
const folders = readdirSync(join(root, 'rules')).filter((id) => existsSync(join(root, 'rules', id, 'rule.yaml'))).sort()
const rules = folders.map((id) => {
  const folder = join(root, 'rules', id)
  const rule = parse(readFileSync(join(folder, 'rule.yaml'), 'utf8')) as Record<string, unknown>
  const lexicons = Object.fromEntries(
    readdirSync(folder).filter((name) => name.endsWith('.yaml') && name !== 'rule.yaml').sort()
      .map((name) => [name.replace(/\.yaml$/, ''), parse(readFileSync(join(folder, name), 'utf8')) as unknown]),
  )
  return { options: {}, ...rule, claims: [rule['claims']].flat(), lexicons }
})
writeFileSync(join(root, 'dist/rules.json'), JSON.stringify(rules))
