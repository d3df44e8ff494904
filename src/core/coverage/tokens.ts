import { fold } from '../text/normalise.ts';

/** Letters with the signs that some scripts write beside them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
/** Long enough to keep words apart, short enough to lose most endings in most languages. */
const STEM_CHARS = 7;

/** Words of a text as written, at most `max`. */
export function wordsOf(text: string, max = 4000): string[] {
  const found = text.match(WORD) ?? [];
  return found.length > max ? found.slice(0, max) : found;
}

const PLAIN = /^[a-z0-9]*$/i;

/** One word folded; plain Latin words take the short way. */
export function foldWord(word: string): string {
  return PLAIN.test(word) ? word.toLowerCase() : fold(word);
}

/** True for a word written like a name: one capital, then small letters. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}\p{Ll}{2}/u.test(word);
}

/** Crude stem of one folded word: English plural off, then the first letters. */
export function stem(folded: string): string {
  const single = folded.length > 3 && /[^s]s$/.test(folded) ? folded.slice(0, -1) : folded;
  return single.slice(0, STEM_CHARS);
}

/** True for a word with letters of a script that writes without spaces. */
export function isUnspaced(word: string): boolean {
  return !PLAIN.test(word) && UNSPACED.test(word);
}

/** Word pairs of a run in a script that writes without spaces. */
function pairs(run: string): string[] {
  if (run.length < 3) return [run];
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}

/** Search terms of one folded word: its stem; letter pairs in scripts without spaces; none if tiny. */
export function stemsOf(folded: string): string[] {
  if (isUnspaced(folded)) return pairs(folded);
  return folded.length < 2 ? [] : [stem(folded)];
}

/** Search terms of a text, in order, with repeats. */
export function stems(text: string, max = 4000): string[] {
  return wordsOf(fold(text), max).flatMap(stemsOf);
}

/** Readable words of an address's last path parts: ids, file endings and pure numbers left out. */
export function slugWords(url: string): string[] {
  const path = url.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  const parts = decode(path)
    .split('/')
    .map((part) => part.replace(/\.[a-z]{2,5}$/i, ''))
    .filter((part) => /\p{L}/u.test(part));
  const best = parts.reduce(
    (longest, part) => (hyphens(part) > hyphens(longest) ? part : longest),
    '',
  );
  return wordsOf(fold(best), 40).filter(isReadable);
}

function hyphens(part: string): number {
  return (part.match(/[-_,+]/g) ?? []).length;
}

function isReadable(word: string): boolean {
  if (/^\d+$/.test(word)) return word.length < 5;
  return !/\d/.test(word) || word.length < 5;
}

/** Percent-decoding that leaves a malformed address as it is. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // Malformed escapes: the raw letters still serve.
  }
}

/** Normalised figures of a text: digits of two or more, decimal comma and grouping made alike. */
export function figuresOf(text: string): string[] {
  const found = text.match(/\d[\d.,'\u00a0\u202f ]{0,14}\d|\d/g) ?? [];
  return [...new Set(found.flatMap((raw) => plainFigure(raw) ?? []))].slice(0, 200);
}

function plainFigure(raw: string): string[] | null {
  const tight = raw.replace(/['\u00a0\u202f ]/g, '');
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(tight) ? tight.replace(/[.,]/g, '') : tight;
  const plain = grouped.replace(',', '.');
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return tight.split(/[.,]/).filter((part) => part.length > 1);
  return plain.length > 1 ? [plain] : null;
}
