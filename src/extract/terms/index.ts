// Words and phrases that have several forms.
import type { ExtractorFactory } from '../collector.js'

export const terms: ExtractorFactory = () => ({})
