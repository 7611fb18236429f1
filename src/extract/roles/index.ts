// Who holds which post; how old people are.
import type { ExtractorFactory } from '../collector.js'

export const roles: ExtractorFactory = () => ({})
