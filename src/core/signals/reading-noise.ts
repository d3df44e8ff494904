import { around } from '../text/hits.ts';
import { storyOf } from '../text/story.ts';
import type { Signal } from './signal.ts';

/** A sign with its reading in brackets between two others: 美國(guó)國(guó)務. Nobody glosses so. */
const GLOSSED =
  /(?<=[\p{Script=Han})])\p{Script=Han}\([a-z\u00e0-\u01dc]{1,6} ?\)(?=[\p{Script=Han}，。、])/gu;
/** A picture sign in brackets, strewn in the same way: 组织(🤲)新启. */
const PICTURED = /(?<=\p{Script=Han})\(\p{Extended_Pictographic}\ufe0f?\)(?=\p{Script=Han})/gu;
/** Writers gloss a rare sign now and then; different ones from here on are software's. */
const LEAST = 5;
/** Textbooks gloss nearly every sign. */
const MOST_SHARE = 0.3;
const MAX_BLOCK = 8_000;
const BASE = 0.55;
const PER_SIGN = 0.03;
const MOST = 0.95;

export const readingNoise: Signal = {
  id: 'reading-noise',
  summary:
    'Readings or picture signs in brackets are strewn over words to hide that a text was copied.',
  run(reading) {
    const { blocks, text } = storyOf(reading);
    if (reading.lang !== 'zh' || !text.includes('(')) return [];
    const found = blocks.flatMap((block) =>
      [GLOSSED, PICTURED].flatMap((pattern) =>
        [...block.text.slice(0, MAX_BLOCK).matchAll(pattern)].map((match) => ({ block, match })),
      ),
    );
    const distinct = new Set(found.map(({ match }) => match[0]));
    const [first] = found;
    if (!first || distinct.size < LEAST) return [];
    if (found.length > MOST_SHARE * (text.match(/\p{Script=Han}/gu)?.length ?? 0)) return [];
    const { block, match } = first;
    return [
      {
        signal: 'reading-noise',
        family: 'spinning',
        code: 'reading_noise',
        quote: around(block.text, match.index, match.index + match[0].length, 8),
        where: { part: 'block', index: block.index },
        strength: Math.min(MOST, Math.round((BASE + PER_SIGN * distinct.size) * 1000) / 1000),
        kind: 'verbatim',
        detail: { count: String(found.length) },
      },
    ];
  },
};
