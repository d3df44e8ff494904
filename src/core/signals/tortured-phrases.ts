import type { Knowledge } from '../knowledge/index.ts';
import { around, type Hit, weigh } from '../text/hits.ts';
import {
  addKey,
  addPhrase,
  findPhrases,
  type PhraseTable,
  phraseKey,
  phraseTable,
} from '../text/phrase-index.ts';
import { storyOf } from '../text/story.ts';
import type { Signal } from './signal.ts';

/** One exchanged word may be an honest turn of phrase; a swap seen in the wild hardly is. */
const GENERATED = 0.13;
const OBSERVED = 0.25;
const indexes = new WeakMap<Knowledge, PhraseTable<number>>();

/** Adds row "expression, slot, substitutes" as phrases with one word exchanged. */
function addRow(index: PhraseTable<number>, row: string[]): void {
  const words = (row[0] ?? '').split(' ');
  const slot = Number(row[1]);
  // Put into their form once per row: there are many thousand phrases.
  const before = words
    .slice(0, slot)
    .map((word) => `${phraseKey(word)} `)
    .join('');
  const after = words
    .slice(slot + 1)
    .map((word) => ` ${phraseKey(word)}`)
    .join('');
  for (const other of phraseKey(row[2] ?? '').split(',')) {
    addKey(index, before + other + after, GENERATED);
  }
}

function indexOf(knowledge: Knowledge): PhraseTable<number> {
  const ready = indexes.get(knowledge);
  if (ready) return ready;
  const index = phraseTable<number>();
  for (const row of knowledge.lists['tortured'] ?? []) addRow(index, row);
  for (const [phrase = ''] of knowledge.lists['spun-phrases'] ?? []) {
    addPhrase(index, phrase, OBSERVED);
  }
  indexes.set(knowledge, index);
  return index;
}

export const torturedPhrases: Signal = {
  id: 'tortured-phrases',
  summary: 'Fixed expressions in which one word was exchanged for a synonym nobody uses there.',
  run(reading, knowledge) {
    if (reading.lang !== 'en') return [];
    const story = storyOf(reading);
    const index = indexOf(knowledge);
    const hits: Hit[] = story.blocks.flatMap((block) =>
      findPhrases(block.text, block.words, index).map((found) => ({
        index: block.index,
        quote: around(block.text, found.start, found.end, 0),
        weight: found.value,
      })),
    );
    const sign = {
      signal: 'tortured-phrases',
      family: 'spinning',
      code: 'tortured_phrases',
    } as const;
    return weigh({ ...sign, kind: 'spun' }, hits, story.wordCount, 0.25);
  },
};
