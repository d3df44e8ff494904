import {
  addRecords,
  type CorpusIndex,
  emptyIndex,
  type IndexPart,
  restorePart,
  storeIndex,
} from '../core/coverage/corpus-index.ts';
import type { Vocabulary } from '../core/coverage/vocabulary.ts';
import type { Knowledge } from '../core/knowledge/index.ts';
import type { CorpusRecord } from '../core/types.ts';
import { LIBRARY_BATCH } from '../library/remember.ts';
import { type Batch, type LibraryStore, openStore, readBatch } from '../library/store.ts';
import { logProblem } from '../shared/log.ts';
import { breather } from './breather.ts';

/**
 * The reader's own corpus: one index per batch, so that an article remembered or a feed fetched does
 * not cost building a hundred thousand imported records anew.
 */
const OWN = 'own/';
/** Records indexed before the clock is looked at; a slice takes a millisecond or two. */
const SLICE = 20;
/** A page waits so long for the own corpus, then goes on with what is there: a first build takes long. */
const PATIENCE_MS = 1500;
/** Batches of fewer records are indexed faster than their index is read back. */
const WORTH_STORING = 500;

interface Own {
  stamp: string;
  index: CorpusIndex;
}

/** Finished indexes by batch. */
const built = new Map<string, Own>();
let loading: Promise<void> | null = null;
/** One load after the other, so that a later one sees the batches last. */
let queue: Promise<void> = Promise.resolve();

/** Changes whenever a batch comes or grows. What is remembered is added to the index as it comes. */
function stampOf({ id, count, createdAt }: Batch): string {
  return id === LIBRARY_BATCH ? `${id} ${createdAt}` : `${id} ${count} ${createdAt}`;
}

async function restore(db: LibraryStore, { stamp, index }: Own): Promise<boolean> {
  const stored = await db.get('indexes', index.name);
  if (stored?.stamp !== stamp) return false;
  const breathe = breather();
  for (let part = 0; part < stored.parts; part++) {
    const row = await db.get('indexParts', [index.name, part]);
    if (!row) return false;
    restorePart(index, row.part as IndexPart);
    await breathe();
  }
  return true;
}

async function forgetStored(db: LibraryStore, name: string): Promise<void> {
  await db.delete('indexes', name);
  await db.delete('indexParts', IDBKeyRange.bound([name], [name, []]));
}

async function keep(db: LibraryStore, { stamp, index }: Own): Promise<void> {
  const { name } = index;
  await forgetStored(db, name);
  const breathe = breather();
  let parts = 0;
  for (const part of storeIndex(index)) {
    await db.put('indexParts', { name, number: parts, part });
    parts += 1;
    await breathe();
  }
  // Last, so that a kill half-way leaves no index rather than half of one.
  await db.put('indexes', { name, stamp, parts });
}

async function build(db: LibraryStore, id: string, index: CorpusIndex): Promise<void> {
  const breathe = breather();
  for await (const records of readBatch(db, id)) {
    for (let at = 0; at < records.length; at += SLICE) {
      addRecords(index, records.slice(at, at + SLICE));
      await breathe();
    }
  }
}

/** The library grows with every article: it is always indexed anew, and is at most 5,000 records. */
const isStored = ({ id, count }: Batch): boolean => id !== LIBRARY_BATCH && count >= WORTH_STORING;

async function loadBatch(db: LibraryStore, batch: Batch, vocabulary: Vocabulary): Promise<void> {
  const name = OWN + batch.id;
  const stamp = stampOf(batch);
  const stored: Own = { stamp, index: emptyIndex(name, vocabulary) };
  const restored =
    isStored(batch) &&
    (await restore(db, stored).catch((error: unknown) => {
      logProblem('the stored index', error); // Another version or damage: it is built anew.
      return false;
    }));
  if (restored) {
    built.set(batch.id, stored);
    return;
  }
  const own: Own = { stamp, index: emptyIndex(name, vocabulary) };
  await build(db, batch.id, own.index);
  built.set(batch.id, own);
  if (!isStored(batch)) return;
  await keep(db, own).catch((error: unknown) => logProblem('storing the index', error));
}

/** Brings the indexes in step with the batches, small ones first. */
async function load(vocabulary: Vocabulary): Promise<void> {
  const db = await openStore();
  const all = await db.getAll('batches');
  const batches = all.filter(({ state }) => state === 'ready').sort((a, b) => a.count - b.count);
  const stamps = new Map(batches.map((batch) => [batch.id, stampOf(batch)]));
  for (const [id, { stamp }] of built) if (stamps.get(id) !== stamp) built.delete(id);
  for (const batch of batches) {
    if (built.has(batch.id)) continue;
    // One that is damaged must not cost the reader all the others.
    await loadBatch(db, batch, vocabulary).catch((error: unknown) =>
      logProblem(`the batch ${batch.id}`, error),
    );
  }
  for (const name of await db.getAllKeys('indexes')) {
    if (!stamps.has(name.slice(OWN.length))) await forgetStored(db, name);
  }
}

/** Looks at the batches again before the next page, because the library changed. */
export function dropOwnCorpus(): void {
  loading = null;
}

/** Forgets all of it at once, because the reader erased the library. */
export function eraseOwnCorpus(): void {
  built.clear();
  loading = null;
}

/** Adds an article just remembered to the library's index, if that is built. */
export function addRemembered(record: CorpusRecord): void {
  const own = built.get(LIBRARY_BATCH);
  if (own) addRecords(own.index, [record]);
  else loading = null;
}

/**
 * Brings the reader's own corpus into the knowledge, after the bundled one; what takes longer than a
 * moment comes in for the next page. A store that cannot be opened costs the reader their own
 * corpus, never the analysis.
 */
export async function applyOwnCorpus(knowledge: Knowledge): Promise<void> {
  const vocabulary = knowledge.corpora[0]?.vocabulary;
  if (!vocabulary) return;
  if (loading === null) {
    queue = queue
      .then(() => load(vocabulary))
      .catch((error: unknown) => {
        logProblem('the library', error);
        loading = null;
      });
    loading = queue;
  }
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([loading, patience]);
  const others = knowledge.corpora.filter(({ name }) => !name.startsWith(OWN));
  knowledge.corpora = [...others, ...[...built.values()].map(({ index }) => index)];
}
