import { quote } from '../text/quote.ts';
import { storyLines } from '../text/story-lines.ts';
import type { Evidence } from '../types.ts';
import type { Signal } from './signal.ts';

/** Idioms of measuring, advertising and embedding programs, which no writer types into a story. */
const IDIOMS =
  /googletag\.cmd|adsbygoogle|fbq\s?\(|\bgtag\s?\(|_taboola|dataLayer\.push|twttr\.|addEventListener\s?\(\s?[“”"'‘]DOMContentLoaded|window\._\w{2,20}\s?=|ga\s?\(\s?[“”"'‘]create|stickyAd|__tcfapi|instgrm\.Embeds|new Image\(\)\.src|\.parentNode\.insertBefore|<\/p>\s?<p\b|\/>\s?<\/p>|<p _ng\w+/;
const PROSE_TAGS = new Set(['p', 'div', 'section', 'article', 'td', 'span', 'blockquote', 'li']);

/** Program text printed where the story's words should be. */
export const printedScript: Signal = {
  id: 'printed-script',
  summary: 'Program text of advertising or measuring scripts is printed within the story.',
  run(reading): Evidence[] {
    if (reading.snapshot.blocks.some(({ tag }) => tag === 'pre')) return [];
    const line = storyLines(reading).find(
      ({ block, text }) => PROSE_TAGS.has(block.tag) && IDIOMS.test(text.slice(0, 4000)),
    );
    if (!line) return [];
    const at = Math.max(0, line.text.search(IDIOMS) - 30);
    return [
      {
        signal: 'printed-script',
        family: 'assets',
        code: 'printed_script',
        quote: quote(line.text.slice(at, at + 180)),
        where: { part: 'block', index: line.index },
        strength: 0.6,
      },
    ];
  },
};
