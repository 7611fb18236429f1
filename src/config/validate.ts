// Holds a file's value to its schema; what the validator says becomes a message that a person can act on.
import { createRequire } from 'node:module'
import type { ErrorObject, ValidateFunction } from 'ajv'
import { ConfigError, meant, type Mistake, nearest, oneOf } from './errors.js'
import type { Source } from './source.js'

/** The schemas are compiled when the package is built: no start-up waits for ajv. */
const require = createRequire(import.meta.url)
const validator = (name: Kind): ValidateFunction => (require('../../dist/validators.cjs') as Record<Kind, ValidateFunction>)[name]

export type Kind = 'config' | 'rule' | 'lexicon' | 'baseline'
type Step = string | number

/** Throws ConfigError with every mistake, in the order of the file, unless the value fits. `source` is asked for places only then. */
export function validate<T>(kind: Kind, value: unknown, source: () => Source): T {
  const check = validator(kind)
  if (check(value)) return value as T
  const place = source()
  const mistakes = relevant(check.errors ?? []).map((error) => toMistake(error, place))
  const seen = new Set<string>()
  const distinct = mistakes.filter((one) => { const key = JSON.stringify(one); return !seen.has(key) && seen.add(key) })
  throw new ConfigError(distinct.sort((a, b) => a.line - b.line || a.column - b.column))
}

/** Of alternatives, only what keeps the value from being the one that it looks like: text is held against text, a table against a table. */
function relevant(errors: readonly ErrorObject[]): ErrorObject[] {
  const choices = errors.filter((error) => error.keyword === 'anyOf')
  const dropped = new Set<ErrorObject>()
  for (const choice of choices) {
    const under = (error: ErrorObject): string | undefined =>
      error.schemaPath.startsWith(`${choice.schemaPath}/`) ? error.schemaPath.slice(choice.schemaPath.length + 1).split('/')[0] : undefined
    const branches = new Map<string, ErrorObject[]>()
    for (const error of errors) {
      const branch = under(error)
      if (branch !== undefined) branches.set(branch, [...(branches.get(branch) ?? []), error])
    }
    const fits = [...branches.values()].filter((branch) => !branch.some((error) => error.instancePath === choice.instancePath && (error.keyword === 'type' || error.keyword === 'required')))
    for (const branch of branches.values()) if (!fits.includes(branch)) for (const error of branch) dropped.add(error)
    if (fits.length > 0) dropped.add(choice)
  }
  return errors.filter((error) => !dropped.has(error) && !isMisspelt(error, errors))
}

/** A key that is missing because it stands there misspelt is told once. */
function isMisspelt({ keyword, params, instancePath }: ErrorObject, errors: readonly ErrorObject[]): boolean {
  const key = keyword === 'required' && String(params['missingProperty'])
  return key !== false && errors.some((other) => other.keyword === 'additionalProperties' && other.instancePath === instancePath && nearest(String(other.params['additionalProperty']), [key]) === key)
}

function toMistake(error: ErrorObject, source: Source): Mistake {
  const path = error.instancePath.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')).map((step): Step => (/^\d+$/.test(step) ? Number(step) : step))
  const at = path.length > 0 ? `${path.join('.')}: ` : ''
  const { keyword, params, parentSchema = {}, data } = error
  const hint = parentSchema['hint'] as string | undefined
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty'])
      const known = Object.keys((parentSchema['properties'] ?? {}) as object).filter((name) => name !== '$schema')
      return source.mistake([...path, key], `${at}unknown key '${key}'${known.length > 0 ? `: ${meant(key, known)}` : ''}`, true)
    }
    case 'required':
      return source.mistake(path, `${at}the key '${String(params['missingProperty'])}' is missing`)
    case 'enum':
      return source.mistake(path, typeof data === 'string' ? `${at}'${data}' is not known: ${meant(data, parentSchema['enum'] as string[])}` : `${at}expected ${oneOf(parentSchema['enum'] as string[])}, got ${kindOf(data)}`)
    case 'type':
      return source.mistake(path, `${at}expected ${hint ?? [params['type']].flat().map((type) => NAMES[String(type)] ?? String(type)).join(' or ')}, got ${kindOf(data)}`)
    case 'pattern':
      return source.mistake(path, `${at}'${String(data)}' will not do: expected ${hint ?? `text that fits ${String(params['pattern'])}`}`)
    case 'anyOf':
      return source.mistake(path, `${at}expected ${hint ?? 'something else'}${data !== null && typeof data === 'object' ? '' : `, got ${kindOf(data)}`}`)
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return source.mistake(path, `${at}is empty: expected at least one ${keyword === 'minLength' ? 'character' : 'entry'}`)
    default:
      return source.mistake(path, `${at}${error.message ?? keyword}`)
  }
}

const NAMES: Readonly<Record<string, string>> = { string: 'text', array: 'a list', object: 'keys with values', number: 'a number', integer: 'a whole number', boolean: 'true or false' }

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'keys with values'
  return typeof value === 'string' ? `the text '${value.length > 40 ? `${value.slice(0, 39)}…` : value}'` : String(value)
}
