import type { Analysis } from '../types.ts';
import { dayNumber } from './days.ts';

/**
 * The day up to which the bundled corpus reaches, out of the rows of `lists/corpus-about.tsv`; an
 * empty object where they do not say, so that the reader is told no date rather than a wrong one.
 */
export function coverageAsOf(lists: Record<string, string[][]>): Pick<Analysis, 'coverageAsOf'> {
  const day = lists['corpus-about']?.find(([key]) => key === 'as-of')?.[1];
  return day === undefined || dayNumber(day) === null ? {} : { coverageAsOf: day };
}
