import type { Knowledge } from '../knowledge/index.ts';
import { squash } from '../knowledge/site.ts';
import { parseAddress } from '../text/address.ts';
import { fold } from '../text/normalise.ts';
import type { AnalysisPreferences, FindLink, OutletRecord, Reading } from '../types.ts';
import { daysAround, engineSearch } from './engines.ts';
import { headlineWords, queryTerms } from './query.ts';

/** What is known when a search has to do. */
export interface FindInput {
  reading: Reading;
  outlet: OutletRecord | null;
  /** Language the original is thought to be in (ISO 639-1), or null. */
  lang: string | null;
  /** Day the copy or the original was published (YYYY-MM-DD), or null. */
  day: string | null;
  url: string | null;
  preferences: AnalysisPreferences;
}

/** Copies come out days later than originals, hardly ever before. */
const BEFORE = 4;
const AFTER = 1;
const LEAST_TERMS = 3;

function ownSearch(outlet: OutletRecord, query: string): FindLink[] {
  if (!outlet.search?.includes('{query}')) return [];
  const url = outlet.search.replace('{query}', encodeURIComponent(query.replace(/"/g, '')));
  return parseAddress(url)
    ? [{ label: outlet.name, url, query: query.replace(/"/g, ''), engine: 'outlet' }]
    : [];
}

function archive(input: FindInput): FindLink[] {
  const { url, outlet, day } = input;
  const home = outlet?.domains[0];
  const stamp = day ? day.replace(/-/g, '') : '';
  if (url) {
    return [
      {
        label: 'Wayback Machine',
        url: `https://web.archive.org/web/${url}`,
        query: url,
        engine: 'wayback',
      },
    ];
  }
  if (!home || !stamp) return [];
  const front = `https://${home}/`;
  return [
    {
      label: 'Wayback Machine',
      url: `https://web.archive.org/web/${stamp}/${front}`,
      query: `${front} ${day}`,
      engine: 'wayback',
    },
  ];
}

/** Names and figures; headline words beside them where they are too few and in the right language. */
function queryOf(input: FindInput, lang: string, knowledge: Knowledge): string {
  const { reading } = input;
  const terms = queryTerms(reading, lang, knowledge);
  if (terms.length >= LEAST_TERMS || lang !== reading.lang) return terms.join(' ');
  const named = fold(terms.join(' '));
  const words = headlineWords(reading.snapshot.title, 8).filter(
    (word) => !named.includes(fold(word)),
  );
  return [...terms, ...words.slice(0, terms.length > 0 ? 4 : 7)].join(' ');
}

/** The part of the web to search: that of the address if known, else the outlet's main domain. */
function siteOfOutlet(outlet: OutletRecord, url: string | null): string | null {
  const domain = parseAddress(url ?? '')?.domain ?? outlet.domains[0] ?? null;
  // "go.com" is not ABC's alone, "abcnews.go.com" is.
  const search = parseAddress(outlet.search?.replace('{query}', 'x') ?? '');
  const label = domain?.split('.')[0] ?? '';
  const shared = label.length < 4 && !squash(outlet.name).includes(label);
  return shared && search?.domain === domain ? search.host.replace(/^www\./, '') : domain;
}

/**
 * Searches that should find the original, the most direct first: the outlet's own, the reader's
 * engine (within the outlet's site and the days around publication), the archive. Nothing is sent.
 */
export function findLinks(input: FindInput, knowledge: Knowledge): FindLink[] {
  const { reading, outlet, preferences } = input;
  const lang = input.lang ?? reading.lang ?? 'en';
  const query = queryOf(input, lang, knowledge);
  if (query === '') return archive(input);
  const days = input.day ? daysAround(input.day, BEFORE, AFTER) : null;
  const home = outlet && siteOfOutlet(outlet, input.url);
  const site = home ? `${query} site:${home}` : query;
  const engine = engineSearch(preferences.searchEngine, site, days);
  return [
    ...(outlet ? ownSearch(outlet, query) : []),
    { ...engine, query: site, engine: preferences.searchEngine },
    ...archive(input),
  ];
}
