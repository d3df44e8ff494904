import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { CorpusRecord } from '../core/types.ts';

export type BatchKind = 'library' | 'import' | 'feed';

/** A set of records that came together. Its records count only once its state is "ready". */
export interface Batch {
  id: string;
  kind: BatchKind;
  name: string;
  state: 'loading' | 'ready';
  /** ISO time. */
  createdAt: string;
  count: number;
}

export interface StoredRecord extends CorpusRecord {
  /** `<batch>\n<url>`: a batch holds an address once. */
  key: string;
  batch: string;
  /** ISO time it was stored. */
  storedAt: string;
}

/** A feed of an outlet the reader ticked. */
export interface Feed {
  url: string;
  outlet: string;
  lang: string;
  addedAt: string;
  lastFetched: string | null;
  /** ISO time before which it is not fetched again. */
  nextFetch: string;
  etag: string | null;
  modified: string | null;
  /** Consecutive failures; each doubles the wait. */
  failures: number;
  lastError: string | null;
  items: number;
}

interface LibrarySchema extends DBSchema {
  records: {
    key: string;
    value: StoredRecord;
    indexes: { batch: string; storedAt: [string, string] };
  };
  batches: { key: string; value: Batch };
  feeds: { key: string; value: Feed };
  /** Search indexes stored in numbered parts; valid for the library of this stamp. */
  indexes: { key: string; value: { name: string; stamp: string; parts: number } };
  indexParts: { key: [string, number]; value: { name: string; number: number; part: unknown } };
}

export type LibraryStore = IDBPDatabase<LibrarySchema>;

const NAME = 'unmirror-library';

/** Opens the store on this machine. Rejects with one plain sentence when the browser refuses. */
export async function openStore(): Promise<LibraryStore> {
  try {
    return await openDB<LibrarySchema>(NAME, 1, {
      upgrade(db) {
        const records = db.createObjectStore('records', { keyPath: 'key' });
        records.createIndex('batch', 'batch');
        records.createIndex('storedAt', ['batch', 'storedAt']);
        db.createObjectStore('batches', { keyPath: 'id' });
        db.createObjectStore('feeds', { keyPath: 'url' });
        db.createObjectStore('indexes', { keyPath: 'name' });
        db.createObjectStore('indexParts', { keyPath: ['name', 'number'] });
      },
    });
  } catch (error) {
    throw new Error(`The library on this machine cannot be opened: ${String(error)}`);
  }
}

/** Records are deleted in slices, so that a large batch does not hold the store for seconds. */
const SLICE = 2000;

/** Removes a batch and all its records; the batch itself goes last, so that a kill half-way can be swept. */
export async function dropBatch(db: LibraryStore, id: string): Promise<void> {
  const batch = await db.get('batches', id);
  if (batch?.state === 'ready') await db.put('batches', { ...batch, state: 'loading' });
  for (;;) {
    const keys = await db.getAllKeysFromIndex('records', 'batch', id, SLICE);
    if (keys.length === 0) break;
    const write = db.transaction('records', 'readwrite');
    await Promise.all([...keys.map((key) => write.store.delete(key)), write.done]);
  }
  await db.delete('batches', id);
}

/** Removes what an import left that never finished (the browser was killed, the tab closed). */
export async function sweepUnfinished(
  db: LibraryStore,
  running: ReadonlySet<string>,
): Promise<number> {
  const left = (await db.getAll('batches')).filter(
    (batch) => batch.state === 'loading' && !running.has(batch.id),
  );
  for (const batch of left) await dropBatch(db, batch.id);
  return left.length;
}

/** Writes records of a batch in one transaction: all of them or none. */
export async function putRecords(
  db: LibraryStore,
  batch: string,
  records: CorpusRecord[],
  storedAt: string,
): Promise<void> {
  const write = db.transaction('records', 'readwrite');
  for (const record of records) {
    void write.store.put({ ...record, key: `${batch}\n${record.url}`, batch, storedAt });
  }
  await write.done;
}

/** Reads the records of all finished batches in slices, in key order, each address once. */
export async function* readRecords(
  db: LibraryStore,
  slice = SLICE,
): AsyncGenerator<StoredRecord[]> {
  const ready = (await db.getAll('batches')).filter((batch) => batch.state === 'ready');
  const seen = new Set<string>();
  for (const batch of ready) {
    let from = `${batch.id}\n`;
    for (;;) {
      const range = IDBKeyRange.bound(from, `${batch.id}\n\uffff`, true);
      const records = await db.getAll('records', range, slice);
      const fresh = records.filter((record) => !seen.has(record.url));
      for (const record of fresh) seen.add(record.url);
      if (fresh.length > 0) yield fresh;
      const last = records.at(-1);
      if (!last || records.length < slice) break;
      from = last.key;
    }
  }
}

const STORES = ['records', 'batches', 'feeds', 'indexes', 'indexParts'] as const;

/** Erases everything the library holds. */
export async function eraseStore(db: LibraryStore): Promise<void> {
  const write = db.transaction(STORES, 'readwrite');
  await Promise.all([...STORES.map((name) => write.objectStore(name).clear()), write.done]);
}
