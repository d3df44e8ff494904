import type { Block } from '../core/types.ts';
import { shownText } from './group-blocks.ts';

/** A sentence of a block: the half-open range of characters it takes in the shown text. */
export interface Sentence {
  block: number;
  start: number;
  end: number;
  text: string;
  lang: string | null;
}

/** Intl refuses malformed tags, and the page may have written anything. */
function segmenter(lang: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang ?? undefined, { granularity: 'sentence' });
  } catch {
    // Malformed language tag: the browser's own rules serve.
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}

/** Cuts the article into sentences to be read aloud, in order; captions and tables are left out. */
export function articleSentences(
  blocks: readonly Block[],
  lang: string | null,
  asPrinted = false,
): Sentence[] {
  return blocks.flatMap((block, index) => {
    if (block.type === 'caption' || block.type === 'table-row') return [];
    const tongue = block.lang ?? lang;
    const sentences: Sentence[] = [];
    for (const { segment, index: start } of segmenter(tongue).segment(
      shownText(block, asPrinted),
    )) {
      const text = segment.trim();
      if (!text) continue;
      const from = start + segment.indexOf(text);
      sentences.push({ block: index, start: from, end: from + text.length, text, lang: tongue });
    }
    return sentences;
  });
}
