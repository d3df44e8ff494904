/** White space collapsed to single spaces, zero-width characters and soft hyphens removed, trimmed. */
export function collapse(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const MARKS = /\p{M}+/gu;
const PLAIN = /^[\x20-\x7e\s]*$/;

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
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ı/g, 'i')
    .replace(/[\u2018\u2019\u201a\u201b\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

/** Cuts at `max` characters without splitting a surrogate pair. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(max - 1)) ? max - 1 : max;
  return text.slice(0, end);
}
