import { matchesOf, weigh } from '../text/hits.ts';
import { storyOf } from '../text/story.ts';
import type { Signal } from './signal.ts';

/** Broken encodings happen to honest pages too, so they count little. */
const ENCODING: readonly [RegExp, number][] = [
  [/Ã[\u0080-\u00bf]|â€[\u0080-\u00bf™œž˜“”¦]|Â[\u00a0«»°]/g, 0.07],
  // Latin text read as Thai, Greek or Cyrillic: `โ€œnot`, `Drรฉ`.
  [/(?:โ€|β€|вЂ)[\u0080-\u00bf™œž˜“”\u0e00-\u0e7f]?/g, 0.2],
  [/[A-Za-z]ร[\u0e00-\u0e7f]/g, 0.2],
  [/[A-Za-z][\u0e00-\u0e7f]–|\p{Script=Latin}\ufffd\p{Script=Latin}/gu, 0.15],
  [
    /&(?:amp;)?(?:quot|nbsp|apos|ldquo|rdquo|laquo|raquo|[aeiou](?:acute|grave|uml|circ)|aring|#0?39|#82\d\d);?(?!\p{L})/giu,
    0.1,
  ],
];
/** One wrong setting breaks every umlaut of an honest page: more of them say no more. */
const PRINTED_MAX = 8;
/** An entity with spaces put into it went through a translator. */
const SPLIT_ENTITY =
  /& (?:quot|nbsp|apos|amp|[aeiou](?:acute|grave|uml|circ)|aring|oslash|aelig|ccedil|ntilde|szlig|shy|#\d{2,4}) ?;/gi;
/** An address with spaces put into it, likewise. */
const SPLIT_ADDRESS = /\bhttps?: ?\/ ?\/ (?:www|t\. ?co|twitter|[a-z]{2,12} ?\.)/gi;

export const mojibake: Signal = {
  id: 'mojibake',
  summary: 'Printed entities, broken encodings, entities and addresses split by a translator.',
  run(reading) {
    const { blocks, wordCount } = storyOf(reading);
    const sign = { signal: 'mojibake', family: 'translation' } as const;
    const split = blocks.flatMap((block) => [
      ...matchesOf(block.text, SPLIT_ENTITY, block.index, 0.7),
      ...matchesOf(block.text, SPLIT_ADDRESS, block.index, 0.25),
    ]);
    const printed = blocks.flatMap((block) =>
      ENCODING.flatMap(([pattern, weight]) => matchesOf(block.text, pattern, block.index, weight)),
    );
    return [
      ...weigh({ ...sign, code: 'split_entity', kind: 'machine-translation' }, split, wordCount),
      ...weigh({ ...sign, code: 'mojibake' }, printed.slice(0, PRINTED_MAX), wordCount, 0.12),
    ];
  },
};
