// The JSON Schemas of config, rule and lexicon files, made from the rules: for validation, and for editors.
import type { Rule } from '../model/index.js'

/** A JSON Schema, draft 7 (what editors read best). `hint` is ours: what would be right, for messages. */
export type Schema = Readonly<Record<string, unknown>>

const LEVELS = ['off', 'note', 'warning', 'error']
const CLAIMS = ['quantity', 'date', 'duration', 'role', 'age', 'name', 'quote', 'acronym', 'term', 'mark', 'weekday', 'impossible', 'document-date', 'list', 'relation']
const text = (description: string): Schema => ({ type: 'string', minLength: 1, description })
const texts = (description: string): Schema => ({ type: 'array', items: { type: 'string', minLength: 1 }, description })
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', hint: 'a day such as 2024-06-30' }

/** Schema of `rule.yaml`. The names of matchers and checks are those that the engine has. */
export function ruleSchema(matchers: readonly string[], checks: readonly string[], claims: readonly string[] = CLAIMS): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A rule of corpus-lint',
    type: 'object',
    required: ['id', 'name', 'summary', 'level', 'claims', 'match', 'check', 'messages'],
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      id: { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', hint: 'lower-case words joined by hyphens, such as figure-conflict', description: 'The name of its folder' },
      name: { type: 'string', pattern: '^([A-Z][a-z0-9]*)+$', hint: 'the id in PascalCase, such as FigureConflict' },
      summary: { type: 'string', minLength: 1, maxLength: 120, description: 'What it says, in a few words' },
      level: { type: 'string', enum: LEVELS.slice(1), description: 'How bad its findings are, unless the check lowers it' },
      claims: {
        description: 'What it looks at',
        anyOf: [{ type: 'string', enum: claims }, { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', enum: claims } }],
        hint: 'a kind of claim, or a list of kinds',
      },
      match: { type: 'string', ...(matchers.length > 0 ? { enum: matchers } : {}), description: 'What brings claims together' },
      check: { type: 'string', ...(checks.length > 0 ? { enum: checks } : {}), description: 'When they cannot all stand' },
      options: { type: 'object', description: 'Its options with their defaults' },
      optionSchemas: { type: 'object', additionalProperties: { type: 'object' }, description: 'JSON Schemas of options, where the type of the default does not say enough' },
      messages: { type: 'object', minProperties: 1, additionalProperties: { type: 'string', minLength: 1 }, description: 'Its messages by id; {name} is filled in' },
      precision: { type: 'string', enum: ['very-high', 'high', 'medium', 'low'], description: 'How often its findings are right' },
      tags: { type: 'array', uniqueItems: true, maxItems: 10, items: { type: 'string', pattern: '^[a-z0-9/-]+$', hint: 'lower-case words joined by hyphens' } },
    },
  }
}

/** Schema of a lexicon: a list of entries, or a table of them. */
export const lexiconSchema: Schema = { type: ['array', 'object'], hint: 'a list of entries, or keys with entries' }

/** Schema of a baseline. */
export const baselineSchema: Schema = {
  type: 'object',
  required: ['version', 'findings'],
  properties: {
    version: { type: 'integer' },
    findings: {
      type: 'array',
      items: {
        type: 'object',
        required: ['rule', 'fingerprint', 'count'],
        properties: { rule: { type: 'string' }, fingerprint: { type: 'string' }, count: { type: 'integer', minimum: 1 } },
      },
    },
  },
}

/** Schema of the config file, with every rule and its options. */
export function configSchema(rules: readonly Rule[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of corpus-lint',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      files: texts('The corpus: files, folders and globs, relative to this file. Linted when the command line names none.'),
      ignore: texts('What is left out, written as in .gitignore.'),
      metadata: text('CSV or TSV file with the columns path and date, and any of title, source.'),
      rules: {
        type: 'object',
        description: 'Each rule: off, its level, or its level and options.',
        properties: Object.fromEntries(rules.map((rule) => [rule.id, settingSchema(rule)])),
        additionalProperties: settingSchema(null),
      },
      ruleFolders: texts('Folders with rules of your own: one folder a rule, with rule.yaml, README.md and lexicons.'),
      lexicons: {
        type: 'object',
        description: 'Entries added to the lexicons of rules: rule, lexicon, then a YAML file or the entries.',
        additionalProperties: { type: 'object', additionalProperties: { type: ['string', 'array', 'object'], hint: 'a YAML file, a list of entries, or keys with entries' } },
      },
      scopes: {
        type: 'object',
        description: 'Sets of documents that are compared only within themselves: name, then globs as in .gitignore.',
        additionalProperties: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
      },
      suppress: {
        type: 'array',
        description: 'Findings that are known and meant.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['reason'],
          anyOf: [{ required: ['rule'] }, { required: ['path'] }, { required: ['subject'] }],
          hint: "one of 'rule', 'path' or 'subject', to say which findings",
          properties: {
            rule: text('Id of a rule.'),
            path: text('One side of the finding stands here; written as in .gitignore.'),
            subject: text('What the finding is about, as it says.'),
            reason: text('Why this is meant.'),
            until: { ...day, description: 'Applies until the corpus holds a document with a later date.' },
          },
        },
      },
      baseline: text('File of known findings, which stay quiet.'),
      level: { type: 'string', enum: LEVELS.slice(1), description: 'Findings below this level are left out.' },
      failOn: { type: 'string', enum: [...LEVELS.slice(1), 'never'], description: 'Exit status 1 from this level on. Default: warning.' },
      minConfidence: { type: 'number', minimum: 0, maximum: 1, description: 'Findings that are less sure are left out.' },
    },
  }
}

function settingSchema(rule: Rule | null): Schema {
  const options = rule
    ? { type: 'object', additionalProperties: false, properties: Object.fromEntries(Object.entries(rule.options).map(([name, value]) => [name, optionSchema(rule, name, value)])) }
    : { type: 'object' }
  return {
    ...(rule ? { description: `${rule.summary}. Default: ${rule.level}.` } : {}),
    anyOf: [
      { type: 'string', enum: LEVELS },
      { type: 'object', additionalProperties: false, properties: { level: { type: 'string', enum: LEVELS }, options } },
    ],
    hint: "'off', 'note', 'warning', 'error', or an object with 'level' and 'options'",
  }
}

/** An option is held to its own schema, or to the type of its default. */
function optionSchema(rule: Rule, name: string, value: unknown): Schema {
  const own = rule.optionSchemas?.[name] as Schema | undefined
  if (own) return { default: value, ...own }
  if (Array.isArray(value)) return { type: 'array', default: value }
  return value === null ? {} : { type: typeof value, default: value }
}
