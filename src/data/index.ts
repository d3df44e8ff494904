import type { CorpusRecord, RawKnowledge } from '../core/types.ts';

/** Reads a shipped run-time file ("knowledge.json", "corpus.json") as parsed JSON. */
export type ReadShipped = (name: string) => Promise<unknown>;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Loads the shipped knowledge. A damaged file throws with its name, never yields half the data. */
export async function loadKnowledge(read: ReadShipped): Promise<RawKnowledge> {
  const knowledge = await read('knowledge.json');
  const corpus = await read('corpus.json');
  if (!isRecord(knowledge) || !Array.isArray(knowledge['outlets'])) {
    throw new Error('knowledge.json is damaged');
  }
  if (!Array.isArray(corpus)) throw new Error('corpus.json is damaged');
  return { ...(knowledge as Omit<RawKnowledge, 'corpus'>), corpus: corpus as CorpusRecord[] };
}
