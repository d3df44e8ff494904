import type { Knowledge } from '../knowledge/index.ts';
import { fold } from '../text/normalise.ts';
import {
  containsAny,
  mayContain,
  mayOpen,
  type PhraseFilter,
  phraseFilter,
} from './phrase-filter.ts';

/** What a furniture phrase stands for; the first eight come from the credit words. */
export type Furniture =
  | 'related-articles'
  | 'comment-form'
  | 'cookie-banner'
  | 'share'
  | 'read-more'
  | 'read-original'
  | 'newsletter'
  | 'enlarge-image'
  | 'photo-credit'
  | 'source-credit'
  | 'notes'
  | 'tags'
  | 'author'
  | 'toc'
  | 'ad'
  | 'latest'
  | 'plugin'
  | 'disclaimer'
  | 'date-label'
  | 'agency-credit'
  | 'paywall'
  | 'caption-label'
  | 'key-points';

/** How a line carries the phrase. `rest` is the length of what follows the phrase, in characters. */
export interface PhraseHit {
  kind: Furniture;
  how: 'whole' | 'start' | 'colon' | 'contains';
  rest: number;
  /** True for words that begin sentences of a story as well: "Report by …", "La entrada …". */
  open?: boolean;
}

/** Phrases of page furniture in all languages, folded, and the kinds of class names. */
export interface FurnitureWords {
  whole: Map<string, Furniture>;
  start: Map<string, Furniture>;
  /** Those of the `start` phrases that are written with a colon and mean nothing without one. */
  colonOnly: Set<string>;
  /** Those of them that may as well begin a sentence of a story. */
  open: Set<string>;
  contains: [string, Furniture][];
  /** Labels of advertisements as written, which copiers glue to the head of a sentence. */
  heads: string[];
  /** One look for what most lines have none of. */
  filter: PhraseFilter;
  /** First two characters of the `start` phrases -> their lengths, longest first. */
  openings: Map<string, number[]>;
  /** Class name or a hyphen-separated piece of one -> kind. */
  classes: Map<string, string>;
  /** Class names met before -> their kinds. */
  names: Map<string, readonly string[]>;
  /** The same for whole parts of a path. */
  parts: Map<string, readonly string[]>;
}

const MAX_PHRASE = 64;
const CACHE = new WeakMap<Knowledge['creditLines'], FurnitureWords>();

/** Signs that stand around a label, after folding; stops and colons at its end only. */
const AROUND = '"\'|•·*►▶→»>[](){}#【】+-–—…';
const BEFORE = signs(`${AROUND}☞※`);
const BEHIND = signs(`${AROUND}<:：.!?`);
const ANY_SPACE = /\s/;

function signs(list: string): Set<number> {
  return new Set([...list].map((sign) => sign.charCodeAt(0)));
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code < 128 ? code > 8 && code < 14 : ANY_SPACE.test(String.fromCharCode(code)))
  );
}

/** Folded, without the marks that stand around a label. */
export function labelKey(text: string): string {
  let key = fold(text.length > 300 ? text.slice(0, 300) : text);
  if (/\s\s|[^\S ]/.test(key)) key = key.replace(/\s+/g, ' ');
  let from = 0;
  let to = key.length;
  for (; from < to; from++) {
    const code = key.charCodeAt(from);
    if (!BEFORE.has(code) && !isSpace(code)) break;
  }
  for (; to > from; to--) {
    const code = key.charCodeAt(to - 1);
    if (!BEHIND.has(code) && !isSpace(code)) break;
  }
  return key.slice(from, to);
}

function addStart(words: FurnitureWords, key: string, label: string, kind: Furniture): void {
  words.start.set(key, kind);
  if (/[:：]\s*$/.test(label)) words.colonOnly.add(key);
  else words.colonOnly.delete(key);
}

function addCredits(words: FurnitureWords, knowledge: Knowledge): void {
  for (const { label, meaning } of knowledge.creditLines) {
    const open = label.split(/…|\.\.\./)[0] ?? '';
    const key = labelKey(label);
    if (key.length < 2) continue;
    const kind = meaning as Furniture;
    if (!words.whole.has(key) || kind !== 'source-credit') words.whole.set(key, kind);
    const start = labelKey(open);
    if (start.length > 1 && !words.start.has(start)) addStart(words, start, open, kind);
  }
}

