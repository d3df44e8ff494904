import type { Block } from '../types.ts';

const RIGHT_TO_LEFT = new Set('ar arc ckb dv fa he iw ks ku ps sd ug ur yi'.split(' '));
const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;
const ANY_RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const ANY_LETTER = /\p{L}/u;
const LETTER = /\p{L}/gu;

/** The direction most of a text's letters run in; null for a text without letters. */
export function textDirection(text: string): 'ltr' | 'rtl' | null {
  const sample = text.slice(0, 1000);
  if (!ANY_RTL.test(sample)) return ANY_LETTER.test(sample) ? 'ltr' : null;
  const letters = sample.match(LETTER)?.length ?? 0;
  if (letters === 0) return null;
  return (sample.match(RTL_LETTER)?.length ?? 0) > letters / 2 ? 'rtl' : 'ltr';
}

/** The article's direction: what its text runs in, else its language's, else what the page says. */
export function articleDirection(
  text: string,
  lang: string | null,
  declared: 'ltr' | 'rtl' | '',
): 'ltr' | 'rtl' {
  const own = textDirection(text);
  if (own) return own;
  if (lang) return RIGHT_TO_LEFT.has(lang) ? 'rtl' : 'ltr';
  return declared === 'rtl' ? 'rtl' : 'ltr';
}

/** Blocks with `dir` where a block runs against the rest of the article. */
export function markDirections(blocks: Block[], dir: 'ltr' | 'rtl'): Block[] {
  return blocks.map((block) => {
    const own = textDirection(block.text);
    return own && own !== dir ? { ...block, dir: own } : block;
  });
}
