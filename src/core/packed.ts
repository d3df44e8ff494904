import { type CorpusIndex, INDEX_VERSION, indexCorpus } from './coverage/corpus-index.ts';
import { type PackedPostings, packPostings, unpackPostings } from './coverage/packed-postings.ts';
import { ShardedMap } from './coverage/sharded-map.ts';
import { buildVocabulary, type Vocabulary } from './coverage/vocabulary.ts';
import { type Knowledge, mirrorTable, prepareKnowledge } from './knowledge/index.ts';
import { outletIndex } from './knowledge/outlets.ts';
import { type PackedOutlets, packOutlets, unpackOutlets } from './knowledge/packed-outlets.ts';
import { keepMonths, packMonths } from './text/dates.ts';
import { lazily } from './text/lazy-table.ts';
import { type PackedGazetteer, packGazetteer, unpackGazetteer } from './text/packed-gazetteer.ts';
import type { RawKnowledge } from './types.ts';

/** What is worked out when the product is built, so that a fresh worker answers at once. */
export interface PackedKnowledge {
  version: number;
  gazetteer: PackedGazetteer;
  outlets: PackedOutlets;
  months: [string, number][];
  /** The bundled corpus as lines of JSON with the key and the day ("" where unknown) of each. */
  corpus: { records: string; keys: string; days: string; postings: PackedPostings };
}

const BUNDLED = 'bundled';

function indexBundled(raw: RawKnowledge): CorpusIndex {
  return indexCorpus(BUNDLED, raw.corpus, raw.gazetteer, raw.lists['event-words'] ?? []);
}

/** Works out at build time what `openKnowledge` would have to work out in every fresh worker. */
export function packKnowledge(raw: RawKnowledge): PackedKnowledge {
  const { records, keys, days, postings } = indexBundled(raw);
  return {
    version: INDEX_VERSION,
    gazetteer: packGazetteer(raw.gazetteer),
    outlets: packOutlets(raw),
    months: packMonths(),
    corpus: {
      records: records.map((record) => JSON.stringify(record)).join('\n'),
      keys: keys.join('\n'),
      days: days.map((day) => day ?? '').join('\n'),
      postings: packPostings(postings),
    },
  };
}

function unpackCorpus(
  { records, keys, days, postings }: PackedKnowledge['corpus'],
  vocabulary: Vocabulary,
): CorpusIndex {
  const texts = records.split('\n');
  const known = keys.split('\n');
  if (texts.length !== known.length) throw new Error('the corpus is not the one that was packed');
  return {
    name: BUNDLED,
    records: texts,
    keys: known,
    days: days.split('\n').map((day) => (day === '' ? null : Number(day))),
    // Only adding records asks for it, and a packed index is not added to.
    byUrl: new ShardedMap(),
    postings: unpackPostings(postings, texts.length),
    vocabulary,
  };
}

/** Every part waits until it is looked at: a page asks for a few outlets, not for all of them. */
function openPacked(raw: RawKnowledge, packed: PackedKnowledge): Knowledge {
  keepMonths(packed.months);
  const gazetteer = unpackGazetteer(packed.gazetteer);
  const corpora = (): CorpusIndex[] => {
    const vocabulary = buildVocabulary(gazetteer, () => raw.lists['event-words'] ?? []);
    return [unpackCorpus(packed.corpus, vocabulary)];
  };
  return lazily<Knowledge>({
    outlets: () => outletIndex(unpackOutlets(packed.outlets)),
    agencies: () => raw.agencies,
    creditLines: () => raw.creditLines,
    mirrors: () => mirrorTable(raw.mirrors),
    gazetteer: () => gazetteer,
    corpora,
    lists: () => raw.lists,
  });
}

/** Knowledge with the bundled corpus, out of the packed form where there is one of this make. */
export function openKnowledge(raw: RawKnowledge): Knowledge {
  const packed = raw.packed as PackedKnowledge | undefined;
  if (packed?.version === INDEX_VERSION) return openPacked(raw, packed);
  return prepareKnowledge(raw, [indexBundled(raw)]);
}
