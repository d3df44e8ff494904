import { type ImportProgress, type ImportReport, importLines } from './import-lines.ts';
import { dropBatch, type LibraryStore, putRecords } from './store.ts';

interface FileImport {
  id: string;
  name: string;
  stream: ReadableStream<Uint8Array>;
  /** ISO time. */
  now: string;
  signal: AbortSignal;
  onProgress: (progress: ImportProgress) => void;
}

/** Addresses of all finished batches, to fold duplicates. */
async function knownAddresses(db: LibraryStore): Promise<Set<string>> {
  const keys = await db.getAllKeys('records');
  return new Set(keys.map((key) => key.slice(key.indexOf('\n') + 1)));
}

/**
 * Imports a file as one batch. The batch counts only when it is complete: a cancel, an error or a
 * killed browser leaves the library as it was (`sweepUnfinished` removes the remains).
 */
export async function importFile(db: LibraryStore, task: FileImport): Promise<ImportReport> {
  const { id, name, now } = task;
  const known = await knownAddresses(db);
  await db.put('batches', { id, kind: 'import', name, state: 'loading', createdAt: now, count: 0 });
  const sink = {
    knows: (url: string) => known.has(url),
    write: (records: Parameters<typeof putRecords>[2]) => putRecords(db, id, records),
  };
  try {
    const report = await importLines(task.stream, sink, task);
    if (report.kept === 0) {
      await dropBatch(db, id);
      return report;
    }
    await db.put('batches', {
      id,
      kind: 'import',
      name,
      state: 'ready',
      createdAt: now,
      count: report.kept,
    });
    return report;
  } catch (error) {
    await dropBatch(db, id);
    throw error;
  }
}
