// Dates: absolute, partial, relative to the document date; weekdays beside dates.
import type { ExtractorFactory } from '../collector.js'

export const dates: ExtractorFactory = () => ({})
