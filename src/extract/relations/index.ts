// What a document computes by itself: lists, sums, shares, conversions.
import type { ExtractorFactory } from '../collector.js'

export const relations: ExtractorFactory = () => ({})
