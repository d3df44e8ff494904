import type { CorpusRecord } from '../core/types.ts';
import { type LibraryStore, putRecords } from './store.ts';

/** The batch that holds what the reader opened. */
export const LIBRARY_BATCH = 'library';
/** Articles remembered at most; the oldest go first. */
export const LIBRARY_LIMIT = 5000;

/**
 * Remembers an article of a real outlet as facts. Opening it again only renews its time. Above the
 * limit the oldest are forgotten.
 */
export async function rememberArticle(
  db: LibraryStore,
  record: CorpusRecord,
  now: string,
  limit: number = LIBRARY_LIMIT,
): Promise<void> {
  await putRecords(db, LIBRARY_BATCH, [record], now);
  const index = db.transaction('records').store.index('storedAt');
  const range = IDBKeyRange.bound([LIBRARY_BATCH, ''], [LIBRARY_BATCH, '\uffff']);
  let count = await index.count(range);
  if (count > limit) {
    const keys = await db.getAllKeysFromIndex('records', 'storedAt', range, count - limit);
    const write = db.transaction('records', 'readwrite');
    await Promise.all([...keys.map((key) => write.store.delete(key)), write.done]);
    count = limit;
  }
  const known = await db.get('batches', LIBRARY_BATCH);
  await db.put('batches', {
    id: LIBRARY_BATCH,
    kind: 'library',
    name: LIBRARY_BATCH,
    state: 'ready',
    createdAt: known?.createdAt ?? now,
    count,
  });
}
