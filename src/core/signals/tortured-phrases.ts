import type { Knowledge } from '../knowledge/index.ts';
import { around, type Hit, weigh } from '../text/hits.ts';
import { addPhrase, findPhrases, type PhraseTable, phraseTable } from '../text/phrase-index.ts';
import { storyOf } from '../text/story.ts';
import type { Signal } from './index.ts';

/** One exchanged word may be an honest turn of phrase; a swap seen in the wild hardly is. */
const GENERATED = 0.13;
const OBSERVED = 0.25;
const indexes = new WeakMap<Knowledge, PhraseTable<number>>();

/** Row "expression, slot, substitutes" -> the phrases with one word exchanged. */
function tortured(row: string[]): string[] {
  const words = (row[0] ?? '').split(' ');
  const slot = Number(row[1]);
  return (row[2] ?? '')
    .split(',')
    .map((other) => words.map((word, index) => (index === slot ? other : word)).join(' '));
}

function indexOf(knowledge: Knowledge): PhraseTable<number> {
  const ready = indexes.get(knowledge);
  if (ready) return ready;
  const index = phraseTable<number>();
  for (const row of knowledge.lists['tortured'] ?? []) {
    for (const phrase of tortured(row)) addPhrase(index, phrase, GENERATED);
  }
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
