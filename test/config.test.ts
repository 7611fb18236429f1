// Wrong files of the user's: each mistake says where it is, and what would be right.
import { describe, expect, test } from 'vitest'
import { builtInRules } from '../src/config/rules.js'
import { rowsOf } from '../src/config/metadata.js'
import { examplesOf } from './examples.js'
import { folderOf, run } from './run.js'

// The cases below change its matcher, which must be this one.
const rule = builtInRules().find(({ match }) => match === 'itself')!
/** A rule file that is right: a built-in one under another id. */
const RULE = JSON.stringify({ id: 'my-rule', name: 'MyRule', summary: 'Mine', level: 'note', claims: rule.claims, match: rule.match, check: rule.check, messages: rule.messages }, null, 2)
const complaint = async (files: Record<string, string>, argv: readonly string[] = []): Promise<string> => {
  const { status, err } = await run(folderOf({ 'a.txt': 'Nothing.\n', ...files }), argv)
  expect(status).toBe(2)
  return err
}

describe('config', () => {
  test.each([
    ['yaml', 'files: [a.txt]\nrulse:\n  x: off\n', "corpus-lint.config.yaml:2:1: unknown key 'rulse': did you mean 'rules'?"],
    ['yaml', 'files: a.txt\n', "1:8: files: expected a list, got the text 'a.txt'"],
    ['yaml', 'rules:\n  quote-unbalanced: warn\n', "2:21: rules.quote-unbalanced: 'warn' is not known: it can be 'off', 'note', 'warning' or 'error'"],
    ['yaml', 'rules:\n  quote-unbalanced: { levle: note }\n', "2:23: rules.quote-unbalanced: unknown key 'levle': did you mean 'level'?"],
    ['yaml', 'rules:\n  quote-unbalanced: 3\n', "rules.quote-unbalanced: expected 'off', 'note', 'warning', 'error', or an object with 'level' and 'options', got 3"],
    ['yaml', 'rules:\n  quote-unblanced: off\n', "2:3: rules: there is no rule 'quote-unblanced': did you mean 'quote-unbalanced'?"],
    ['yaml', 'suppress:\n  - rule: quote-unbalanced\n', "2:5: suppress.0: the key 'reason' is missing"],
    ['yaml', 'suppress:\n  - reason: so\n', "suppress.0: expected one of 'rule', 'path' or 'subject', to say which findings"],
    ['yaml', 'suppress:\n  - { rule: x, reason: so, until: May 2025 }\n', "suppress.0.until: 'May 2025' will not do: expected a day such as 2024-06-30"],
    ['yaml', 'minConfidence: 2\n', '1:16: minConfidence: must be <= 1'],
    ['yaml', '- a\n', 'expected keys with values, got a list'],
    ['yaml', 'files: [a\nrules: {}\n', 'not valid YAML'],
    ['json', '{\n\t"files": ["a.txt"],\n\t"ingore": []\n}', "corpus-lint.config.json:3:2: unknown key 'ingore': did you mean 'ignore'?"],
    ['json', '{ "files": [ }', 'not valid JSON'],
  ])('%s %j', async (extension, text, message) => {
    expect(await complaint({ [`corpus-lint.config.${extension}`]: text })).toContain(message)
  })

  test('in package.json', async () => {
    expect(await complaint({ 'package.json': '{\n  "name": "x",\n  "corpus-lint": { "level": "worse" }\n}' })).toContain("package.json:3:29: level: 'worse' is not known")
  })

  test('two at once', async () => {
    expect(await complaint({ 'corpus-lint.config.json': '{}', 'corpus-lint.config.yaml': '' })).toContain('is a second config beside corpus-lint.config.json')
  })

  test('every mistake is told, in the order of the file', async () => {
    const err = await complaint({ 'corpus-lint.config.yaml': 'failOn: no\nlevel: x\nfilse: []\n' })
    expect(err.trim().split('\n').map((line) => /\.yaml:(\d+)/.exec(line)?.[1])).toEqual(['1', '2', '3'])
  })
})

