import type { Word } from './tokenise.ts';

/** A phrase of a list found in a text. */
export interface FoundPhrase<T> {
  phrase: string;
  start: number;
  end: number;
  value: T;
}

/** Phrases of up to five lower-case words (hyphens as spaces), with their first words for speed. */
export interface PhraseTable<T> {
  heads: Set<string>;
  phrases: Map<string, T>;
}

interface Piece {
  lower: string;
  start: number;
  end: number;
}

const MOST_WORDS = 5;
/** French and Italian articles and prepositions that lean on the next word. */
const ELISION = /^(?:[dlnmtscj]|qu|dell|all|nell|sull|dall|un)'(?=..)/;
const split = new WeakMap<readonly Word[], Piece[]>();

/** An empty table; fill it with `addPhrase`. */
export function phraseTable<T>(): PhraseTable<T> {
  return { heads: new Set(), phrases: new Map() };
}

/** The form phrases are kept in: lower case, straight apostrophes, hyphens as spaces. */
export function phraseKey(phrase: string): string {
  return phrase.toLowerCase().replaceAll('-', ' ').replaceAll('’', "'");
}

/** Adds a phrase that is in the form of `phraseKey` already. */
export function addKey<T>(table: PhraseTable<T>, key: string, value: T): void {
  const space = key.indexOf(' ');
  table.heads.add(space < 0 ? key : key.slice(0, space));
  table.phrases.set(key, value);
}

/** Adds a phrase: lower case, straight apostrophes, hyphens as spaces, no elided articles. */
export function addPhrase<T>(table: PhraseTable<T>, phrase: string, value: T): void {
  const key = phraseKey(phrase);
  const bare = key.includes("'") ? key.split(' ').map(withoutElision).join(' ') : key;
  addKey(table, bare, value);
}

function withoutElision(word: string): string {
  return word.replace(ELISION, '');
}

/** Words as phrases are made of them, in order. */
export function phraseWords(words: readonly Word[]): string[] {
  return pieces(words).map(({ lower }) => lower);
}

/** Words without elided articles, parted at hyphens; worked out once per list of words. */
function pieces(words: readonly Word[]): Piece[] {
  const ready = split.get(words);
  if (ready) return ready;
  const parts = words.flatMap((word) => {
    if (word.lower.includes('-')) {
      let at = word.start;
      return word.lower.split('-').map((part) => {
        const piece = { lower: part, start: at, end: at + part.length };
        at = piece.end + 1;
        return piece;
      });
    }
    const elided = word.lower.includes("'") ? (ELISION.exec(word.lower)?.[0].length ?? 0) : 0;
    return [{ lower: word.lower.slice(elided), start: word.start + elided, end: word.end }];
  });
  split.set(words, parts);
  return parts;
}

function longestAt<T>(text: string, parts: readonly Piece[], first: number, table: PhraseTable<T>) {
  const head = parts[first];
  if (!head || !table.heads.has(head.lower)) return null;
  let phrase = head.lower;
  let end = head.end;
  const alone = table.phrases.get(phrase);
  let best: FoundPhrase<T> | null =
    alone === undefined ? null : { phrase, start: head.start, end, value: alone };
  for (let next = first + 1; next < Math.min(parts.length, first + MOST_WORDS); next += 1) {
    const part = parts[next];
    if (
      !part ||
      part.start - end > 3 ||
      !/^[\s\-‐‑](?:\p{L}{1,2}['’])?$/u.test(text.slice(end, part.start))
    )
      break;
    phrase += ` ${part.lower}`;
    end = part.end;
    const { phrases } = table;
    const value =
      phrases.get(phrase) ?? (phrase.endsWith('s') ? phrases.get(phrase.slice(0, -1)) : undefined);
    if (value !== undefined) best = { phrase, start: head.start, end, value };
  }
  return best;
}

/**
 * Looks up every run of up to five words (not across punctuation; a last "s" may be dropped) and
 * returns the longest hit at each place.
 */
export function findPhrases<T>(
  text: string,
  words: readonly Word[],
  table: PhraseTable<T>,
): FoundPhrase<T>[] {
  const parts = pieces(words);
  const found: FoundPhrase<T>[] = [];
  for (let first = 0; first < parts.length; first += 1) {
    const best = longestAt(text, parts, first, table);
    if (!best) continue;
    found.push(best);
    while ((parts[first + 1]?.start ?? Number.POSITIVE_INFINITY) < best.end) first += 1;
  }
  return found;
}
