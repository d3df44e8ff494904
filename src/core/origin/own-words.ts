import type { Evidence, OutletRecord } from '../types.ts';
import type { Clue } from './clues.ts';

/** From here on a clue is the page's own word for who wrote it. */
const OWN_WORD = 0.4;
/** Signs of translation from here on are more than a slip or two. */
const TRANSLATED = 0.3;
/** What an agency's match is worth beside words of the page that say otherwise. */
const MERE_COVERAGE = 0.1;

/** What the page itself says of its author and its making. */
export interface OwnWords {
  /** Clues that are not matches with known articles. */
  clues: Clue[];
  /** Ids of the agencies the page credits. */
  agencies: string[];
  evidence: Evidence[];
  /** Language of the page (ISO 639-1), or null. */
  lang: string | null;
}

function isContradicted(agency: OutletRecord, own: OwnWords): boolean {
  const { clues, agencies, evidence, lang } = own;
  if (agencies.length > 0 && !agencies.includes(agency.id)) return true;
  if (clues.some(({ outlet, weight }) => outlet.id !== agency.id && weight >= OWN_WORD))
    return !agencies.includes(agency.id);
  // Nobody translates an agency's report into a language that the agency writes itself.
  const translated = evidence.some(
    ({ kind, strength }) => kind === 'machine-translation' && strength >= TRANSLATED,
  );
  return translated && lang !== null && agency.languages.includes(lang);
}

/**
 * Matches with agency reports, of little weight where the page's own words name somebody else or show
 * that it was not made of that agency's text: all papers print the same report of an event.
 */
export function heedOwnWords(matches: Clue[], own: OwnWords): Clue[] {
  return matches.map((clue) =>
    clue.code === 'match_wire' && isContradicted(clue.outlet, own)
      ? { ...clue, weight: Math.min(clue.weight, MERE_COVERAGE) }
      : clue,
  );
}
