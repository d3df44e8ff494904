import type { Word } from './tokenise.ts';

/** A phrase of a list found in a text. */
export interface FoundPhrase<T> {
  phrase: string;
  start: number;
  end: number;
  value: T;
}

interface Piece {
  lower: string;
  start: number;
  end: number;
}

/** French and Italian articles and prepositions that lean on the next word. */
const ELISION = /^(?:[dlnmtscj]|qu|dell|all|nell|sull|dall|un)'(?=..)/;

function pieces(words: readonly Word[]): Piece[] {
  return words.flatMap((word) => {
    const elided = ELISION.exec(word.lower)?.[0].length ?? 0;
    if (elided > 0 && !word.lower.includes('-')) {
      return [{ lower: word.lower.slice(elided), start: word.start + elided, end: word.end }];
    }
    if (!word.lower.includes('-')) return [word];
    let at = word.start;
    return word.lower.split('-').map((part) => {
      const piece = { lower: part, start: at, end: at + part.length };
      at = piece.end + 1;
      return piece;
    });
  });
}

/**
 * Looks up every run of two to `most` words (not across punctuation, hyphens count as spaces,
 * lower case; a last "s" may be dropped) and returns the longest hit at each place.
 */
export function phraseIndex<T>(
  text: string,
  words: readonly Word[],
  find: (phrase: string) => T | undefined,
  most = 5,
): FoundPhrase<T>[] {
  const parts = pieces(words);
  const found: FoundPhrase<T>[] = [];
  for (let first = 0; first < parts.length; first += 1) {
    const head = parts[first];
    if (!head) break;
    let phrase = head.lower;
    let end = head.end;
    let best: FoundPhrase<T> | null = null;
    for (let next = first + 1; next < Math.min(parts.length, first + most); next += 1) {
      const part = parts[next];
      if (!part || part.start - end !== 1 || !/[\s\-‐‑]/.test(text.charAt(end))) break;
      phrase += ` ${part.lower}`;
      end = part.end;
      const value = find(phrase) ?? (phrase.endsWith('s') ? find(phrase.slice(0, -1)) : undefined);
      if (value !== undefined) best = { phrase, start: head.start, end, value };
    }
    if (best) {
      found.push(best);
      while ((parts[first + 1]?.start ?? Number.POSITIVE_INFINITY) < best.end) first += 1;
    }
  }
  return found;
}
