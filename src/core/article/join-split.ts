import type { Block } from '../types.ts';

const STOP = /[.!?…。！？।؟۔:;]["'”’»«“)\]』」）]*$/;

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** True when the quotation that the text opens is not closed in it. */
function leavesOpen(text: string): boolean {
  if (!/[“„«]/.test(text)) return false;
  if (count(text, '“') > count(text, '”') && !text.includes('„')) return true;
  if (count(text, '„') > count(text, '“')) return true;
  return count(text, '«') > count(text, '»');
}

/** True when the text closes a quotation that it did not open. */
function closesMore(text: string): boolean {
  if (!/[”»]/.test(text)) return false;
  if (!text.includes('„') && count(text, '”') > count(text, '“')) return true;
  return count(text, '»') > count(text, '«') && !text.startsWith('»');
}

/**
 * Marks paragraphs that run on from the one before: a sentence cut in two, or a quotation that
 * opens in one paragraph and closes in the next. The texts stay apart.
 */
export function markRunningOn(blocks: Block[]): Block[] {
  return blocks.map((block, at) => {
    const before = blocks[at - 1];
    if (block.type !== 'paragraph' || before?.type !== 'paragraph') return block;
    const end = before.text.slice(-12);
    const cut = !STOP.test(end) && /[\p{Ll},]$/u.test(end) && /^[\p{Ll},;]/u.test(block.text);
    const quoted = leavesOpen(before.text.slice(-3000)) && closesMore(block.text.slice(0, 3000));
    return cut || quoted ? { ...block, joinsPrevious: true } : block;
  });
}
