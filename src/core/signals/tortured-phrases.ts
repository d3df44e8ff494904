import type { Knowledge } from '../knowledge/index.ts';
import { around, type Hit, weigh } from '../text/hits.ts';
import { phraseIndex } from '../text/phrase-index.ts';
import { storyOf } from '../text/story.ts';
import type { Signal } from './index.ts';

/** One exchanged word may be an honest turn of phrase; a swap seen in the wild hardly is. */
const GENERATED = 0.13;
const OBSERVED = 0.25;
const indexes = new WeakMap<Knowledge, Map<string, number>>();

/** Row "expression, slot, substitutes" -> the phrases with one word exchanged. */
function tortured(row: string[]): string[] {
  const words = (row[0] ?? '').split(' ');
  const slot = Number(row[1]);
  return (row[2] ?? '')
    .split(',')
    .map((other) => words.map((word, index) => (index === slot ? other : word)).join(' '));
}

function indexOf(knowledge: Knowledge): Map<string, number> {
  const ready = indexes.get(knowledge);
  if (ready) return ready;
  const index = new Map<string, number>();
  for (const row of knowledge.lists['tortured'] ?? []) {
    for (const phrase of tortured(row)) index.set(phrase.replaceAll('-', ' '), GENERATED);
  }
  for (const [phrase = ''] of knowledge.lists['spun-phrases'] ?? []) {
    index.set(phrase.replaceAll('-', ' '), OBSERVED);
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
      phraseIndex(block.text, block.words, (phrase) => index.get(phrase)).map((found) => ({
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
