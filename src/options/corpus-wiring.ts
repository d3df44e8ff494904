import { exportLines } from '../library/export-lines.ts';
import { importFile } from '../library/import-file.ts';
import type { ImportProgress, ImportReport } from '../library/import-lines.ts';
import { type NamedFeed, readFeedList } from '../library/opml.ts';
import {
  type Batch,
  dropBatch,
  type Feed,
  type LibraryStore,
  openStore,
  sweepUnfinished,
} from '../library/store.ts';
import { send } from '../shared/messages.ts';
import type { ImportState } from './components/corpus.tsx';

/** Web Locks name an import holds, so that other windows do not sweep what is still coming in. */
const LOCK = 'unmirror-import';

export interface LibraryView {
  batches: Batch[];
  feeds: Feed[];
}

/** Removes what a killed browser left behind, unless an import is running in another window. */
async function sweep(db: LibraryStore): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await sweepUnfinished(db, new Set());
  });
}

/** What the library holds now. */
export async function viewLibrary(): Promise<LibraryView> {
  const db = await openStore();
  await sweep(db);
  const batches = (await db.getAll('batches')).filter(({ state }) => state === 'ready');
  return { batches, feeds: await db.getAll('feeds') };
}

const EMPTY: ImportReport = { bytes: 0, lines: 0, kept: 0, duplicates: 0, bad: 0, badLines: [] };

async function writeFile(
  file: File,
  signal: AbortSignal,
  show: (progress: ImportProgress) => void,
) {
  const db = await openStore();
  return importFile(db, {
    id: `import:${crypto.randomUUID()}`,
    name: file.name,
    stream: file.stream(),
    now: new Date().toISOString(),
    signal,
    onProgress: show,
  });
}

/** Imports a JSONL file and reports through `show`; a cancel or an error leaves the library as it was. */
export async function runImport(
  file: File,
  signal: AbortSignal,
  show: (state: ImportState) => void,
): Promise<void> {
  const base = { ...EMPTY, name: file.name, totalBytes: file.size, problem: null };
  let last: ImportState = { ...base, phase: 'running' };
  show(last);
  const progress = (now: ImportProgress): void => {
    last = { ...last, ...now, badLines: [] };
    show(last);
  };
  try {
    const report = await navigator.locks.request(LOCK, () => writeFile(file, signal, progress));
    show({ ...base, ...report, phase: 'done' });
    await send('library/changed');
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    show({ ...last, phase: signal.aborted ? 'cancelled' : 'failed', problem });
  }
}

/** Reads an OPML file; null when the file is none. */
export async function readOpml(file: File): Promise<NamedFeed[] | null> {
  if (!/\.(opml|xml)$/i.test(file.name)) return null;
  return readFeedList(await file.text());
}

export async function removeBatch(id: string): Promise<void> {
  await dropBatch(await openStore(), id);
  await send('library/changed');
}

/** Everything as one JSONL file. */
export async function exportFile(): Promise<Blob> {
  return new Blob(await exportLines(await openStore()), { type: 'application/jsonl' });
}

/** Puts a feed on the list; the background visits it. The host's permission must have been given. */
export async function addFeed(url: string, outlet: string, lang: string): Promise<void> {
  const db = await openStore();
  if (await db.get('feeds', url)) return;
  const now = new Date().toISOString();
  await db.put('feeds', {
    url,
    outlet,
    lang,
    addedAt: now,
    lastFetched: null,
    nextFetch: now,
    etag: null,
    modified: null,
    failures: 0,
    lastError: null,
    items: 0,
  });
}

export async function removeFeed(url: string): Promise<void> {
  const db = await openStore();
  await db.delete('feeds', url);
  await removeBatch(`feed:${url}`);
}

/** The origins whose permission a feed needs. */
export function originsOf(urls: string[]): string[] {
  return [...new Set(urls.map((url) => `${new URL(url).origin}/*`))];
}
