import type { Gazetteer } from '../text/gazetteer.ts';
import type { CorpusRecord } from '../types.ts';
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
  /** The records; many as JSON, read back one by one on need, for that takes far less memory. */
  records: (CorpusRecord | string)[];
  /** Published day of each record (days since 1970), null where unknown. */
  days: (number | null)[];
  /** Address key of each record. */
  keys: string[];
  /** Record number by address key. */
  byUrl: ShardedMap<number>;
  postings: Postings;
  vocabulary: Vocabulary;
}

/** One stored part of an index: some records (as they are, or as JSON), or some posting lists. */
export type IndexPart =
  | { kind: 'head'; version: number; name: string; records: number }
  | { kind: 'records'; records: CorpusRecord[] }
  | { kind: 'texts'; texts: string[]; keys: string[]; days: (number | null)[] }
  | { kind: 'postings'; postings: PostingsPart };

/** Raised whenever terms or weights change, so that a stored index of another make is refused. */
export const INDEX_VERSION = 3;
/** Characters of records in one stored part; reading one back takes a few milliseconds. */
const PART_CHARS = 250_000;

/** Address without scheme, "www.", fragment and closing slash: how records are told apart. */
export function addressKey(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}

/** Records of an index this small stay read once they were: every page asks for the same ones. */
const FEW_RECORDS = 2000;

/** A record of an index by its number, or null where there is none. */
export function recordAt(index: CorpusIndex, number: number): CorpusRecord | null {
  const kept = index.records[number] ?? null;
  if (typeof kept !== 'string') return kept;
  const record = JSON.parse(kept) as CorpusRecord;
  if (index.records.length <= FEW_RECORDS) index.records[number] = record;
  return record;
}

/** An index without records; add them in slices with `addRecords`. */
export function emptyIndex(name: string, vocabulary: Vocabulary): CorpusIndex {
  const postings = emptyPostings();
  return { name, records: [], days: [], keys: [], byUrl: new ShardedMap(), postings, vocabulary };
}

/** Keeps a record beside its postings. */
function keep(index: CorpusIndex, key: string, record: CorpusRecord | string, day: number | null) {
  index.byUrl.add(key, index.records.length);
  index.keys.push(key);
  index.records.push(record);
  index.days.push(day);
}

function add(index: CorpusIndex, records: CorpusRecord[], asText: boolean): void {
  for (const record of records) {
    const key = addressKey(record.url);
    if (index.byUrl.has(key)) continue;
    addRecord(index.postings, weighRecord(record, index.vocabulary));
    keep(index, key, asText ? JSON.stringify(record) : record, dayNumber(record.published));
  }
}

/**
 * Adds records to an index; an address already there is left out. Twenty records take a millisecond
 * or two, so a caller that must not block adds small slices.
 */
export function addRecords(index: CorpusIndex, records: CorpusRecord[]): void {
  add(index, records, true);
}

/**
 * Builds the index of a set of records in one go. `eventWords` are the rows of
 * `lists/event-words.tsv`. Without gazetteer and event words only spelling and sound connect languages.
 */
export function indexCorpus(
  name: string,
  records: CorpusRecord[],
  gazetteer: Gazetteer = [],
  eventWords: string[][] = [],
): CorpusIndex {
  const index = emptyIndex(name, buildVocabulary(gazetteer, eventWords));
  add(index, records, false);
  return index;
}

/** Slices of the records of about `PART_CHARS` characters. */
function* recordParts({ records, days, keys }: CorpusIndex): Generator<IndexPart> {
  let [from, chars] = [0, 0];
  let texts: string[] = [];
  for (const [at, record] of records.entries()) {
    const text = typeof record === 'string' ? record : JSON.stringify(record);
    texts.push(text);
    chars += text.length;
    if (chars < PART_CHARS && at < records.length - 1) continue;
    const to = at + 1;
    yield { kind: 'texts', texts, keys: keys.slice(from, to), days: days.slice(from, to) };
    texts = [];
    chars = 0;
    from = to;
  }
}

/** The index as plain-JSON parts, made one at a time so that storing never blocks for long. */
export function* storeIndex(index: CorpusIndex): Generator<IndexPart> {
  yield { kind: 'head', version: INDEX_VERSION, name: index.name, records: index.records.length };
  yield* recordParts(index);
  for (const postings of partsOf(index.postings)) yield { kind: 'postings', postings };
}

function restoreTexts(index: CorpusIndex, { texts, keys, days }: IndexPart & { kind: 'texts' }) {
  if (texts.length !== keys.length || texts.length !== days.length)
    throw new Error('damaged index part');
  for (const [at, key] of keys.entries()) keep(index, key, texts[at] ?? '', days[at] ?? null);
}

/** Takes one stored part into an empty index. Throws on a part of another version or a damaged one. */
export function restorePart(index: CorpusIndex, part: IndexPart): void {
  if (part.kind === 'head') {
    if (part.version !== INDEX_VERSION) throw new Error('index of another version');
  } else if (part.kind === 'postings') addPart(index.postings, part.postings);
  else if (part.kind === 'texts') restoreTexts(index, part);
  else {
    for (const record of part.records)
      keep(index, addressKey(record.url), record, dayNumber(record.published));
  }
  index.postings.size = index.records.length;
}
