import type { CorpusRecord } from '../types.ts';
import { type CorpusIndex, recordAt } from './corpus-index.ts';
import { MAX_WEIGHT, recordOf, weightOf } from './list-pages.ts';
import type { PostingLists } from './postings.ts';

/** What is looked for. Terms carry the marks of `record-terms.ts`. */
export interface Query {
  /** Term -> how much it matters, above 0. */
  terms: Map<string, number>;
  /** Key -> the one word that a page has of somebody it does not introduce: it may be no name at all. */
  lone?: Map<string, string>;
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
  list: number;
  length: number;
  value: number;
}

function saturate(weight: number): number {
  return weight / (weight + HALF_WEIGHT);
}

/** `saturate` of every weight a posting can have. */
const SATURATED = Float64Array.from({ length: MAX_WEIGHT + 1 }, (_, weight) => saturate(weight));

function rarity(size: number, frequency: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}

function weighTerms(query: Query, index: CorpusIndex): { found: WeighedTerm[]; full: number } {
  const { terms, lists } = index.postings;
  const size = Math.max(index.records.length, 50);
  const found: WeighedTerm[] = [];
  const values: number[] = [];
  for (const [term, weight] of query.terms) {
    const list = terms.get(term);
    const length = list === undefined ? size / 20 : lists.length(list);
    // A term the corpus has never seen still says what a full agreement would be, but less.
    const value = weight * rarity(size, length);
    values.push(list === undefined ? value * 0.6 : value);
    if (list !== undefined) found.push({ term, list, length, value });
  }
  const strongest = values.sort((a, b) => b - a).slice(0, FULL_TERMS);
  const full = strongest.reduce((sum, value) => sum + value, 0) * saturate(6);
  found.sort((a, b) => a.length - b.length);
  return { found, full: Math.max(full, LEAST_FULL) };
}

/** Space for one query's scores, all zero between queries; used again and again. */
let scores = new Float64Array(0);
let touched = new Uint32Array(0);

/** Adds one term's share to every record that carries it; answers how many are touched by now. */
function addTerm({ list, value }: WeighedTerm, lists: PostingLists, before: number): number {
  let count = before;
  for (const { page, from, to } of lists.runs(list)) {
    for (let at = from; at < to; at += 1) {
      const packed = page[at] ?? 0;
      const record = recordOf(packed);
      const score = scores[record] ?? 0;
      if (score === 0) {
        touched[count] = record;
        count += 1;
      }
      scores[record] = score + value * (SATURATED[weightOf(packed)] ?? 0);
    }
  }
  return count;
}

/** Scores all records by the rare terms, then only the best by the frequent ones; best first. */
function accumulate(found: WeighedTerm[], index: CorpusIndex): { number: number; score: number }[] {
  const { lists, size } = index.postings;
  if (scores.length < size) {
    scores = new Float64Array(size);
    touched = new Uint32Array(size);
  }
  let [read, at, count] = [0, 0, 0];
  for (const term of found) {
    if (read > 0 && read + term.length > POSTINGS_BUDGET) break;
    read += term.length;
    count = addTerm(term, lists, count);
    at += 1;
  }
  const best = topOf(touched.subarray(0, count), CANDIDATES).sort();
  const weights = new Uint8Array(best.length);
  const totals = Array.from(best, (number) => ({ number, score: scores[number] ?? 0 }));
  for (let mark = 0; mark < count; mark += 1) scores[touched[mark] ?? 0] = 0;
  for (const { list, value } of found.slice(at)) {
    lists.weights(list, best, weights);
    for (const [place, total] of totals.entries())
      total.score += value * (SATURATED[weights[place] ?? 0] ?? 0);
  }
  return totals.sort((a, b) => b.score - a.score || a.number - b.number);
}

/** The `count` best of `records` or a few more, by a threshold read off a histogram: no sorting. */
function topOf(records: Uint32Array, count: number): Uint32Array {
  if (records.length <= count) return records.slice();
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

/** For each of some records the query's terms it carries, the rarest first. */
function sharedTerms(
  records: number[],
  found: WeighedTerm[],
  lists: PostingLists,
): Map<number, string[]> {
  const sorted = Uint32Array.from(records).sort();
  const weights = new Uint8Array(sorted.length);
  const shared = new Map(records.map((record): [number, string[]] => [record, []]));
  for (const { term, list } of found) {
    lists.weights(list, sorted, weights);
    for (const [at, record] of sorted.entries())
      if (weights[at] !== 0) shared.get(record)?.push(term);
  }
  return shared;
}

/** The records most like the query, best first, at most `limit`. */
export function searchIndex(query: Query, index: CorpusIndex, limit: number): Hit[] {
  const { found, full } = weighTerms(query, index);
  const best = accumulate(found, index).slice(0, limit);
  const numbers = best.map(({ number }) => number);
  const shared = sharedTerms(numbers, found, index.postings.lists);
  return best.flatMap(({ number, score }): Hit[] => {
    const record = recordAt(index, number);
    if (!record) return [];
    const day = index.days[number] ?? null;
    const likeness = Math.min(1, score / full);
    return [{ index, number, record, day, likeness, shared: shared.get(number) ?? [] }];
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
