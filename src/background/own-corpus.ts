import {
  addRecords,
  type CorpusIndex,
  emptyIndex,
  type IndexPart,
  restorePart,
  storeIndex,
} from '../core/coverage/corpus-index.ts';
import type { Knowledge } from '../core/knowledge/index.ts';
import { type LibraryStore, openStore, readRecords } from '../library/store.ts';
import { logProblem } from '../shared/log.ts';

export const OWN_CORPUS = 'own';
/** Records indexed before the clock is looked at; a slice takes a millisecond or two. */
const SLICE = 20;
/** Work at one go before messages and timers are let in. */
const BUDGET_MS = 15;

let loading: Promise<CorpusIndex | null> | null = null;

/** Lets messages and timers in whenever the work has gone on for long enough. */
function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < BUDGET_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  };
}

/** Changes whenever a finished batch comes, goes or grows. */
async function stampOf(db: LibraryStore): Promise<string> {
  const batches = (await db.getAll('batches')).filter(({ state }) => state === 'ready');
  return batches.map(({ id, count, createdAt }) => `${id} ${count} ${createdAt}`).join('\n');
}

async function restore(db: LibraryStore, index: CorpusIndex, stamp: string): Promise<boolean> {
  const stored = await db.get('indexes', OWN_CORPUS);
  if (stored?.stamp !== stamp) return false;
  const breathe = breather();
  for (let part = 0; part < stored.parts; part++) {
    const row = await db.get('indexParts', [OWN_CORPUS, part]);
    if (!row) return false;
    restorePart(index, row.part as IndexPart);
    await breathe();
  }
  return true;
}

async function keep(db: LibraryStore, index: CorpusIndex, stamp: string): Promise<void> {
  await db.delete('indexes', OWN_CORPUS);
  await db.delete('indexParts', IDBKeyRange.bound([OWN_CORPUS], [OWN_CORPUS, []]));
  const breathe = breather();
  let parts = 0;
  for (const part of storeIndex(index)) {
    await db.put('indexParts', { name: OWN_CORPUS, number: parts, part });
    parts += 1;
    await breathe();
  }
  // Last, so that a kill half-way leaves no index rather than half of one.
  await db.put('indexes', { name: OWN_CORPUS, stamp, parts });
}

async function build(db: LibraryStore, index: CorpusIndex): Promise<void> {
  const breathe = breather();
  for await (const records of readRecords(db)) {
    for (let at = 0; at < records.length; at += SLICE) {
      addRecords(index, records.slice(at, at + SLICE));
      await breathe();
    }
  }
}

async function load(knowledge: Knowledge): Promise<CorpusIndex | null> {
  const db = await openStore();
  const stamp = await stampOf(db);
  if (stamp === '') return null;
  const vocabulary = knowledge.corpora[0]?.vocabulary;
  if (!vocabulary) return null;
  const stored = emptyIndex(OWN_CORPUS, vocabulary);
  const restored = await restore(db, stored, stamp).catch((error: unknown) => {
    logProblem('the stored index', error); // Another version or damage: it is built anew.
    return false;
  });
  if (restored) return stored;
  const index = emptyIndex(OWN_CORPUS, vocabulary);
  await build(db, index);
  await keep(db, index, stamp).catch((error: unknown) => logProblem('storing the index', error));
  return index;
}

/** Forgets what was built, because the library changed. */
export function dropOwnCorpus(): void {
  loading = null;
}

/**
 * Brings the reader's own corpus into the knowledge, after the bundled one. A store that cannot be
 * opened costs the reader their own corpus, never the analysis.
 */
export async function applyOwnCorpus(knowledge: Knowledge): Promise<void> {
  loading ??= load(knowledge);
  const own = await loading.catch((error: unknown) => {
    logProblem('the library', error);
    loading = null;
    return null;
  });
  const others = knowledge.corpora.filter(({ name }) => name !== OWN_CORPUS);
  knowledge.corpora = own ? [...others, own] : others;
}
