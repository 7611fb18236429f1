export * from './text.js'
export * from './claim.js'
export * from './rule.js'
export * from './result.js'
