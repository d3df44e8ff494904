import { MAX_WEIGHT, recordOf, weightOf } from './list-pages.ts';
import type { PostingLists, Postings, TermTable } from './postings.ts';

/**
 * Posting lists as the build ships them: terms in order, so that one is found by halving and no
 * table has to be made of them; each list as distances to the posting before.
 */
export interface PackedPostings {
  /** Terms in ascending order of their code units, parted by line ends. */
  terms: string;
  lengths: number[];
  lists: number[];
}

/** Packs an index that is to be looked into but not added to. */
export function packPostings({ terms, lists }: Postings): PackedPostings {
  const sorted = [...terms.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  if (sorted.some(([term]) => term.includes('\n'))) throw new Error('a term holds a line end');
  const packed: PackedPostings = {
    terms: sorted.map(([term]) => term).join('\n'),
    lengths: sorted.map(([, list]) => lists.length(list)),
    lists: [],
  };
  for (const [, list] of sorted) {
    let before = 0;
    for (const { page, from, to } of lists.runs(list)) {
      for (const posting of page.subarray(from, to)) {
        packed.lists.push(posting - before);
        before = posting;
      }
    }
  }
  return packed;
}

class SortedTerms implements TermTable {
  private readonly sorted: string[];

  constructor(sorted: string[]) {
    this.sorted = sorted;
  }

  get size(): number {
    return this.sorted.length;
  }

  get(term: string): number | undefined {
    let [low, high] = [0, this.sorted.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.sorted[middle] ?? '';
      if (found === term) return middle;
      if (found < term) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  *entries(): Generator<[string, number]> {
    for (const [number, term] of this.sorted.entries()) yield [term, number];
  }

  add(): void {
    throw new Error('a packed index is not added to');
  }
}

class PackedLists implements PostingLists {
  private readonly postings: Uint32Array;
  /** Where each list begins, and at last where all of them end. */
  private readonly starts: Uint32Array;

  constructor({ lengths, lists }: PackedPostings) {
    this.starts = new Uint32Array(lengths.length + 1);
    this.postings = Uint32Array.from(lists);
    for (let list = 0, at = 0; list < lengths.length; list += 1) {
      const end = at + (lengths[list] ?? 0);
      for (let before = 0; at < end; at += 1)
        before = this.postings[at] = before + (lists[at] ?? 0);
      this.starts[list + 1] = end;
    }
    if (this.starts[lengths.length] !== lists.length) throw new Error('damaged index');
  }

  length(list: number): number {
    return (this.starts[list + 1] ?? 0) - (this.starts[list] ?? 0);
  }

  *runs(list: number): Generator<{ page: Uint32Array; from: number; to: number }> {
    yield { page: this.postings, from: this.starts[list] ?? 0, to: this.starts[list + 1] ?? 0 };
  }

  weights(list: number, records: ArrayLike<number>, into: Uint8Array): void {
    let at = this.starts[list] ?? 0;
    const end = this.starts[list + 1] ?? 0;
    for (let index = 0; index < records.length; index += 1) {
      const record = records[index] ?? 0;
      while (at < end && recordOf(this.postings[at] ?? 0) < record) at += 1;
      const found = at < end ? (this.postings[at] ?? 0) : 0;
      into[index] = at < end && recordOf(found) === record ? weightOf(found) & MAX_WEIGHT : 0;
    }
  }

  create(): number {
    throw new Error('a packed index is not added to');
  }

  append(): void {
    throw new Error('a packed index is not added to');
  }
}

/** The postings of `size` records out of their packed form. Throws when it is damaged. */
export function unpackPostings(packed: PackedPostings, size: number): Postings {
  const terms = packed.terms === '' ? [] : packed.terms.split('\n');
  if (terms.length !== packed.lengths.length) throw new Error('damaged index');
  return { size, terms: new SortedTerms(terms), lists: new PackedLists(packed) };
}
