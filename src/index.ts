export { claimsOf, lint, type LintOptions } from './lint.js'
export type * from './model/index.js'