/** Most lines need no more than a look at their first two characters. */
function addOpenings({ start, openings }: FurnitureWords): void {
  for (const key of start.keys()) {
    if (key.length > MAX_PHRASE) continue;
    const opening = key.slice(0, 2);
    const lengths = openings.get(opening) ?? [];
    if (!lengths.includes(key.length)) openings.set(opening, [...lengths, key.length]);
  }
  for (const lengths of openings.values()) lengths.sort((a, b) => b - a);
}

/** Compiles the phrase and class lists; once per knowledge. */
export function furnitureWords(knowledge: Knowledge): FurnitureWords {
  const known = CACHE.get(knowledge.creditLines);
  if (known) return known;
  const words: FurnitureWords = {
    whole: new Map(),
    start: new Map(),
    colonOnly: new Set(),
    open: new Set(),
    contains: [],
    heads: [],
    filter: phraseFilter([], []),
    openings: new Map(),
    classes: new Map(),
    names: new Map(),
    parts: new Map(),
  };
  for (const [, kind = '', match = '', label = ''] of knowledge.lists['furniture-lines'] ?? []) {
    const key = labelKey(label);
    if (key === '') continue;
    if (match === 'head') words.heads.push(label);
    else if (match === 'contains') words.contains.push([fold(label), kind as Furniture]);
    else if (match === 'start' || match === 'open') {
      addStart(words, key, label, kind as Furniture);
      if (match === 'open') words.open.add(key);
    }
    if (match !== 'contains') words.whole.set(key, kind as Furniture);
  }
  addCredits(words, knowledge);
  for (const [name = '', kind = ''] of knowledge.lists['furniture-classes'] ?? []) {
    words.classes.set(name, kind);
  }
  const inside = words.contains.map(([phrase]) => phrase);
  words.filter = phraseFilter([...words.whole.keys(), ...words.start.keys()], inside);
  addOpenings(words);
  CACHE.set(knowledge.creditLines, words);
  return words;
}

/** The longest listed phrase a line begins with, at a word's end (anywhere in scripts without spaces). */
function startingPhrase(key: string, words: FurnitureWords, length: number): PhraseHit | null {
  for (const end of words.openings.get(key.slice(0, 2)) ?? []) {
    if (end > key.length) continue;
    const next = key.charAt(end);
    const dense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(key.charAt(end - 1));
    if (end < key.length && !dense && /[\p{L}\p{N}]/u.test(next)) continue;
    const label = key.slice(0, end);
    const kind = words.start.get(label);
    if (!kind || (words.colonOnly.has(label) && !/^[^:：]{0,8}[:：]/.test(key.slice(end))))
      continue;
    const colon = /^\s?[:：|]/.test(key.slice(end));
    const hit: PhraseHit = { kind, how: colon ? 'colon' : 'start', rest: length - end };
    return words.open.has(label) && !colon ? { ...hit, open: true } : hit;
  }
  return null;
}

/** The phrase that is all of the line, a count before or behind it aside: "12 Comments", "Share (3)". */
function wholePhrase(key: string, words: FurnitureWords): Furniture | undefined {
  const known = words.whole.get(key);
  if (known || !/^\d|\d[)\]]?$/.test(key)) return known;
  const bare = key.replace(/^\d{1,4} |\s?[([]?\d{1,4}[)\]]?$/g, '');
  return bare === '' ? undefined : words.whole.get(bare);
}

/** The furniture phrase of a line of at most 600 characters, or null. */
export function findPhrase(text: string, words: FurnitureWords): PhraseHit | null {
  if (text.length > 600) return null;
  const opens = mayOpen(text, words.filter);
  // Long lines can only begin with a phrase; their first words are enough to tell.
  if (text.length > 320) {
    return opens ? startingPhrase(labelKey(text.slice(0, 80)), words, text.length) : null;
  }
  const may = text.length < 320 && mayContain(text, words.filter);
  if (!opens && !may) return null;
  const folded = may ? fold(text) : '';
  const holds = may && containsAny(folded, words.filter);
  if (!opens && !holds) return null;
  const key = labelKey(text);
  if (key === '') return null;
  const whole = wholePhrase(key, words);
  if (whole) return { kind: whole, how: 'whole', rest: 0 };
  const inside = holds ? words.contains.find(([phrase]) => folded.includes(phrase)) : undefined;
  if (inside) return { kind: inside[1], how: 'contains', rest: key.length };
  return startingPhrase(key, words, key.length);
}
