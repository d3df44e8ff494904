/*
 * Posting lists in pages of one size. A list is a chain of blocks, each twice as long as the one
 * before, so that a growing list is never copied and no page is an object per list to the collector.
 * A block: address of the next (0 for none), room, postings used, then the postings themselves.
 */

const PAGE_BITS = 16;
const PAGE_WORDS = 1 << PAGE_BITS;
const IN_PAGE = PAGE_WORDS - 1;
const NEXT = 0;
const ROOM = 1;
const USED = 2;
const HEADER = 3;
const FIRST_ROOM = 2;
const MAX_ROOM = 1024;

/** Weights fit four bits beside the record number, so one number holds a posting. */
const WEIGHT_BITS = 4;
export const MAX_WEIGHT = 15;

export function pack(record: number, weight: number): number {
  return record * (MAX_WEIGHT + 1) + Math.min(MAX_WEIGHT, Math.max(1, Math.round(weight)));
}

export function recordOf(packed: number): number {
  return packed >>> WEIGHT_BITS;
}

export function weightOf(packed: number): number {
  return packed & MAX_WEIGHT;
}

/** Words `from` up to `to` of a page: neighbouring postings of one list. */
export interface Run {
  page: Uint32Array;
  from: number;
  to: number;
}

/** The numbers with space for at least `size`, doubled when they are full. */
function grown(numbers: Uint32Array, size: number): Uint32Array {
  if (size <= numbers.length) return numbers;
  const larger = new Uint32Array(Math.max(64, size, numbers.length * 2));
  larger.set(numbers);
  return larger;
}

const NO_PAGE = new Uint32Array(0);

/** Numbered lists of postings, each in ascending order of records. */
export class ListPages {
  /** How many lists there are. */
  count = 0;
  private pages: Uint32Array[] = [];
  /** The next free word of the last page; the first word of all stays unused, for 0 means none. */
  private free = PAGE_WORDS;
  private heads: Uint32Array = NO_PAGE;
  private tails: Uint32Array = NO_PAGE;
  private lengths: Uint32Array = NO_PAGE;

  /** Postings in a list. */
  length(list: number): number {
    return this.lengths[list] ?? 0;
  }

  /** A new empty list with room for some postings; its number is the answer. */
  create(room = FIRST_ROOM): number {
    const list = this.count;
    this.count += 1;
    this.heads = grown(this.heads, this.count);
    this.tails = grown(this.tails, this.count);
    this.lengths = grown(this.lengths, this.count);
    const block = this.allocate(Math.min(Math.max(1, room), MAX_ROOM));
    this.heads[list] = block;
    this.tails[list] = block;
    return list;
  }

  /** Adds a posting at the end of a list. */
  append(list: number, packed: number): void {
    let at = this.tails[list] ?? 0;
    let page = this.pageOf(at);
    let word = at & IN_PAGE;
    const room = page[word + ROOM] ?? 0;
    if (page[word + USED] === room) {
      at = this.allocate(Math.min(MAX_ROOM, room * 2));
      page[word + NEXT] = at;
      this.tails[list] = at;
      page = this.pageOf(at);
      word = at & IN_PAGE;
    }
    const used = page[word + USED] ?? 0;
    page[word + HEADER + used] = packed;
    page[word + USED] = used + 1;
    this.lengths[list] = this.length(list) + 1;
  }

  /** The postings of a list, run after run. */
  *runs(list: number): Generator<Run> {
    for (let at = this.heads[list] ?? 0; at !== 0; ) {
      const page = this.pageOf(at);
      const from = (at & IN_PAGE) + HEADER;
      yield { page, from, to: from + (page[from - HEADER + USED] ?? 0) };
      at = page[from - HEADER + NEXT] ?? 0;
    }
  }

  /**
   * Weights of a list in some records, which must be in ascending order; 0 where it lacks them.
   * Whole blocks are passed over, so that few records in a long list cost little.
   */
  weights(list: number, records: ArrayLike<number>, into: Uint8Array): void {
    let at = this.heads[list] ?? 0;
    for (let index = 0; index < records.length; index += 1) {
      const record = records[index] ?? 0;
      for (let next = this.nextBefore(at, record); next !== 0; next = this.nextBefore(at, record))
        at = next;
      into[index] = at === 0 ? 0 : this.weightInBlock(at, record);
    }
  }

  /** Address of the following block when a record can only stand there or later, else 0. */
  private nextBefore(at: number, record: number): number {
    const next = this.pageOf(at)[(at & IN_PAGE) + NEXT] ?? 0;
    if (next === 0) return 0;
    return recordOf(this.pageOf(next)[(next & IN_PAGE) + HEADER] ?? 0) <= record ? next : 0;
  }

  private weightInBlock(at: number, record: number): number {
    const page = this.pageOf(at);
    let low = (at & IN_PAGE) + HEADER;
    let high = low + (page[low - HEADER + USED] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const packed = page[middle] ?? 0;
      const found = recordOf(packed);
      if (found === record) return weightOf(packed);
      if (found < record) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }

  private pageOf(at: number): Uint32Array {
    return this.pages[at >>> PAGE_BITS] ?? NO_PAGE;
  }

  private allocate(room: number): number {
    if (this.free + HEADER + room > PAGE_WORDS) {
      this.pages.push(new Uint32Array(PAGE_WORDS));
      this.free = this.pages.length === 1 ? 1 : 0;
    }
    const page = this.pages.length - 1;
    const at = page * PAGE_WORDS + this.free;
    const last = this.pages[page];
    if (last) last[this.free + ROOM] = room;
    this.free += HEADER + room;
    return at;
  }
}
