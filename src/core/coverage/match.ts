import type { OriginalMatch, Reading } from '../types.ts';
import type { CorpusIndex } from './corpus-index.ts';

/** Known originals of other outlets that the page seems to restate, best first, at most 5. */
export function matchOriginals(
  _reading: Omit<Reading, 'matches'>,
  _corpora: CorpusIndex[],
): OriginalMatch[] {
  return [];
}
