import { mendPointed } from './pointed-quotes.ts';

/** Quotation marks of other languages that English, Spanish-free and alike, does not use. */
const ENGLISH = new Set(['en', 'hi', 'tr', 'ko']);

function pairs(text: string, open: string, close: string): boolean {
  const opened = text.split(open).length - 1;
  return opened > 0 && opened === text.split(close).length - 1;
}

/** Low and pointed quotation marks that stayed in a translation, where they come in pairs. */
export function mendForeignQuotes(text: string, lang: string | null): string {
  if (!ENGLISH.has(lang ?? '') || !/[„«»‹›]/.test(text)) return text;
  let mended = text;
  if (pairs(mended, '„', '“')) mended = mended.replace(/„([^„“]{1,2000})“/g, '“$1”');
  if (pairs(mended, '„', '”')) mended = mended.replace(/„/g, '“');
  return mendPointed(mended);
}

/** A closing mark that stuck to the next word: 'question, ”said' and 'rapid -“, said'. */
export function mendStuckQuotes(text: string): string {
  const parted = text.includes('”') ? text.replace(/([,.!?…])\s?”(?=\p{L})/gu, '$1” ') : text;
  return parted.includes('“,') ? parted.replace(/(\p{L}) ?[-–]“,/gu, '$1”,') : parted;
}
