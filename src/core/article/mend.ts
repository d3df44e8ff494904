import type { ArticleTrace, Block } from '../types.ts';
import { mendEntities, mendInvisible, mendMojibake } from './mend-encoding.ts';
import { mendBraces, mendShortcodes } from './mend-markup.ts';
import { mendForeignQuotes, mendStuckQuotes } from './mend-quotes.ts';
import { mendDropCap, mendSpacing, mendStops } from './mend-spacing.ts';

type Mending = [step: string, mend: (text: string, lang: string | null, first: boolean) => string];

/** Typographic mendings in order; no word is invented or dropped by any of them. */
const MENDINGS: Mending[] = [
  ['mend-encoding', mendInvisible],
  ['mend-encoding', mendEntities],
  ['mend-encoding', mendMojibake],
  ['mend-markup', mendShortcodes],
  ['mend-markup', mendBraces],
  ['mend-quotes', mendStuckQuotes],
  ['mend-quotes', mendForeignQuotes],
  ['mend-spacing', mendSpacing],
  ['mend-spacing', mendStops],
  ['mend-spacing', (text, lang, first) => (first ? mendDropCap(text, lang) : text)],
];

/**
 * Adds `mended` to blocks whose typography is damaged; `text` stays the page's own. Preformatted
 * blocks are left alone.
 */
export function mendBlocks(blocks: Block[], lang: string | null, trace: ArticleTrace[]): Block[] {
  let first = true;
  return blocks.map((block) => {
    if (block.type === 'preformatted') return block;
    const opening = first && block.type === 'paragraph';
    if (opening) first = false;
    let text = block.text;
    for (const [step, mend] of MENDINGS) {
      const mended = mend(text, lang, opening);
      if (mended === text || mended === '') continue;
      text = mended;
      if (trace.length < 2000) {
        trace.push({
          step,
          action: 'mend',
          text: text.slice(0, 200),
          reason: 'damaged typography',
        });
      }
    }
    return text === block.text ? block : { ...block, mended: text };
  });
}
