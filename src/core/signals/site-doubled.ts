import { fold } from '../text/normalise.ts';
import { quote } from '../text/quote.ts';
import { storyLines } from '../text/story-lines.ts';
import type { Evidence } from '../types.ts';
import type { Signal } from './signal.ts';

/** The headline, or a paragraph, stands twice in the story. */
export const siteDoubled: Signal = {
  id: 'site-doubled',
  summary: 'The headline is repeated as the first line of the story, or a paragraph stands twice.',
  run(reading): Evidence[] {
    const lines = storyLines(reading).slice(0, 400);
    const seen = new Map<string, { tag: string; at: number }>();
    for (const [at, { text, block, index, before }] of lines.entries()) {
      if (text.length < 30 || block.linkChars > text.length * 0.5) continue;
      const key = fold(text.slice(0, 400));
      const first = seen.get(key);
      const heading = first !== undefined && /^h[12]$/.test(first.tag) && !/^h\d$/.test(block.tag);
      const near = first !== undefined && at - first.at <= 4;
      const paragraph = first !== undefined && near && text.length >= 100;
      if ((heading && near && before === 0) || paragraph) {
        return [
          {
            signal: 'site-doubled',
            family: 'site',
            code: heading ? 'headline_doubled' : 'paragraph_doubled',
            quote: quote(text),
            where: { part: 'block', index },
            strength: heading ? 0.5 : 0.4,
          },
        ];
      }
      if (!first) seen.set(key, { tag: block.tag, at });
    }
    return [];
  },
};