describe('rules of one’s own', () => {
  const config = { 'corpus-lint.config.json': '{ "ruleFolders": ["mine"] }' }

  test('run as the built-in ones do, with their README as help', async () => {
    const [example] = examplesOf(rule.id).filter(({ findings }) => findings.length > 0)
    const files = Object.fromEntries(example!.documents.map(({ path, source }) => [path, source]))
    const folder = folderOf({ ...files, ...config, 'mine/my-rule/rule.yaml': RULE, 'mine/my-rule/README.md': '# my-rule\n\nFinds what I mean.\n' })
    expect(JSON.parse((await run(folder, ['--format', 'json', '--rule', 'my-rule'])).out).findings[0].rule).toBe('my-rule')
    expect((await run(folder, ['explain', 'my-rule'])).out).toContain('Finds what I mean.')
    expect((await run(folder, ['rules'])).out).toContain('(your own)')
  })

  test.each([
    [{ 'mine/my-rule/rule.yaml': RULE.replace('"match"', '"mtach"') }, "corpus-lint: mine/my-rule/rule.yaml:9:3: unknown key 'mtach': did you mean 'match'?"],
    [{ 'mine/my-rule/rule.yaml': RULE.replace('"itself"', '"itslef"') }, "match: 'itslef' is not known: did you mean 'itself'?"],
    [{ 'mine/other/rule.yaml': RULE }, "mine/other/rule.yaml:2:9: id: expected 'other', the name of its folder"],
    [{ 'mine/my-rule/rule.yaml': RULE.replace('MyRule', 'my rule') }, "name: 'my rule' will not do: expected the id in PascalCase, such as FigureConflict"],
    [{ 'mine/my-rule/rule.yaml': RULE, 'mine/my-rule/words.yaml': 'just text' }, 'mine/my-rule/words.yaml:1:1: expected a list of entries, or keys with entries'],
    [{ 'mine/readme.txt': 'x' }, 'corpus-lint.config.json:1:19: mine holds no rule'],
    [{}, 'mine: no such folder'],
  ])('%#', async (files, message) => {
    expect(await complaint({ ...config, ...(files as Record<string, string>) })).toContain(message)
  })

  test('their examples are run', async () => {
    const [example] = examplesOf(rule.id)
    const readme = (...findings: string[]): string => `# my-rule\n\n### One\n\n${example!.documents.map(({ path, source }) => `\`\`\`txt name=${path}\n${source}\`\`\`\n`).join('')}\`\`\`findings\n${findings.join('\n')}\n\`\`\`\n`
    const files = { ...config, 'mine/my-rule/rule.yaml': RULE, 'mine/my-rule/README.md': readme('a.txt:1:1-1:2 note Nobody says so') }
    const { out, status } = await run(folderOf(files), ['test-rules'])
    expect(status).toBe(1)
    expect(out).toContain('failed  my-rule: One (- expected, + found)\n  - a.txt:1:1-1:2 note Nobody says so\n')
    const found = out.split('\n').filter((line) => line.startsWith('  + ')).map((line) => line.slice(4))
    expect(await run(folderOf({ ...files, 'mine/my-rule/README.md': readme(...found) }), ['test-rules'])).toMatchObject({ status: 0, out: '1 example of 1 rule holds.\n' })
    expect((await run(folderOf({}), ['test-rules'])).status).toBe(2)
  })

  test('a built-in id is taken', async () => {
    expect(await complaint({ ...config, [`mine/${rule.id}/rule.yaml`]: RULE.replace('my-rule', rule.id) })).toContain(`there is a rule '${rule.id}' already`)
  })
})

describe('metadata', () => {
  test('cells in quotes hold separators, quotes and line ends', () => {
    expect(rowsOf('path,title\r\na.txt,"One, ""two""\nthree"\r\n\r\nb.txt,6" nails\r\n', ',')).toEqual([
      { line: 1, cells: ['path', 'title'] }, { line: 2, cells: ['a.txt', 'One, "two"\nthree'] }, { line: 5, cells: ['b.txt', '6" nails'] },
    ])
    expect(rowsOf('path\tdate\n"a b.txt"\t2024\nc "d".txt\t', '\t').map(({ cells }) => cells)).toEqual([['path', 'date'], ['a b.txt', '2024'], ['c "d".txt', '']])
  })

  test('dates reach the documents, relative to the file', async () => {
    const folder = folderOf({ 'x/a.txt': 'The bridge “will never open,” said Anna Meyer.\n', 'x/dates.csv': 'Path,Date,Title\na.txt,2024-05-02,"A, b"\n' })
    expect((await run(folder, ['claims', '--metadata', 'x/dates.csv'])).out).toContain('"documentDate":{"date":"2024-05-02","from":"metadata"}')
  })

  test.each([
    ['m.txt', 'path,date\n', "expected a metadata file that ends in .csv or .tsv, got '.txt'"],
    ['m.csv', 'path\tdate\n', 'is the file TSV, as its extension does not say?'],
    ['m.csv', 'paht,date\na,2024\n', "m.csv:1:1: there is no column 'path': is it 'paht'?"],
    ['m.csv', 'path,date\na.txt,2024-02-30\n', "m.csv:2:1: '2024-02-30' is no date"],
    ['m.csv', 'path,date\na.txt,May 3, 2024\n', 'm.csv:2:1: has 3 cells under 2 column heads: put a cell that holds a comma in double quotes'],
    ['m.csv', 'path,date\na.txt,2024\n./a.txt,2023\n', "m.csv:3:1: './a.txt' stands here a second time"],
    ['none.csv', '', "none.csv:1:1: there is no column 'path'"],
  ])('%s %j', async (name, text, message) => {
    expect(await complaint({ [name]: text }, ['--metadata', name])).toContain(message)
  })
})
