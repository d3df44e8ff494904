import { matchesOf, weigh } from '../text/hits.ts';
import { isProse, storyOf } from '../text/story.ts';
import type { Signal } from './signal.ts';

/** One or two Latin look-alikes inside a Cyrillic or Greek word, or the other way round. */
const MIXED: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])\p{Script=Cyrillic}+[aceopxyiABCEHKMOPTX]{1,2}\p{Script=Cyrillic}{2,}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])\p{Script=Cyrillic}{2,}[aceopxyi]{1,2}(?![\p{L}\p{N}-])/gu,
  /(?<![\p{L}\p{N}])[A-Za-z]+[аеорсухіАВЕКМНОРСТХ]{1,2}[A-Za-z]{2,}(?![\p{L}\p{N}])/gu,
];

export const mixedScript: Signal = {
  id: 'mixed-script',
  summary:
    'Look-alike letters of another alphabet stand inside words, as software that hides copying does.',
  run(reading) {
    const story = storyOf(reading);
    const hits = story.blocks
      .filter(isProse)
      .flatMap((block) =>
        MIXED.flatMap((pattern) => matchesOf(block.text, pattern, block.index, 0.12)),
      );
    const sign = {
      signal: 'mixed-script',
      family: 'spinning',
      code: 'mixed_script',
      kind: 'spun',
    } as const;
    return weigh(sign, hits, story.wordCount, 0.2);
  },
};
