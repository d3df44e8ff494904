/** Weights fit four bits beside the record number, so one number holds a posting. */
const WEIGHT_BITS = 4;
const MAX_WEIGHT = 15;

/** Inverted index: term -> records that carry it, in ascending order, each with a weight 1 to 15. */
export interface Postings {
  /** Number of records added. */
  size: number;
  table: Map<string, number[]>;
}

/** A stored part of an index. Plain JSON; a part loads in a few milliseconds. */
export interface PostingsPart {
  terms: string[];
  /** For each term the length of its list, then all lists one after another. */
  lengths: number[];
  lists: number[];
}

export function emptyPostings(): Postings {
  return { size: 0, table: new Map() };
}

/** Adds one record's terms; its number is the answer. */
export function addRecord(postings: Postings, terms: Map<string, number>): number {
  const record = postings.size;
  postings.size += 1;
  for (const [term, weight] of terms) {
    const packed =
      record * (MAX_WEIGHT + 1) + Math.min(MAX_WEIGHT, Math.max(1, Math.round(weight)));
    const list = postings.table.get(term);
    if (list) list.push(packed);
    else postings.table.set(term, [packed]);
  }
  return record;
}

export function recordOf(packed: number): number {
  return packed >> WEIGHT_BITS;
}

export function weightOf(packed: number): number {
  return packed & MAX_WEIGHT;
}

/** Weight of a term in one record, 0 when it is not there. Binary search. */
export function weightIn(list: number[], record: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const packed = list[middle] ?? 0;
    const found = recordOf(packed);
    if (found === record) return weightOf(packed);
    if (found < record) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** The index as parts of about `perPart` postings each, made one at a time. */
export function* partsOf(postings: Postings, perPart = 40_000): Generator<PostingsPart> {
  let part: PostingsPart = { terms: [], lengths: [], lists: [] };
  for (const [term, list] of postings.table) {
    part.terms.push(term);
    part.lengths.push(list.length);
    for (const packed of list) part.lists.push(packed);
    if (part.lists.length + part.terms.length >= perPart) {
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
  let at = 0;
  for (const [index, term] of part.terms.entries()) {
    const length = part.lengths[index] ?? 0;
    postings.table.set(term, part.lists.slice(at, at + length));
    at += length;
  }
}
