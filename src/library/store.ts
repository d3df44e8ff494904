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
  /** ISO time the reader had it open; only in the library, so that only it is in the index. */
  rememberedAt?: string;
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
  records: { key: string; value: StoredRecord; indexes: { rememberedAt: string } };
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
        records.createIndex('rememberedAt', 'rememberedAt');
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

/** Deleted at a time: a large batch does not hold the store for long. */
const DELETED = 1000;
/** Read at a time: records come in as copies, made at one go. */
const READ = 250;

/** The keys of a batch's records. */
export function batchRange(id: string): IDBKeyRange {
  return IDBKeyRange.bound(`${id}\n`, `${id}\n\uffff`);
}

/** Removes a batch and all its records; the batch itself goes last, so that a kill half-way can be swept. */
export async function dropBatch(db: LibraryStore, id: string): Promise<void> {
  const batch = await db.get('batches', id);
  if (batch?.state === 'ready') await db.put('batches', { ...batch, state: 'loading' });
  for (;;) {
    const keys = await db.getAllKeys('records', batchRange(id), DELETED);
    const [first, last] = [keys[0], keys.at(-1)];
    if (first === undefined || last === undefined) break;
    await db.delete('records', IDBKeyRange.bound(first, last));
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
  rememberedAt?: string,
): Promise<void> {
  const write = db.transaction('records', 'readwrite');
  const extra = rememberedAt === undefined ? {} : { rememberedAt };
  for (const record of records) {
    void write.store.put({ ...record, ...extra, key: `${batch}\n${record.url}` });
  }
  await write.done;
}

/** Reads the records of a batch in slices, in key order. */
export async function* readBatch(db: LibraryStore, id: string): AsyncGenerator<StoredRecord[]> {
  const { upper } = batchRange(id);
  let from = `${id}\n`;
  for (;;) {
    const records = await db.getAll('records', IDBKeyRange.bound(from, upper, true), READ);
    if (records.length > 0) yield records;
    const last = records.at(-1);
    if (!last || records.length < READ) break;
    from = last.key;
  }
}

/** Reads the records of all finished batches in slices, in key order, each address once. */
export async function* readRecords(db: LibraryStore): AsyncGenerator<StoredRecord[]> {
  const ready = (await db.getAll('batches')).filter((batch) => batch.state === 'ready');
  const seen = new Set<string>();
  for (const batch of ready) {
    for await (const records of readBatch(db, batch.id)) {
      const fresh = records.filter((record) => !seen.has(record.url));
      for (const record of fresh) seen.add(record.url);
      if (fresh.length > 0) yield fresh;
    }
  }
}

const STORES = ['records', 'batches', 'feeds', 'indexes', 'indexParts'] as const;

/** Erases everything the library holds. */
export async function eraseStore(db: LibraryStore): Promise<void> {
  const write = db.transaction(STORES, 'readwrite');
  await Promise.all([...STORES.map((name) => write.objectStore(name).clear()), write.done]);
}
