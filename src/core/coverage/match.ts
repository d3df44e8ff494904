import type { OriginalMatch, Reading } from '../types.ts';
import { addressKey, type CorpusIndex } from './corpus-index.ts';
import { dayNumber } from './days.ts';
import { voteDay } from './event-day.ts';
import { buildEventWords, type EventWords } from './event-words.ts';
import { agreementOf, explainHit, sharesStory } from './explain.ts';
import { dayFactor, type Likeness, likenessOf, sureness, weigh } from './match-score.ts';
import { type Lexicon, pageTerms, recordTerms } from './match-terms.ts';
import { brandOf, headlinesOf, type PageView, publishedDay } from './page-facts.ts';
import { queryOfPage } from './page-query.ts';
import { type Hit, searchAll } from './search.ts';
import { titleLikeness } from './title-likeness.ts';

const MAX_MATCHES = 5;
const CANDIDATES = 60;
/** The nearest of them, compared in full. */
const COMPARED = 36;
/** Nats by which a record without rivals stands alone. */
const NO_RIVAL = 20;
/** Records beside the best whose headlines it is compared with. */
const RIVALS = 20;
const LEAST_SCORE = 0.3;
/** Same facts without the same headline: two newsrooms at one event look like this too. */
const FACTS_CAP = 0.6;
/** Somebody's licensed reuse comes after an original that tells as much, and is nobody's original. */
const LICENSED = 0.95;
const LICENSED_SURE = 0.4;
/** A wire copy is somebody's reuse already: it shows which agency wrote, not who copied whom. */
const REUSE_CAP = 0.7;

const WORDS = new WeakMap<string[][], EventWords>();
/** Words kept in mind: a page and the records near it use the same ones again and again. */
const REMEMBERED = 20_000;

/** The look-up of the matching list, built when the first page needs it. */
function wordsOfRows(rows: string[][]): EventWords {
  const known = WORDS.get(rows);
  if (known) return known;
  const words = remembering(buildEventWords(rows));
  WORDS.set(rows, words);
  return words;
}

function remembering(words: EventWords): EventWords {
  const met = new Map<string, string | null>();
  return {
    pieces: (run, lang) => words.pieces(run, lang),
    of: (word, lang) => {
      const key = `${lang} ${word}`;
      const before = met.get(key);
      if (before !== undefined) return before;
      if (met.size >= REMEMBERED) met.clear();
      const found = words.of(word, lang);
      met.set(key, found);
      return found;
    },
  };
}

/** A record with all that is known of how it agrees with the page. */
interface Candidate {
  hit: Hit;
  likeness: Likeness;
  /** Facts, less where the days are apart. */
  facts: number;
  /** Headline agreement of the two, whatever the languages. */
  headline: number;
  score: number;
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

function candidate(
  hit: Hit,
  likeness: Likeness,
  headlines: string[],
  day: number | null,
): Candidate {
  const factor = dayFactor(day, hit.day);
  const { value, shared } = titleLikeness(headlines, hit.record);
  const byHeadline =
    headlineScore(value, shared) * (0.7 + 0.3 * Math.min(1, likeness.facts / 0.45));
  const score = Math.max(byHeadline, Math.min(FACTS_CAP, likeness.facts)) * factor;
  return {
    hit,
    likeness,
    facts: likeness.facts * factor * (hit.record.kind === 'licensed-syndication' ? LICENSED : 1),
    headline: Math.max(value, likeness.headline),
    score: hit.record.kind === 'original' ? score : Math.min(REUSE_CAP, score),
  };
}

/** How sure the first of the candidates is the very original. */
function sureOf(best: Candidate, all: Candidate[]): number {
  const brand = brandOf(best.hit.record.domain);
  const rivals = all.filter(({ hit }) => brandOf(hit.record.domain) !== brand).slice(0, RIVALS);
  const most = (of: (rival: Candidate) => number) => Math.max(0, ...rivals.map(of));
  const { held, ...likeness } = best.likeness;
  const beside = (rival: Candidate) =>
    weigh(
      [...held].filter((term) => !rival.likeness.held.has(term)),
      best.hit,
    );
  const sure = sureness({
    ...likeness,
    facts: best.facts,
    headline: best.headline,
    rivalFacts: most(({ facts }) => facts),
    rivalHeadline: most(({ headline }) => headline),
    alone: Math.min(NO_RIVAL, ...rivals.map(beside)),
  });
  return sure * (best.hit.record.kind === 'licensed-syndication' ? LICENSED_SURE : 1);
}

/** Hosts under which the page itself may stand: those are its own newsroom, not another's. */
function ownBrands(page: PageView): Set<string> {
  return new Set(page.address === null ? [] : [brandOf(page.address.host)]);
}

function rank(hits: Hit[], page: PageView, day: number | null, lexicon: Lexicon): Candidate[] {
  const terms = pageTerms(page, lexicon);
  const headlines = headlinesOf(page.snapshot);
  return hits
    .map((hit) => {
      const own = recordTerms(hit.record, page.lang, lexicon);
      return candidate(hit, likenessOf(own, terms, hit), headlines, day);
    })
    .sort((a, b) => b.facts - a.facts);
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * Known originals of other outlets that the page seems to restate, best first, at most 5. A score of
 * 0.8 or more means that a headline or address agrees nearly word for word; the same facts in other
 * words stay at 0.6 or less, and records that are wire copies themselves at 0.7. `sure` tells of the
 * first how likely it is the very original. `words` are the rows of `lists/match-words.tsv`.
 */
export function matchOriginals(
  reading: Omit<Reading, 'matches'>,
  corpora: CorpusIndex[],
  words: string[][] = [],
): OriginalMatch[] {
  const vocabulary = corpora[0]?.vocabulary;
  if (!vocabulary || reading.text.length < 40) return [];
  const published = publishedDay(reading.snapshot);
  const query = queryOfPage(reading, published, vocabulary);
  const own = ownBrands(reading);
  const here = addressKey(reading.snapshot.url);
  const hits = searchAll(query, corpora, CANDIDATES);
  const about = hits
    .filter(({ record }) => !own.has(brandOf(record.domain)) && addressKey(record.url) !== here)
    .filter((hit) => sharesStory(agreementOf(hit, query)));
  if (about.length === 0) return [];
  const day = dayNumber(published) ?? voteDay(hits);
  const ranked = rank(about.slice(0, COMPARED), reading, day, {
    vocabulary,
    words: wordsOfRows(words),
  });
  const [first] = ranked;
  const sure = first ? sureOf(first, ranked) : 0;
  return ranked
    .filter(({ score }) => score >= LEAST_SCORE)
    .slice(0, MAX_MATCHES)
    .map((found, at) => ({
      record: found.hit.record,
      score: round(found.score),
      shared: explainHit(found.hit, query, reading, 'en'),
      facts: round(found.facts),
      sure: found === first && at === 0 ? round(sure) : 0,
    }));
}
