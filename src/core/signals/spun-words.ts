import { weigh } from '../text/hits.ts';
import { storyOf } from '../text/story.ts';
import type { Evidence, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

/** Texts shorter than this may miss a common word by chance. */
const MIN_WORDS = 220;
/** How many of the exchanges must show before it is worth a mention. */
const MIN_PAIRS = 5;
/** Honest texts reach 0.48 by chance (longest guides of the benchmark); below this it is silent. */
const MIN_STRENGTH = 0.6;

function countOf(text: string, words: Map<string, number>, phrase: string): number {
  if (!phrase.includes(' ')) return words.get(phrase) ?? 0;
  const wanted = ` ${phrase} `;
  let count = 0;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) count += 1;
  return count;
}

/**
 * Rows "mark, replaced word, least count, weight": the mark stands at least that often and the
 * plain word it replaces never.
 */
function exchanged(
  list: string[],
  rows: string[][],
): { mark: string; plain: string; weight: number }[] {
  const text = ` ${list.join(' ')} `;
  const words = new Map<string, number>();
  for (const word of list) words.set(word, (words.get(word) ?? 0) + 1);
  return rows.flatMap(([mark = '', plain = '', least = '1', weight = '0.1']) => {
    if (countOf(text, words, mark) < Number(least)) return [];
    if (countOf(text, words, plain) > 0) return [];
    return [{ mark, plain, weight: Number(weight) }];
  });
}

function firstBlockWith(reading: Reading, mark: string): number | null {
  const found = storyOf(reading).blocks.find((block) =>
    block.words.some((word) => word.lower === (mark.split(' ')[0] ?? mark)),
  );
  return found?.index ?? null;
}

export const spunWords: Signal = {
  id: 'spun-words',
  summary:
    'Everyday words are missing and their synonyms stand everywhere ("mentioned", never "said").',
  run(reading, knowledge): Evidence[] {
    const story = storyOf(reading);
    if (reading.lang !== 'en' || story.wordCount < MIN_WORDS) return [];
    const words = story.blocks.flatMap((block) => block.words.map((word) => word.lower));
    const pairs = exchanged(words, knowledge.lists['spun-words'] ?? []);
    if (pairs.length < MIN_PAIRS) return [];
    return weigh(
      { signal: 'spun-words', family: 'spinning', code: 'spun_words', kind: 'spun' },
      pairs.map((pair) => ({
        index: firstBlockWith(reading, pair.mark),
        quote: pair.mark,
        weight: pair.weight,
      })),
      0,
      MIN_STRENGTH,
    );
  },
};
