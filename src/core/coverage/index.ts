import type { AnalysisPreferences, CoverageItem, Origin, Reading } from '../types.ts';
import type { CorpusIndex } from './corpus-index.ts';

/** Related coverage of the same event and topic, best first. */
export function relatedCoverage(
  _reading: Reading,
  _origin: Origin,
  _corpora: CorpusIndex[],
  _preferences: AnalysisPreferences,
): CoverageItem[] {
  return [];
}
