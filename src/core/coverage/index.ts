import type { AnalysisPreferences, CoverageItem, Origin, Reading } from '../types.ts';
import { addressKey, type CorpusIndex } from './corpus-index.ts';
import { dayNumber } from './days.ts';
import { nearness, voteDay } from './event-day.ts';
import { agreementOf, explainHit, sharesStory } from './explain.ts';
import { type Folded, foldCopies } from './fold-copies.ts';
import { publishedDay } from './page-facts.ts';
import { queryOfPage, queryOfWords } from './page-query.ts';
import { type Hit, type Query, searchAll } from './search.ts';

const MAX_ITEMS = 20;
const HITS = 80;
/** Below this a hit only shares the words of the day with the page. */
const LEAST_SCORE = 0.18;
const LEAST_LIKENESS = 0.19;
/** Further apart than this (days) a record is another story unless nearly everything agrees. */
const FAR_DAYS = 75;
/** A record the reader cannot read stands behind those of the same worth that they can. */
const FOREIGN_LANGUAGE = 0.45;
const REPEATED_OUTLET = 0.8;

interface Ranked extends Hit {
  /** How well it fits, whoever reads. */
  fit: number;
  score: number;
  group: CoverageItem['group'];
}

function groupOf(hit: Hit, query: Query, day: number | null): CoverageItem['group'] {
  const { people, concepts, events } = agreementOf(hit, query);
  const some = concepts.length + events.length;
  const strong =
    people.length > 1 ||
    (people.length === 1 && some > 0) ||
    (concepts.length > 1 && events.length > 0);
  if (!strong) return 'topic';
  if (day === null || hit.day === null) return hit.likeness >= 0.4 ? 'same' : 'topic';
  if (Math.abs(hit.day - day) <= 1) return hit.likeness >= 0.22 ? 'same' : 'topic';
  return hit.day < day ? 'before' : 'after';
}

function rank(hit: Hit, query: Query, day: number | null, languages: string[]): Ranked {
  const group = groupOf(hit, query, day);
  const read = languages.length === 0 || languages.includes(hit.record.lang);
  const weight = group === 'same' ? 1.15 : group === 'topic' ? 0.8 : 1;
  const fit = Math.min(1, hit.likeness ** 0.75 * nearness(day, hit.day) * weight);
  return { ...hit, group, fit, score: fit * (read ? 1 : FOREIGN_LANGUAGE) };
}

/** Names and places must agree: words of the day alone relate nothing. */
function isRelated(hit: Ranked, query: Query, day: number | null): boolean {
  if (hit.likeness < LEAST_LIKENESS || hit.fit < LEAST_SCORE) return false;
  if (!sharesStory(agreementOf(hit, query))) return false;
  if (day === null || hit.day === null) return true;
  return Math.abs(hit.day - day) <= FAR_DAYS || hit.likeness >= 0.6;
}

/** Lets other outlets come up: each further story of one outlet counts less than the one before. */
function diversify(folded: Folded<Ranked>[]): Folded<Ranked>[] {
  const told = new Map<string, number>();
  for (const { hit } of folded) {
    const times = told.get(hit.record.domain) ?? 0;
    told.set(hit.record.domain, times + 1);
    hit.score *= REPEATED_OUTLET ** times;
  }
  return folded.sort((a, b) => b.hit.score - a.hit.score);
}

function toItem({ hit, also }: Folded<Ranked>, why: string[]): CoverageItem {
  const { url, title, outlet, published, gist, lang, kind, state } = hit.record;
  const score = Math.round(hit.score * 1000) / 1000;
  return {
    url,
    title,
    outlet,
    published,
    gist,
    lang,
    score,
    group: hit.group,
    why,
    kind,
    state: state === true,
    also,
  };
}

/** The page's own addresses: never offered as coverage of itself. */
function ownAddresses(reading: Omit<Reading, 'matches'>): Set<string> {
  const { url, canonical } = reading.snapshot;
  return new Set([url, canonical ?? url].map(addressKey));
}

/** The original's own record comes first, whatever else agrees better. */
function originFirst(ranked: Ranked[], origin: Origin): Ranked[] {
  if (origin.url === null) return ranked;
  const key = addressKey(origin.url);
  const at = ranked.findIndex(({ record }) => addressKey(record.url) === key);
  const [first] = at < 0 ? [] : ranked.splice(at, 1);
  return first ? [{ ...first, score: 1, group: 'same' }, ...ranked] : ranked;
}

/**
 * Related coverage of the same event and topic, best first, at most 20 entries; few or none where
 * the corpora hold nothing about it. Scores are 0 to 1 and comparable within one answer.
 */
export function relatedCoverage(
  reading: Reading,
  origin: Origin,
  corpora: CorpusIndex[],
  preferences: AnalysisPreferences,
): CoverageItem[] {
  const vocabulary = corpora[0]?.vocabulary;
  if (!vocabulary || reading.text.length < 40) return [];
  const published = publishedDay(reading.snapshot);
  const query = queryOfPage(reading, published, vocabulary);
  const own = ownAddresses(reading);
  const hits = searchAll(query, corpora, HITS).filter(
    ({ record }) => !own.has(addressKey(record.url)),
  );
  const day = dayNumber(published) ?? voteDay(hits);
  const ranked = hits
    .map((hit) => rank(hit, query, day, preferences.languages))
    .filter((hit) => isRelated(hit, query, day))
    .sort((a, b) => b.score - a.score);
  const lang = preferences.languages[0] ?? 'en';
  return diversify(foldCopies(originFirst(ranked, origin)))
    .slice(0, MAX_ITEMS)
    .map((entry) => toItem(entry, explainHit(entry.hit, query, reading, lang)));
}

/** Records that fit typed words, best first, at most `limit`; for the search box and the command line. */
export function searchCorpora(
  words: string,
  corpora: CorpusIndex[],
  languages: string[],
  limit = MAX_ITEMS,
): CoverageItem[] {
  const vocabulary = corpora[0]?.vocabulary;
  if (!vocabulary) return [];
  const query = queryOfWords(words, vocabulary);
  const day = dayNumber(/\d{4}-\d{2}-\d{2}/.exec(words.slice(0, 500))?.[0] ?? null);
  const ranked = searchAll(query, corpora, HITS)
    .map((hit): Ranked => {
      const read = languages.length === 0 || languages.includes(hit.record.lang);
      const fit = hit.likeness * (day === null ? 1 : nearness(day, hit.day));
      return { ...hit, group: 'topic', fit, score: fit * (read ? 1 : FOREIGN_LANGUAGE) };
    })
    .sort((a, b) => b.score - a.score);
  return diversify(foldCopies(ranked))
    .slice(0, limit)
    .map((entry) => toItem(entry, explainHit(entry.hit, query, null, languages[0] ?? 'en')));
}
