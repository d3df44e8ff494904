import type { FoundPhrase } from './phrase-index.ts';
import type { Word } from './tokenise.ts';

/** What may follow one word of a phrase: whole words, and stems by their length. */
interface Step<T> {
  whole: Map<string, Step<T>>;
  stems: Map<string, Step<T>>;
  lengths: number[];
  value?: T;
}

/** Phrases of inflected words: "дом* общин" also finds "дома общин", "в доме общин". */
export interface StemTable<T> {
  first: Step<T>;
  size: number;
}

const MOST_WORDS = 7;
/** Longest ending a stem may have; agglutinating languages pile up three or four. */
const MOST_ENDING = 7;
const BETWEEN = /^[\s\-‐‑\u200c\u200d]{1,3}$/u;
/** Letters that are written in more than one way, and signs that are often left out. */
const VARIANTS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ё: 'е',
  ı: 'i',
};
const VARIANT = /[أإآىیکёı\u0640]|\u0307|[\u064b-\u0652]/gu;
/** "and", "in", "to", "as", "so" lean on the next word. */
const ARABIC_CLITIC = /^(?:[وف]?[بلك]|[وف])(?=.{3})/u;
const HEBREW_CLITIC = /^[והבלמשכ]{1,2}(?=.{2})/u;
/** Hebrew and Arabic letters. */
const FIRST_LEANING = 0x5d0;
const LAST_LEANING = 0x64a;
const HOLDS_HEBREW = /^[\u05d0-\u05ea]/u;

function step<T>(): Step<T> {
  return { whole: new Map(), stems: new Map(), lengths: [] };
}

function folded(lower: string): string {
  return lower.normalize('NFC').replace(VARIANT, (sign) => VARIANTS[sign] ?? '');
}

/** An empty table; fill it with `addStems`. */
export function stemTable<T>(): StemTable<T> {
  return { first: step(), size: 0 };
}

/** Adds a phrase of one to seven words; a word that ends in "*" stands for its inflected forms. */
export function addStems<T>(table: StemTable<T>, phrase: string, value: T): void {
  let at = table.first;
  for (const word of folded(phrase.toLowerCase().replaceAll('’', "'")).split(
    /[\s\-\u200c\u200d]+/u,
  )) {
    const stem = word.endsWith('*') ? word.slice(0, -1) : null;
    const branch = stem === null ? at.whole : at.stems;
    const next = branch.get(stem ?? word) ?? step<T>();
    branch.set(stem ?? word, next);
    if (stem !== null && !at.lengths.includes(stem.length)) at.lengths.push(stem.length);
    at = next;
  }
  at.value = value;
  table.size += 1;
}

function following<T>(at: Step<T>, word: string): Step<T>[] {
  const found: Step<T>[] = [];
  const whole = at.whole.get(word);
  if (whole) found.push(whole);
  for (const length of at.lengths) {
    if (word.length < length || word.length - length > MOST_ENDING) continue;
    const stem = at.stems.get(word.slice(0, length));
    if (stem) found.push(stem);
  }
  return found;
}

/** Every step a phrase may begin with at a word. */
function begin<T>({ first }: StemTable<T>, word: string): Step<T>[] {
  const sign = word.charCodeAt(0);
  if (sign < FIRST_LEANING || sign > LAST_LEANING) return following(first, word);
  return heads(word).flatMap((form) => following(first, form));
}

/** The word, and what is left of it without the small words that are written together with it. */
function heads(word: string): string[] {
  if (HOLDS_HEBREW.test(word)) {
    const bare = word.replace(HEBREW_CLITIC, '');
    return [...new Set([word, word.slice(1), bare])];
  }
  const joined = word.replace(/^[وف]?لل(?=.{2})/u, 'ال');
  return [...new Set([word, word.replace(ARABIC_CLITIC, ''), word.replace(/^[وف]/u, ''), joined])];
}

interface Part {
  form: string;
  start: number;
  end: number;
}

/** Words in the form phrases are looked up by, parted at hyphens. */
function partsOf(words: readonly Word[]): Part[] {
  return words.flatMap(({ lower, start, end }) => {
    if (!lower.includes('-')) return [{ form: folded(lower), start, end }];
    let at = start;
    return lower.split('-').map((part) => {
      const piece = { form: folded(part), start: at, end: at + part.length };
      at = piece.end + 1;
      return piece;
    });
  });
}

/**
 * Every place where a phrase of the table stands, the longest there (not across punctuation). Each
 * word is looked up by hash, so the time grows with the text only.
 */
export function findStems<T>(
  text: string,
  words: readonly Word[],
  table: StemTable<T>,
): FoundPhrase<T>[] {
  const parts = partsOf(words);
  const found: FoundPhrase<T>[] = [];
  for (let first = 0; first < parts.length; first += 1) {
    let open = begin(table, parts[first]?.form ?? '');
    let best: { last: number; value: T } | null = null;
    for (let last = first; open.length > 0 && last < first + MOST_WORDS; last += 1) {
      const ending = open.find(({ value }) => value !== undefined);
      if (ending?.value !== undefined) best = { last, value: ending.value };
      const [here, next] = [parts[last], parts[last + 1]];
      if (!here || !next || !BETWEEN.test(text.slice(here.end, next.start))) break;
      open = open.flatMap((at) => following(at, next.form));
    }
    if (!best) continue;
    const [start, end] = [parts[first]?.start ?? 0, parts[best.last]?.end ?? 0];
    const phrase = parts
      .slice(first, best.last + 1)
      .map(({ form }) => form)
      .join(' ');
    found.push({ phrase, start, end, value: best.value });
    first = best.last;
  }
  return found;
}
