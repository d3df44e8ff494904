import { type FurnitureWords, labelKey } from './furniture-words.ts';

const LONGEST = 320;
const IN_BRACKETS = /[([（]([^()[\]（）]{3,70})[)\]）][.\s]*$/u;
const PHOTO_BY =
  /^(?:photo|foto|image|picture|photograph)s?\s(?:by|credit|courtesy|via)\b|\bphotos?\//i;

/** True when a short text ends in a bracketed picture credit: "… in the harbour (Image: GETTY)". */
export function endsInPictureCredit(text: string, words: FurnitureWords): boolean {
  if (text.length > LONGEST || !/[)\]）.\s]/.test(text.charAt(text.length - 1))) return false;
  const inner = IN_BRACKETS.exec(text.slice(-80))?.[1];
  if (inner === undefined) return false;
  const [label = '', rest] = inner.split(/[:：=＝]/);
  if (rest !== undefined) return words.start.get(labelKey(label)) === 'photo-credit';
  const sign = labelKey(inner.split(/[/|,]| via /).at(-1) ?? '');
  const named = words.whole.get(sign) === 'photo-credit' && !words.colonOnly.has(sign);
  return PHOTO_BY.test(inner) || named;
}
