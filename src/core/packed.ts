import {
  type CorpusIndex,
  emptyIndex,
  INDEX_VERSION,
  indexCorpus,
  restorePart,
  storeIndex,
} from './coverage/corpus-index.ts';
import type { PostingsPart } from './coverage/postings.ts';
import { buildVocabulary } from './coverage/vocabulary.ts';
import { type Knowledge, prepareKnowledge } from './knowledge/index.ts';
import { keepMonths, packMonths } from './text/dates.ts';
import { type PackedGazetteer, packGazetteer, unpackGazetteer } from './text/packed-gazetteer.ts';
import type { RawKnowledge } from './types.ts';

/** Indexes made when the product is built, so that a fresh worker answers at once. Plain JSON. */
export interface PackedKnowledge {
  version: number;
  gazetteer: PackedGazetteer;
  months: [string, number][];
  corpus: { records: number; postings: PostingsPart[] };
}

const BUNDLED = 'bundled';

function indexBundled(raw: RawKnowledge): CorpusIndex {
  return indexCorpus(BUNDLED, raw.corpus, raw.gazetteer, raw.lists['event-words'] ?? []);
}

/** Works out at build time what `openKnowledge` would have to work out in every fresh worker. */
export function packKnowledge(raw: RawKnowledge): PackedKnowledge {
  const index = indexBundled(raw);
  const postings = [...storeIndex(index)].flatMap((part) =>
    part.kind === 'postings' ? [part.postings] : [],
  );
  return {
    version: INDEX_VERSION,
    gazetteer: packGazetteer(raw.gazetteer),
    months: packMonths(),
    corpus: { records: index.records.length, postings },
  };
}

function restoreBundled(raw: RawKnowledge, { records, postings }: PackedKnowledge['corpus']) {
  if (records !== raw.corpus.length) return null;
  const index = emptyIndex(BUNDLED, buildVocabulary(raw.gazetteer, raw.lists['event-words'] ?? []));
  restorePart(index, { kind: 'records', records: raw.corpus });
  for (const part of postings) restorePart(index, { kind: 'postings', postings: part });
  return index;
}

function unpack(raw: RawKnowledge): CorpusIndex | null {
  const packed = raw.packed as PackedKnowledge | undefined;
  if (packed?.version !== INDEX_VERSION) return null;
  if (!unpackGazetteer(raw.gazetteer, packed.gazetteer)) return null;
  keepMonths(packed.months);
  return restoreBundled(raw, packed.corpus);
}

/** Knowledge with the bundled corpus, out of the packed indexes where they fit the records. */
export function openKnowledge(raw: RawKnowledge): Knowledge {
  return prepareKnowledge(raw, [unpack(raw) ?? indexBundled(raw)]);
}
