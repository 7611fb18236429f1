// Figures with their units: money, percentages, measures, counts; durations and ages.
import type { ExtractorFactory } from '../collector.js'

export const quantities: ExtractorFactory = () => ({})
