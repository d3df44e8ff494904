import { UNSPACED_LANGUAGES } from './script.ts';
import type { Word } from './tokenise.ts';

/** One unit of style: a frequent word as it is, any other by its shape, or a stop between two. */
export interface StyleToken {
  key: string;
  start: number;
  end: number;
}

/** What a word is known by when it is none of the frequent ones: its kind and its ending. */
function shapeOf(word: Word, opening: boolean, frequent: ReadonlySet<string>): string {
  const code = word.text.charCodeAt(0);
  if (code >= 48 && code <= 57) return '0';
  if (!opening && word.text.toLowerCase() !== word.text) return '^';
  const ending = `~${word.lower.slice(-2)}`;
  return frequent.has(ending) ? ending : '~';
}

/** "." for the end of a sentence, "," for a comma or the like, "" for a mere space. */
function stopIn(gap: string): string {
  if (gap === ' ') return '';
  if (/[.!?…。！？।]/.test(gap)) return '.';
  return /[,;،、，；]/.test(gap) ? ',' : '';
}

function spacedTokens(text: string, words: Word[], frequent: ReadonlySet<string>): StyleToken[] {
  const tokens: StyleToken[] = [{ key: '.', start: 0, end: 0 }];
  let last = 0;
  let opening = true;
  for (const word of words) {
    const stop = opening ? '' : stopIn(text.slice(last, word.start));
    if (stop !== '') tokens.push({ key: stop, start: last, end: word.start });
    if (stop === '.') opening = true;
    const key = frequent.has(word.lower) ? word.lower : shapeOf(word, opening, frequent);
    tokens.push({ key, start: word.start, end: word.end });
    last = word.end;
    opening = false;
  }
  tokens.push({ key: '.', start: last, end: Math.min(text.length, last + 1) });
  return tokens;
}

/** What a sign that is not frequent is known by: its script. */
function scriptOf(sign: string): string {
  if (/\p{N}/u.test(sign)) return '0';
  if (/\p{Script=Han}/u.test(sign)) return '~h';
  if (/\p{Script=Katakana}/u.test(sign)) return '~k';
  return /\p{L}/u.test(sign) ? '~l' : '~';
}

function signTokens(text: string, frequent: ReadonlySet<string>): StyleToken[] {
  const tokens: StyleToken[] = [{ key: '.', start: 0, end: 0 }];
  let at = 0;
  for (const sign of text) {
    const end = at + sign.length;
    if (sign !== ' ') {
      const key = stopIn(sign) || (frequent.has(sign) ? sign : scriptOf(sign));
      const before = tokens[tokens.length - 1];
      // A run of figures or of foreign letters is one unit.
      if (before && before.key === key && (key === '0' || key === '~l' || key === '~k'))
        before.end = end;
      else tokens.push({ key, start: at, end });
    }
    at = end;
  }
  return tokens;
}

/**
 * A paragraph as units of style, names and topics left out: the frequent words of its language, the
 * endings of all others, stops. Linear in the text's length.
 */
export function styleTokens(
  text: string,
  words: Word[],
  lang: string,
  frequent: ReadonlySet<string>,
): StyleToken[] {
  return UNSPACED_LANGUAGES.has(lang)
    ? signTokens(text, frequent)
    : spacedTokens(text, words, frequent);
}
