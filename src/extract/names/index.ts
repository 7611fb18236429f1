// Names of people, places and organisations.
import type { ExtractorFactory } from '../collector.js'

export const names: ExtractorFactory = () => ({})
