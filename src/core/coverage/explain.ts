import { MARK } from './marks.ts';
import type { PageView } from './page-facts.ts';
import { frequency, weightIn } from './postings.ts';
import { NAMED } from './record-terms.ts';
import type { Hit, Query } from './search.ts';
import { isSpeltAlike } from './spelt-alike.ts';

const MAX_REASONS = 6;

/** What of a query a hit agrees with, by kind. Only terms that matter to the query are counted. */
export interface Agreement {
  people: string[];
  concepts: string[];
  events: string[];
  figures: string[];
}

/**
 * True when the record lists the person among its people, not only a word that sounds alike. A word
 * alone on the page must be spelt alike too: Python is not Putin.
 */
function isNamed(hit: Hit, key: string, lone: string | undefined): boolean {
  if (weightIn(hit.index.postings, MARK.person + key, hit.number) < NAMED) return false;
  if (lone === undefined) return true;
  const name = nameInRecord(key, hit);
  return isSpeltAlike(lone, name.slice(name.lastIndexOf(' ') + 1));
}

/** The record's own spelling of a person's key, or nothing. */
function nameInRecord(key: string, hit: Hit): string {
  const { people, lang } = hit.record;
  return people.find((name) => hit.index.vocabulary.person(name, lang) === key) ?? '';
}

/** Sorts the terms a hit shares with the query by kind, the rarest first; weak mentions are left out. */
export function agreementOf(hit: Hit, query: Query): Agreement {
  const rarity = (term: string): number => frequency(hit.index.postings, term);
  const of = (mark: string, least: number): string[] =>
    hit.shared
      .filter((term) => term.startsWith(mark) && (query.terms.get(term) ?? 0) >= least)
      .sort((a, b) => rarity(a) - rarity(b))
      .map((term) => term.slice(mark.length));
  return {
    people: of(MARK.person, 0.8).filter((key) => isNamed(hit, key, query.lone?.get(key))),
    concepts: of(MARK.concept, 0.8),
    events: of(MARK.event, 1),
    figures: of(MARK.figure, 1),
  };
}

/** True when enough agrees for two texts to be about one story: people with a place, or two places. */
export function sharesStory({ people, concepts, events }: Agreement): boolean {
  if (people.length > 0) return people.length + concepts.length + events.length > 1;
  return concepts.length > 1 && events.length > 0;
}

/** The page's own spelling of a person's key, the record's where the page has none. */
function spelling(key: string, hit: Hit, page: PageView | null): string {
  const mine = page?.terms.people.find((mention) => mention.key === key)?.text;
  return mine ?? nameInRecord(key, hit);
}

/** What agrees, for the reader: names as the page spells them, places, figures, the day. */
export function explainHit(hit: Hit, query: Query, page: PageView | null, lang: string): string[] {
  const { people, concepts, figures } = agreementOf(hit, query);
  const reasons = [
    ...people.map((key) => spelling(key, hit, page)),
    ...concepts.slice(0, 3).map((concept) => hit.index.vocabulary.label(concept, lang)),
    ...figures.slice(0, 2),
  ];
  if (hit.record.published !== null) reasons.splice(3, 0, hit.record.published);
  return [...new Set(reasons.filter((reason) => reason !== ''))].slice(0, MAX_REASONS);
}
