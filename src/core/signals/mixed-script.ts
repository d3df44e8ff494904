import { matchesOf, present, type WeighedPattern, weigh } from '../text/hits.ts';
import { isProse, storyOf } from '../text/story.ts';
import type { Signal } from './signal.ts';

const GREEK = [...'ορεανικυχτ'];
/** One or two look-alikes of another script inside a word, with how much one such word counts. */
const MIXED: readonly WeighedPattern[] = [
  [
    /(?<![\p{L}\p{N}])\p{Script=Cyrillic}+[aceopxyiABCEHKMOPTX]{1,2}\p{Script=Cyrillic}{2,}(?![\p{L}\p{N}])/gu,
    0.12,
  ],
  [/(?<![\p{L}\p{N}])\p{Script=Cyrillic}{2,}[aceopxyi]{1,2}(?![\p{L}\p{N}-])/gu, 0.12],
  [/(?<![\p{L}\p{N}])[A-Za-z]+[аеорсухіАВЕКМНОРСТХ]{1,2}[A-Za-z]{2,}(?![\p{L}\p{N}])/gu, 0.12],
  // No keyboard slips from Cyrillic to Greek: пοгибших with a Greek omicron was made so.
  [
    /(?<![\p{L}\p{N}])\p{Script=Cyrillic}+[ορεανικυχτ]{1,2}\p{Script=Cyrillic}{2,}(?![\p{L}\p{N}])/gu,
    0.35,
    GREEK,
  ],
  [
    /(?<![\p{L}\p{N}])(?:\p{Script=Cyrillic}{3,}[ορεα]|[ορεα]\p{Script=Cyrillic}{3,})(?![\p{L}\p{N}])/gu,
    0.35,
    GREEK,
  ],
];

export const mixedScript: Signal = {
  id: 'mixed-script',
  summary:
    'Look-alike letters of another alphabet stand inside words, as software that hides copying does.',
  run(reading) {
    const story = storyOf(reading);
    const there = present(MIXED, story.text);
    if (there.length === 0) return [];
    const hits = story.blocks
      .filter(isProse)
      .flatMap((block) =>
        there.flatMap(([pattern, weight]) => matchesOf(block.text, pattern, block.index, weight)),
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
