import type { Knowledge } from '../knowledge/index.ts';
import { quote } from '../text/quote.ts';
import { isProse, type StoryBlock, storyOf } from '../text/story.ts';
import type { Evidence, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

/** Own words of the narrator in a story, and paragraphs that hold one, below which it is chance. */
const LEAST_WORDS = 6;
const LEAST_PARAGRAPHS = 3;
/** Share of all words at which the voice is heard, and at which it carries the whole text. */
const HEARD = 0.008;
const CARRIES = 0.03;
/** What others say stands between quotation marks of any form. */
const SAID = /["“”„«»‹›「『][^"“”„«»‹›「」『』]{0,600}["“”«»‹›」』]/g;

const known = new WeakMap<Knowledge['lists'], Map<string, ReadonlySet<string>>>();

function ownWords(knowledge: Knowledge, lang: string): ReadonlySet<string> | undefined {
  const { lists } = knowledge;
  let table = known.get(lists);
  if (!table) {
    const rows = lists['own-voice'] ?? [];
    table = new Map(rows.map(([of = '', words = '']) => [of, new Set(words.split(' '))]));
    known.set(lists, table);
  }
  return table.get(lang);
}

function quoted(text: string): [number, number][] {
  return [...text.matchAll(SAID)].map((match) => [match.index, match.index + match[0].length]);
}

/** Words of the narrator in a paragraph, those in quotations left out. */
function countOwn({ text, words }: StoryBlock, own: ReadonlySet<string>): number {
  const found = words.filter(({ lower }) => own.has(lower));
  if (found.length === 0) return 0;
  const said = quoted(text);
  return found.filter(({ start }) => !said.some(([from, to]) => start > from && start < to)).length;
}

/** A narrator speaking of himself: blogs, letters and essays, not reports lifted from newsrooms. */
export const counterOwnVoice: Signal = {
  id: 'counter-own-voice',
  summary: 'Somebody tells the story in the first person, outside of quotations.',
  run(reading: Reading, knowledge: Knowledge): Evidence[] {
    const own = ownWords(knowledge, reading.lang ?? '');
    if (!own) return [];
    const { blocks, wordCount } = storyOf(reading);
    const spoken = blocks
      .filter(isProse)
      .map((block) => ({ block, count: countOwn(block, own) }))
      .filter(({ count }) => count > 0);
    const total = spoken.reduce((sum, { count }) => sum + count, 0);
    const share = total / Math.max(1, wordCount);
    const first = spoken[0]?.block;
    if (!first || total < LEAST_WORDS || spoken.length < LEAST_PARAGRAPHS || share < HEARD)
      return [];
    return [
      {
        signal: 'counter-own-voice',
        family: 'counter',
        code: 'counter_own_voice',
        quote: quote(first.text),
        where: { part: 'block', index: first.index },
        strength: Math.min(1, share / CARRIES),
      },
    ];
  },
};
