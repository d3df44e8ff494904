import { ListPages, pack } from './list-pages.ts';
import { ShardedMap } from './sharded-map.ts';

/** Term -> number of its list. */
export interface TermTable {
  readonly size: number;
  get(term: string): number | undefined;
  add(term: string, list: number): void;
  entries(): Iterable<[string, number]>;
}

/** Numbered lists of postings in ascending order of records (see `list-pages.ts`). */
export type PostingLists = Pick<ListPages, 'length' | 'create' | 'append' | 'runs' | 'weights'>;

/** Inverted index: term -> records that carry it, in ascending order, each with a weight 1 to 15. */
export interface Postings {
  /** Number of records added. */
  size: number;
  terms: TermTable;
  lists: PostingLists;
}

/** A stored part of an index. Plain JSON; a part loads in a few milliseconds. */
export interface PostingsPart {
  terms: string[];
  /** For each term the length of its list, then all lists one after another. */
  lengths: number[];
  /** Postings as distance to the one before in the same list, so that most numbers are small. */
  lists: number[];
}

export function emptyPostings(): Postings {
  return { size: 0, terms: new ShardedMap(), lists: new ListPages() };
}

/** Number of a term's list, or undefined for a term no record carries. */
export function listOf(postings: Postings, term: string): number | undefined {
  return postings.terms.get(term);
}

/** How many records carry a term. */
export function frequency(postings: Postings, term: string): number {
  const list = postings.terms.get(term);
  return list === undefined ? 0 : postings.lists.length(list);
}

/** Adds one record's terms; its number is the answer. */
export function addRecord(postings: Postings, terms: Map<string, number>): number {
  const { lists } = postings;
  const record = postings.size;
  postings.size += 1;
  for (const [term, weight] of terms) {
    let list = postings.terms.get(term);
    if (list === undefined) {
      list = lists.create();
      postings.terms.add(term, list);
    }
    lists.append(list, pack(record, weight));
  }
  return record;
}

const ONE = new Uint8Array(1);

/** Weight of a term in one record, 0 when it is not there. */
export function weightIn(postings: Postings, term: string, record: number): number {
  const list = postings.terms.get(term);
  if (list === undefined) return 0;
  postings.lists.weights(list, [record], ONE);
  return ONE[0] ?? 0;
}

const MAX_PART = 20_000;

/** A list in stretches of at most `MAX_PART`, each beginning anew with a whole posting. */
function* stretchesOf(lists: PostingLists, list: number): Generator<number[]> {
  let stretch: number[] = [];
  let before = 0;
  for (const { page, from, to } of lists.runs(list)) {
    for (let at = from; at < to; at += 1) {
      const packed = page[at] ?? 0;
      stretch.push(packed - before);
      before = packed;
    }
    if (stretch.length < MAX_PART) continue;
    yield stretch;
    stretch = [];
    before = 0;
  }
  if (stretch.length > 0) yield stretch;
}

/**
 * The index as parts of about `MAX_PART` numbers each, made one at a time. A term with a very long
 * list stands in several parts.
 */
export function* partsOf({ terms, lists }: Postings): Generator<PostingsPart> {
  let part: PostingsPart = { terms: [], lengths: [], lists: [] };
  for (const [term, list] of terms.entries()) {
    for (const stretch of stretchesOf(lists, list)) {
      part.terms.push(term);
      part.lengths.push(stretch.length);
      for (const number of stretch) part.lists.push(number);
      if (part.lists.length + 2 * part.terms.length < MAX_PART) continue;
      yield part;
      part = { terms: [], lengths: [], lists: [] };
    }
  }
  if (part.terms.length > 0) yield part;
}

/** Takes one stored part back in. Throws when its lengths do not add up. */
export function addPart(postings: Postings, part: PostingsPart): void {
  const expected = part.lengths.reduce((sum, length) => sum + length, 0);
  if (part.terms.length !== part.lengths.length || expected !== part.lists.length) {
    throw new Error('damaged index part');
  }
  const { lists } = postings;
  let at = 0;
  for (const [index, term] of part.terms.entries()) {
    const length = part.lengths[index] ?? 0;
    let list = postings.terms.get(term);
    if (list === undefined) {
      list = lists.create(length);
      postings.terms.add(term, list);
    }
    let packed = 0;
    for (const end = at + length; at < end; at += 1) {
      packed += part.lists[at] ?? 0;
      lists.append(list, packed);
    }
  }
}
