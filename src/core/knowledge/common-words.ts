import { type CommonWords, indexCommonWords } from '../text/foreign-runs.ts';
import type { Knowledge } from './index.ts';

const indexes = new WeakMap<Knowledge, CommonWords>();

/** The common words of every language in the list, compiled once. */
export function commonWordsOf(knowledge: Knowledge): CommonWords {
  const ready = indexes.get(knowledge);
  if (ready) return ready;
  const index = indexCommonWords(knowledge.lists['function-words'] ?? []);
  indexes.set(knowledge, index);
  return index;
}
