import type { CorpusRecord } from '../core/types.ts';
import { batchRange, type LibraryStore, putRecords } from './store.ts';

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
  let count = await db.count('records', batchRange(LIBRARY_BATCH));
  if (count > limit) {
    const oldest = await db.getAllKeysFromIndex('records', 'rememberedAt', null, count - limit);
    const write = db.transaction('records', 'readwrite');
    await Promise.all([...oldest.map((key) => write.store.delete(key)), write.done]);
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
