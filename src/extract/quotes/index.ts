// Quotations and their speakers; marks that open or close nothing.
import type { ExtractorFactory } from '../collector.js'

export const quotes: ExtractorFactory = () => ({})
