import type { CorpusRecord } from '../core/types.ts';
import { type LibraryStore, readRecords, type StoredRecord } from './store.ts';

function publicPart({ key: _key, rememberedAt: _at, ...record }: StoredRecord): CorpusRecord {
  return record;
}

/** The whole library as JSONL, one record per line, in parts that make up one file. */
export async function exportLines(db: LibraryStore): Promise<string[]> {
  const parts: string[] = [];
  for await (const records of readRecords(db)) {
    parts.push(records.map((record) => `${JSON.stringify(publicPart(record))}\n`).join(''));
  }
  return parts;
}
