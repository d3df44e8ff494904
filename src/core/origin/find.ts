import type { Knowledge } from '../knowledge/index.ts';
import { parseAddress } from '../text/address.ts';
import type { AnalysisPreferences, FindLink, OutletRecord, Reading } from '../types.ts';
import { daysAround, engineSearch } from './engines.ts';
import { headlineQuery, queryIn } from './query.ts';

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

/**
 * Searches that should find the original, the most direct first: the outlet's own, the reader's
 * engine (within the outlet's site and the days around publication), the archive. Nothing is sent.
 */
export function findLinks(input: FindInput, knowledge: Knowledge): FindLink[] {
  const { reading, outlet, preferences } = input;
  const lang = input.lang ?? reading.lang ?? 'en';
  const words = queryIn(reading, lang, knowledge);
  const query =
    words.split(' ').length >= 2 || lang !== reading.lang
      ? words
      : headlineQuery(reading.snapshot.title);
  if (query === '') return archive(input);
  const days = input.day ? daysAround(input.day, BEFORE, AFTER) : null;
  const site = outlet?.domains[0] ? `${query} site:${outlet.domains[0]}` : query;
  const engine = engineSearch(preferences.searchEngine, site, days);
  return [
    ...(outlet ? ownSearch(outlet, query) : []),
    { ...engine, query: site, engine: preferences.searchEngine },
    ...archive(input),
  ];
}
