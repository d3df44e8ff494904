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
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';

/** A searchable set of corpus records. */
export interface CorpusIndex {
  name: string;
  records: CorpusRecord[];
  /** Published day of each record (days since 1970), null where unknown. */
  days: (number | null)[];
  /** Record number by address. */
  byUrl: Map<string, number>;
  postings: Postings;
  vocabulary: Vocabulary;
}

/** One stored part of an index: some records, or some of its posting lists. */
export type IndexPart =
  | { kind: 'head'; version: number; name: string; records: number }
  | { kind: 'records'; records: CorpusRecord[] }
  | { kind: 'postings'; postings: PostingsPart };

/** Raised whenever terms or weights change, so that a stored index of another make is refused. */
export const INDEX_VERSION = 1;
const RECORDS_PER_PART = 2000;

/** Address without scheme, "www.", fragment and closing slash: how records are told apart. */
export function addressKey(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}

/** An index without records; add them in slices with `addRecords`. */
export function emptyIndex(name: string, vocabulary: Vocabulary): CorpusIndex {
  return { name, records: [], days: [], byUrl: new Map(), postings: emptyPostings(), vocabulary };
}

/**
 * Adds records to an index; an address already there is left out. Two hundred records take some
 * milliseconds, so a caller that must not block adds slices of that size.
 */
export function addRecords(index: CorpusIndex, records: CorpusRecord[]): void {
  for (const record of records) {
    const key = addressKey(record.url);
    if (index.byUrl.has(key)) continue;
    index.byUrl.set(key, addRecord(index.postings, weighRecord(record, index.vocabulary)));
    index.records.push(record);
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

/** The index as plain-JSON parts, made one at a time so that storing never blocks for long. */
export function* storeIndex(index: CorpusIndex): Generator<IndexPart> {
  yield { kind: 'head', version: INDEX_VERSION, name: index.name, records: index.records.length };
  for (let at = 0; at < index.records.length; at += RECORDS_PER_PART) {
    yield { kind: 'records', records: index.records.slice(at, at + RECORDS_PER_PART) };
  }
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
  for (const record of part.records) {
    index.byUrl.set(addressKey(record.url), index.records.length);
    index.records.push(record);
    index.days.push(dayNumber(record.published));
  }
  index.postings.size = index.records.length;
}
