// Short forms and their expansions.
import type { ExtractorFactory } from '../collector.js'

export const acronyms: ExtractorFactory = () => ({})
