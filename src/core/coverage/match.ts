import { fold } from '../text/normalise.ts';
import type { OriginalMatch, Reading } from '../types.ts';
import { addressKey, type CorpusIndex } from './corpus-index.ts';
import { dayNumber } from './days.ts';
import { voteDay } from './event-day.ts';
import { agreementOf, explainHit, sharesStory } from './explain.ts';
import { brandOf, headlinesOf, type PageView, publishedDay } from './page-facts.ts';
import { queryOfPage } from './page-query.ts';
import { type Hit, searchAll } from './search.ts';
import { titleLikeness } from './title-likeness.ts';
import { figuresOf, foldWord, isCapitalised, stem, wordsOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

const MAX_MATCHES = 5;
const CANDIDATES = 60;
const LEAST_SCORE = 0.3;
/** Same facts without the same headline: two newsrooms at one event look like this too. */
const FACTS_CAP = 0.6;
/** A wire copy is somebody's reuse already: it shows which agency wrote, not who copied whom. */
const REUSE_CAP = 0.7;

/** What of a page is compared with each record, worked out once. */
interface PageSide {
  headlines: string[];
  people: Set<string>;
  figures: Set<string>;
  stems: Set<string>;
  day: number | null;
}

function pageSide(page: PageView, day: number | null, vocabulary: Vocabulary): PageSide {
  const text = page.text.slice(0, 20_000);
  const words = wordsOf(text, 4000);
  const capitals = [...new Set(words.filter(isCapitalised))];
  return {
    headlines: headlinesOf(page.snapshot),
    people: new Set([
      ...page.terms.people.map(({ key }) => key),
      ...capitals.map((word) => vocabulary.person(word, page.lang)),
    ]),
    figures: new Set(figuresOf(text)),
    stems: new Set(words.map((word) => stem(foldWord(word)))),
    day,
  };
}

/** Share of `wanted` that `has` holds; null when nothing is wanted. */
function share(wanted: string[], has: Set<string>): number | null {
  const unique = [...new Set(wanted)];
  if (unique.length === 0) return null;
  return unique.filter((item) => has.has(item)).length / unique.length;
}

/** How much of what the record states the page states too, 0 to 1. */
function factsShared(hit: Hit, page: PageSide): number {
  const { people, figures, gist, lang } = hit.record;
  const keys = people.map((name) => hit.index.vocabulary.person(name, lang));
  const gistWords = wordsOf(fold(gist), 80)
    .filter((word) => word.length > 4)
    .map(stem);
  const parts = [
    { value: share(keys, page.people), weight: 3 },
    { value: share(figuresOf(figures.join(' ; ').slice(0, 500)), page.figures), weight: 1.5 },
    { value: share(gistWords, page.stems), weight: hit.record.lang === 'en' ? 2 : 1 },
    { value: hit.likeness, weight: 3 },
  ].flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]));
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.reduce((sum, { value, weight }) => sum + value * weight, 0) / total;
}

/** 1 within two days, less further off; a copy is made soon or dated by the original. */
function dayFactor(page: number | null, record: number | null): number {
  if (page === null || record === null) return 0.95;
  const apart = Math.abs(page - record);
  return apart <= 2 ? 1 : apart <= 7 ? 0.85 : 0.5;
}

/**
 * Headline agreement as a score. Short headlines about one event are alike in honest newsrooms, so
 * the number of shared words decides how much likeness can be worth.
 */
function headlineScore(value: number, shared: number): number {
  const enough = Math.min(1, 0.4 + shared * 0.09);
  if (value < 0.6) return value * 0.8 * enough;
  return Math.min(0.97, 0.8 + (value - 0.75) * 0.8) * enough;
}

function scoreOf(hit: Hit, page: PageSide): number {
  const facts = factsShared(hit, page);
  const { value, shared } = titleLikeness(page.headlines, hit.record);
  const headline = headlineScore(value, shared) * (0.7 + 0.3 * Math.min(1, facts / 0.45));
  const byFacts = Math.min(FACTS_CAP, facts * 0.75 + value * 0.1);
  const score = Math.max(headline, byFacts) * dayFactor(page.day, hit.day);
  return hit.record.kind === 'original' ? score : Math.min(REUSE_CAP, score);
}

/** Hosts under which the page itself may stand: those are its own newsroom, not another's. */
function ownBrands(page: PageView): Set<string> {
  return new Set(page.address === null ? [] : [brandOf(page.address.host)]);
}

/**
 * Known originals of other outlets that the page seems to restate, best first, at most 5. A score of
 * 0.8 or more means that a headline or address agrees nearly word for word; the same facts in other
 * words stay at 0.6 or less, and records that are wire copies themselves at 0.7.
 */
export function matchOriginals(
  reading: Omit<Reading, 'matches'>,
  corpora: CorpusIndex[],
): OriginalMatch[] {
  const vocabulary = corpora[0]?.vocabulary;
  if (!vocabulary || reading.text.length < 40) return [];
  const published = publishedDay(reading.snapshot);
  const query = queryOfPage(reading, published, vocabulary);
  const own = ownBrands(reading);
  const here = addressKey(reading.snapshot.url);
  const hits = searchAll(query, corpora, CANDIDATES);
  const side = pageSide(reading, dayNumber(published) ?? voteDay(hits), vocabulary);
  return hits
    .filter(({ record }) => !own.has(brandOf(record.domain)) && addressKey(record.url) !== here)
    .filter((hit) => sharesStory(agreementOf(hit, query)))
    .map((hit) => ({ hit, score: Math.round(scoreOf(hit, side) * 1000) / 1000 }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_MATCHES)
    .map(({ hit, score }) => ({
      record: hit.record,
      score,
      shared: explainHit(hit, query, reading, 'en'),
    }));
}
