import type { Knowledge } from '../knowledge/index.ts';
import { fold } from '../text/normalise.ts';
import { quote } from '../text/quote.ts';
import type { Evidence } from '../types.ts';
import type { Signal } from './signal.ts';

/** Shape of the lines: a handful of scraps like "Incurable coffee ninja. Introvert." */
const SHORTEST = 30;
const LONGEST = 320;
const LEAST_SCRAPS = 3;
const LONGEST_SCRAP = 48;
/** Words of the generator's stock in different scraps before it is no accident, and for full strength. */
const LEAST = 3;
const MANY = 4;
const STRENGTH = { least: 0.7, many: 1 };
const roots = new WeakMap<Knowledge['lists'], string[]>();

function rootsOf(knowledge: Knowledge): string[] {
  const ready = roots.get(knowledge.lists);
  if (ready) return ready;
  const list = (knowledge.lists['mock-author'] ?? []).map(([root = '']) => fold(root));
  roots.set(knowledge.lists, list);
  return list;
}

/** Looser than the shape, and quickly looked for: stops between three scraps. */
const STOPS = /[.!;,|•。][^.!;,|•。]+[.!;,|•。][^.!;,|•。]/u;

/** How many scraps of the text hold a word of the stock; 0 where it has another shape. */
function stockWords(text: string, stock: string[]): number {
  const scraps = fold(text)
    .split(/[.!;,|•。]/u)
    .map((scrap) => scrap.replace(/["“”«»„]/g, '').trim())
    .filter(Boolean);
  if (scraps.length < LEAST_SCRAPS) return 0;
  const short = scraps.filter((scrap) => scrap.length <= LONGEST_SCRAP);
  if (short.length < scraps.length - 1) return 0;
  const used = new Set<string>();
  let count = 0;
  for (const scrap of short) {
    const root = stock.find((word) => !used.has(word) && scrap.includes(word));
    if (!root) continue;
    used.add(root);
    count += 1;
  }
  return count;
}

/** Authors that a generator of jokes introduces, as networks of copying sites have them. */
export const mockAuthor: Signal = {
  id: 'mock-author',
  summary: 'The author is introduced by scraps of jokes that a generator puts together.',
  run(reading, knowledge): Evidence[] {
    const stock = rootsOf(knowledge);
    for (const [index, { text, hidden }] of reading.snapshot.blocks.entries()) {
      if (hidden || text.length < SHORTEST || text.length > LONGEST || !STOPS.test(text)) continue;
      const count = stockWords(text, stock);
      if (count < LEAST) continue;
      return [
        {
          signal: 'mock-author',
          family: 'site',
          code: 'mock_author',
          quote: quote(text),
          where: { part: 'block', index },
          strength: count >= MANY ? STRENGTH.many : STRENGTH.least,
        },
      ];
    }
    return [];
  },
};
