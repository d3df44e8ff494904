import type { CorpusRecord } from '../types.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { recordOf, weightIn, weightOf } from './postings.ts';

/** What is looked for. Terms carry the marks of `record-terms.ts`. */
export interface Query {
  /** Term -> how much it matters, above 0. */
  terms: Map<string, number>;
}

/** A record that shares terms with the query. */
export interface Hit {
  index: CorpusIndex;
  number: number;
  record: CorpusRecord;
  day: number | null;
  /** 0 to 1: share of the query's strongest possible agreement. */
  likeness: number;
  /** Terms of the query that the record carries. */
  shared: string[];
}

/** Weight at which a term counts half: later mentions add less and less. */
const HALF_WEIGHT = 2.5;
/** Postings read before the frequent terms are only looked up for the best records so far. */
const POSTINGS_BUDGET = 250_000;
const CANDIDATES = 400;
const BINS = 1000;
/** The query's strongest terms that make up a full agreement. */
const FULL_TERMS = 14;
/** Full agreement of a query of few words: below this a single shared word would count as everything. */
const LEAST_FULL = 6;

interface WeighedTerm {
  term: string;
  list: number[];
  value: number;
}

function saturate(weight: number): number {
  return weight / (weight + HALF_WEIGHT);
}

function rarity(size: number, frequency: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}

function weighTerms(query: Query, index: CorpusIndex): { found: WeighedTerm[]; full: number } {
  const size = Math.max(index.records.length, 50);
  const found: WeighedTerm[] = [];
  const values: number[] = [];
  for (const [term, weight] of query.terms) {
    const list = index.postings.table.get(term);
    // A term the corpus has never seen still says what a full agreement would be, but less.
    const value = weight * rarity(size, list?.length ?? size / 20);
    values.push(list ? value : value * 0.6);
    if (list) found.push({ term, list, value });
  }
  const strongest = values.sort((a, b) => b - a).slice(0, FULL_TERMS);
  const full = strongest.reduce((sum, value) => sum + value, 0) * saturate(6);
  found.sort((a, b) => a.list.length - b.list.length);
  return { found, full: Math.max(full, LEAST_FULL) };
}

/** Scores all records by the rare terms, then only the best by the frequent ones. */
function accumulate(found: WeighedTerm[], size: number): { scores: Float64Array; best: number[] } {
  const scores = new Float64Array(size);
  const touched: number[] = [];
  let read = 0;
  let at = 0;
  for (; at < found.length; at += 1) {
    const { list, value } = found[at] as WeighedTerm;
    if (read > 0 && read + list.length > POSTINGS_BUDGET) break;
    read += list.length;
    for (const packed of list) {
      const record = recordOf(packed);
      if (scores[record] === 0) touched.push(record);
      scores[record] = (scores[record] ?? 0) + value * saturate(weightOf(packed));
    }
  }
  const best = topOf(touched, scores, CANDIDATES);
  for (const { list, value } of found.slice(at)) {
    for (const record of best) {
      const weight = weightIn(list, record);
      if (weight > 0) scores[record] = (scores[record] ?? 0) + value * saturate(weight);
    }
  }
  return { scores, best };
}

/** The `count` best of `records` or a few more, by a threshold read off a histogram: no sorting. */
function topOf(records: number[], scores: Float64Array, count: number): number[] {
  if (records.length <= count) return records;
  let highest = 0;
  for (const record of records) highest = Math.max(highest, scores[record] ?? 0);
  const bins = new Uint32Array(BINS + 1);
  const binOf = (record: number): number => Math.floor(((scores[record] ?? 0) / highest) * BINS);
  for (const record of records) {
    const bin = binOf(record);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  let floor = BINS;
  for (let kept = bins[floor] ?? 0; floor > 0 && kept < count; kept += bins[floor] ?? 0) floor -= 1;
  return records.filter((record) => binOf(record) >= floor).slice(0, count * 4);
}

/** The records most like the query, best first, at most `limit`. */
export function searchIndex(query: Query, index: CorpusIndex, limit: number): Hit[] {
  const { found, full } = weighTerms(query, index);
  const { scores, best } = accumulate(found, index.records.length);
  return best
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, limit)
    .flatMap((number): Hit[] => {
      const record = index.records[number];
      if (!record) return [];
      const shared = found.flatMap(({ term, list }) => (weightIn(list, number) > 0 ? [term] : []));
      const likeness = Math.min(1, (scores[number] ?? 0) / full);
      return [{ index, number, record, day: index.days[number] ?? null, likeness, shared }];
    });
}

/** The same over several corpora: one list, best first, an address that stands in two taken once. */
export function searchAll(query: Query, corpora: CorpusIndex[], limit: number): Hit[] {
  const seen = new Set<string>();
  return corpora
    .flatMap((index) => searchIndex(query, index, limit))
    .sort((a, b) => b.likeness - a.likeness)
    .filter(({ record }) => !seen.has(record.url) && seen.add(record.url))
    .slice(0, limit);
}
