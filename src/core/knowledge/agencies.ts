import { fold } from '../text/normalise.ts';
import type { AgencyRecord, PageSnapshot } from '../types.ts';
import type { Knowledge } from './index.ts';
import { countryOf, siteOf } from './site.ts';

/** Look-ups of news agencies by the words they sign with. */
export interface AgencyIndex {
  /** The agency with this name, alias or sign-off. Two-letter signs must be written as usual ("AP"). */
  find(token: string): AgencyRecord | null;
  byId(id: string): AgencyRecord | null;
}

/** "App", "Map", "Spa" are words, not the signs APP, MAP and SPA. */
const SHORT_WORD = /^\p{Lu}\p{Ll}{1,3}$/u;
const CACHE = new WeakMap<Knowledge, AgencyIndex>();
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} .'’&-]{1,40}$/u;

/** Builds the index once per list of agencies. Signs shared by several go to the first listed. */
export function agencyIndex(knowledge: Knowledge): AgencyIndex {
  const known = CACHE.get(knowledge);
  if (known) return known;
  const exact = new Map<string, AgencyRecord>();
  const folded = new Map<string, AgencyRecord>();
  const ids = new Map<string, AgencyRecord>();
  for (const agency of knowledge.agencies) {
    ids.set(agency.id, agency);
    for (const sign of [agency.name, ...agency.aliases, ...agency.signoffs]) {
      const word = sign.replace(/^[([/©\s]+|[)\]/\s.]+$/g, '');
      if (!PLAIN.test(word) || /\b(?:photo|foto|image|com|avec|with|kaynak)\b/i.test(word))
        continue;
      if (!exact.has(word)) exact.set(word, agency);
      const key = fold(word);
      if (word.length > 2 && !folded.has(key)) folded.set(key, agency);
    }
  }
  // "RIA News", "AMPE": what a translator makes of an agency's sign.
  const mangled = (token: string): AgencyRecord | null => {
    const made = token.length > 3 ? knowledge.outlets.byAlias(token)[0] : undefined;
    return made && made.how !== 'context' ? (ids.get(made.outlet.id) ?? null) : null;
  };
  const index: AgencyIndex = {
    find: (token) =>
      exact.get(token) ??
      (SHORT_WORD.test(token) ? undefined : folded.get(fold(token))) ??
      mangled(token),
    byId: (id) => ids.get(id) ?? null,
  };
  CACHE.set(knowledge, index);
  return index;
}

/** Languages an agency writes in, its own first; empty when not known. */
export function agencyLanguages(knowledge: Knowledge, id: string): string[] {
  return knowledge.outlets.byId(id)?.languages ?? [];
}

/** True where an agency is the site's own country's: its papers take it, in whatever language. */
export function isHomeAgency(knowledge: Knowledge, id: string, snapshot: PageSnapshot): boolean {
  const country = agencyIndex(knowledge).byId(id)?.country ?? null;
  return country !== null && country === countryOf(siteOf(snapshot, knowledge));
}
