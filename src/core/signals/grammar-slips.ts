import { reworkedKind } from '../knowledge/home-ground.ts';
import { type ListedPattern, patternsOf } from '../knowledge/pattern-list.ts';
import { around, type Hit, weigh } from '../text/hits.ts';
import { isProse, type StoryBlock, storyOf } from '../text/story.ts';
import type { Signal } from './signal.ts';

/** One slip is anybody's; below this strength the whole is not worth a mention. */
const MIN_STRENGTH = 0.22;
/** No habit of a single writer makes up more than this many findings of one sort. */
const MOST_OF_A_SORT = 5;
/** Few and long words, or none that are parted by spaces: short blocks are prose, too. */
const FEW_WORDS = new Set(['ja', 'ko', 'th', 'zh']);
/** The findings of one sort in the running text, each quoted with a few words around it. */
function findings(blocks: StoryBlock[], slip: ListedPattern): Hit[] {
  const hits: Hit[] = [];
  for (const block of blocks) {
    for (const match of block.text.matchAll(slip.pattern)) {
      if (hits.length >= MOST_OF_A_SORT) return hits;
      const end = match.index + match[0].length;
      const quote = around(block.text, match.index, end, 14);
      hits.push({ index: block.index, quote, weight: slip.weight });
    }
  }
  return hits;
}

export const grammarSlips: Signal = {
  id: 'grammar-slips',
  summary: "The text breaks its own language's grammar the way translation software does.",
  run(reading, knowledge) {
    if (reading.lang === null) return [];
    const slips = patternsOf(knowledge, 'grammar-slips', reading.lang);
    if (slips === null) return [];
    const { blocks, wordCount, text } = storyOf(reading);
    if (!slips.any.test(text)) return [];
    const fewWords = FEW_WORDS.has(reading.lang);
    const suspects = blocks.filter(
      (block) =>
        (isProse(block) || (fewWords && block.text.length > 20)) && slips.any.test(block.text),
    );
    const sorts = slips.each
      .map((slip) => findings(suspects, slip))
      .filter((hits) => hits.length > 0);
    return weigh(
      {
        signal: 'grammar-slips',
        family: 'translation',
        code: 'grammar_slip',
        kind: reworkedKind(reading, knowledge),
      },
      sorts.flat(),
      wordCount,
      MIN_STRENGTH,
    );
  },
};
