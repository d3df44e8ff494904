import type { CorpusRecord, GazetteerRecord } from '../types.ts';
import { dayNumber } from './days.ts';
import {
  addPart,
  addRecord,
  emptyPostings,
  type Postings,
  type PostingsPart,
  partsOf,
} from './postings.ts';
import { weighRecord } from './record-terms.ts';
import { ShardedMap } from './sharded-map.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';

/** A searchable set of corpus records. */
export interface CorpusIndex {
  name: string;
  /** The records as JSON: read back one by one on need, they take a fraction of the memory. */
  texts: string[];
  /** Published day of each record (days since 1970), null where unknown. */
  days: (number | null)[];
  /** Address key of each record. */
  keys: string[];
  /** Record number by address key. */
  byUrl: ShardedMap<number>;
  postings: Postings;
  vocabulary: Vocabulary;
}

/** One stored part of an index: some records, or some of its posting lists. */
export type IndexPart =
  | { kind: 'head'; version: number; name: string; records: number }
  | { kind: 'records'; texts: string[]; keys: string[]; days: (number | null)[] }
  | { kind: 'postings'; postings: PostingsPart };

/** Raised whenever terms or weights change, so that a stored index of another make is refused. */
export const INDEX_VERSION = 2;
/** Characters of records in one stored part; reading one back takes a few milliseconds. */
const PART_CHARS = 250_000;

/** Address without scheme, "www.", fragment and closing slash: how records are told apart. */
export function addressKey(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}

/** A record of an index by its number, or null where there is none. */
export function recordAt(index: CorpusIndex, number: number): CorpusRecord | null {
  const text = index.texts[number];
  return text === undefined ? null : (JSON.parse(text) as CorpusRecord);
}

/** An index without records; add them in slices with `addRecords`. */
export function emptyIndex(name: string, vocabulary: Vocabulary): CorpusIndex {
  const postings = emptyPostings();
  return { name, texts: [], days: [], keys: [], byUrl: new ShardedMap(), postings, vocabulary };
}

/**
 * Adds records to an index; an address already there is left out. Two hundred records take some
 * milliseconds, so a caller that must not block adds slices of that size.
 */
export function addRecords(index: CorpusIndex, records: CorpusRecord[]): void {
  for (const record of records) {
    const key = addressKey(record.url);
    if (index.byUrl.has(key)) continue;
    index.byUrl.add(key, addRecord(index.postings, weighRecord(record, index.vocabulary)));
    index.keys.push(key);
    index.texts.push(JSON.stringify(record));
    index.days.push(dayNumber(record.published));
  }
}

/**
 * Builds the index of a set of records in one go. `eventWords` are the rows of
 * `lists/event-words.tsv`. Without gazetteer and event words only spelling and sound connect languages.
 */
export function indexCorpus(
  name: string,
  records: CorpusRecord[],
  gazetteer: GazetteerRecord[] = [],
  eventWords: string[][] = [],
): CorpusIndex {
  const index = emptyIndex(name, buildVocabulary(gazetteer, eventWords));
  addRecords(index, records);
  return index;
}

/** Slices of the records of about `PART_CHARS` characters. */
function* recordParts({ texts, days, keys }: CorpusIndex): Generator<IndexPart> {
  for (let from = 0; from < texts.length; ) {
    let to = from;
    for (let chars = 0; to < texts.length && chars < PART_CHARS; to += 1)
      chars += texts[to]?.length ?? 0;
    yield {
      kind: 'records',
      texts: texts.slice(from, to),
      keys: keys.slice(from, to),
      days: days.slice(from, to),
    };
    from = to;
  }
}

/** The index as plain-JSON parts, made one at a time so that storing never blocks for long. */
export function* storeIndex(index: CorpusIndex): Generator<IndexPart> {
  yield { kind: 'head', version: INDEX_VERSION, name: index.name, records: index.texts.length };
  yield* recordParts(index);
  for (const postings of partsOf(index.postings)) yield { kind: 'postings', postings };
}

/** Takes one stored part into an empty index. Throws on a part of another version or a damaged one. */
export function restorePart(index: CorpusIndex, part: IndexPart): void {
  if (part.kind === 'head') {
    if (part.version !== INDEX_VERSION) throw new Error('index of another version');
    return;
  }
  if (part.kind === 'postings') {
    addPart(index.postings, part.postings);
    return;
  }
  const { texts, keys, days } = part;
  if (texts.length !== keys.length || texts.length !== days.length)
    throw new Error('damaged index part');
  for (const [at, key] of keys.entries()) {
    index.byUrl.add(key, index.texts.length);
    index.keys.push(key);
    index.texts.push(texts[at] ?? '');
    index.days.push(days[at] ?? null);
  }
  index.postings.size = index.texts.length;
}
