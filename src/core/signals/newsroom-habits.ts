import type { Knowledge } from '../knowledge/index.ts';
import { outletNamed } from '../knowledge/outlet-names.ts';
import { patternsOf } from '../knowledge/pattern-list.ts';
import { around, type Hit, weigh } from '../text/hits.ts';
import { type StoryBlock, storyOf } from '../text/story.ts';
import type { Signal } from './signal.ts';

type Found = Hit & { source: string };

/** No habit of a single writer makes up more than this many findings of one sort. */
const MOST_OF_A_SORT = 2;
const MIN_STRENGTH = 0.15;
const NAME_WEIGHT = 0.25;
const MAX_BLOCK = 8_000;
/** A name in quotation marks; a single word needs to be called a newspaper. */
const QUOTED = /(?<=(\p{L}{2,12}) |^)[“"„](\p{Lu}[^“”"„\n]{2,40})[”"“]/gu;
const CALLED =
  /^(?:newspaper|daily|paper|magazine|portal|broadcaster|weekly|tabloid|station|channel|outlet|agency|told)$/;

/** The patterns of the list in one page language. */
function listed(blocks: StoryBlock[], knowledge: Knowledge, lang: string, text: string): Found[] {
  const patterns = patternsOf(knowledge, 'newsroom-habits', lang);
  if (!patterns?.any.test(text)) return [];
  const suspects = blocks.filter((block) => patterns.any.test(block.text));
  return patterns.each.flatMap(({ pattern, weight, labels }) =>
    suspects
      .flatMap((block) =>
        [...block.text.matchAll(pattern)].map((match) => ({
          index: block.index,
          quote: around(block.text, match.index, match.index + match[0].length, 24),
          weight,
          source: labels[0] ?? '-',
        })),
      )
      .slice(0, MOST_OF_A_SORT),
  );
}

/** English prints the names of newspapers bare; German, Russian or Polish put them between marks. */
function quotedNames(blocks: StoryBlock[], knowledge: Knowledge): Found[] {
  const found: Found[] = [];
  for (const block of blocks) {
    for (const match of block.text.slice(0, MAX_BLOCK).matchAll(QUOTED)) {
      const [words, before = '', name = ''] = match;
      if (!name.trim().includes(' ') && !CALLED.test(before)) continue;
      const outlet = outletNamed(name.trim(), knowledge, false)?.outlet;
      const lang = outlet?.languages[0];
      if (!outlet || !lang || outlet.languages.includes('en')) continue;
      const quote = around(block.text, match.index, match.index + words.length, 20);
      found.push({ index: block.index, quote, weight: NAME_WEIGHT, source: lang });
    }
  }
  return found.slice(0, MOST_OF_A_SORT);
}

/** The language that all findings point to, if they agree. */
function agreed(found: Found[]): string | null {
  const sources = new Set(found.map(({ source }) => source));
  const [only] = sources;
  return sources.size === 1 && only && only !== '-' ? only : null;
}

export const newsroomHabits: Signal = {
  id: 'newsroom-habits',
  summary: "Parties, dates, captions or newspapers' names are written as another country does.",
  run(reading, knowledge) {
    const lang = reading.lang ?? '';
    const { blocks, text, wordCount } = storyOf(reading);
    const found = [
      ...listed(blocks, knowledge, lang, text),
      ...(lang === 'en' ? quotedNames(blocks, knowledge) : []),
    ];
    const source = agreed(found);
    const sign = {
      signal: 'newsroom-habits',
      family: 'newsroom',
      code: 'newsroom_habits',
      kind: 'machine-translation',
      ...(source ? { lang: source } : {}),
    } as const;
    return weigh(
      sign,
      found.map(({ index, quote, weight }) => ({ index, quote, weight })),
      wordCount,
      MIN_STRENGTH,
    );
  },
};
