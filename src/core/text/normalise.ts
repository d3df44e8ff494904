/** White space collapsed to single spaces, zero-width characters and soft hyphens removed, trimmed. */
export function collapse(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const MARKS = /\p{M}+/gu;
const PLAIN = /^[\x20-\x7e\s]*$/;

/** Letters and signs that NFKD leaves alone. */
const LEFT_ALONE = /[ßøłđæœı\u2018-\u201f\u02bc\u00ab\u00bb\u2010-\u2015\u2212]/g;
const STRAIGHT = new Map<string, string>([
  ...[...'ßøłđæœı'].map((letter, at): [string, string] => [
    letter,
    ['ss', 'o', 'l', 'd', 'ae', 'oe', 'i'][at] ?? '',
  ]),
  ...[...'\u2018\u2019\u201a\u201b\u02bc'].map((sign): [string, string] => [sign, "'"]),
  ...[...'\u201c\u201d\u201e\u201f\u00ab\u00bb'].map((sign): [string, string] => [sign, '"']),
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212'].map((sign): [string, string] => [sign, '-']),
]);

/**
 * Folds a string for comparison: NFKD without combining marks, lower case, the letters that NFKD
 * leaves alone (ß, ø, ł, đ, æ, œ, ı) replaced, curly quotes and dashes straightened.
 */
export function fold(text: string): string {
  // Plain ASCII is most of what comes by, and needs none of the rest.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(LEFT_ALONE, (letter) => STRAIGHT.get(letter) ?? letter);
}

/** How many characters of a text fold to its first `length` folded ones, marks upon them included. */
export function lengthUnfolded(text: string, length: number): number {
  let folded = 0;
  let at = 0;
  for (const sign of text) {
    const { length: own } = fold(sign);
    if (folded >= length && own > 0) break;
    folded += own;
    at += sign.length;
  }
  return at;
}

/** Cuts at `max` characters without splitting a surrogate pair. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(max - 1)) ? max - 1 : max;
  return text.slice(0, end);
}
