import { fold } from '../text/normalise.ts';
import type { Knowledge } from './index.ts';

/** A phrase of a word list with one gap: "… has learned", "told the …". */
export interface SlotPhrase {
  lang: string;
  /** Folded words before and after the gap. */
  before: string;
  after: string;
  strength: number;
}

/** A place in a text where such a phrase stands, with the capitalised words found in its gap. */
export interface SlotHit {
  phrase: SlotPhrase;
  /** Candidate fillings, longest first, as written on the page. */
  candidates: string[];
  /** The words around, for quoting. */
  words: string;
}

const CACHE = new WeakMap<string[][], SlotPhrase[]>();
const NAME_BEFORE =
  /((?:[\p{Lu}\p{Lo}\p{N}][\p{L}\p{M}\p{N}.&’'-]*\s+){0,3}[\p{Lu}\p{Lo}\p{N}][\p{L}\p{M}\p{N}.&-]*)["”»“’']{0,2}$/u;
const NAME_AFTER =
  /^["“„«‘']?((?:[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}.&-]*)(?:\s+[\p{Lu}\p{Lo}\p{N}][\p{L}\p{M}\p{N}.&-]*){0,3})/u;

/** Phrases of one language in a list with rows "language, phrase with …, strength". */
export function slotPhrases(knowledge: Knowledge, list: string, lang: string | null): SlotPhrase[] {
  return allPhrases(knowledge, list).filter((phrase) => phrase.lang === lang);
}

function allPhrases(knowledge: Knowledge, list: string): SlotPhrase[] {
  const rows = knowledge.lists[list] ?? [];
  const known = CACHE.get(rows);
  if (known) return known;
  const phrases = rows.map(([lang = '', phrase = '', strength = '']): SlotPhrase => {
    const [before = '', after = ''] = phrase.split('…');
    return {
      lang,
      before: foldSameLength(before).trim(),
      after: foldSameLength(after).trim(),
      strength: Number(strength) || 0.5,
    };
  });
  CACHE.set(rows, phrases);
  return phrases;
}

function shorten(name: string, fromLeft: boolean): string[] {
  const owner = /^(.{2,40})[’']s?\s/u.exec(name)?.[1];
  const words = name.trim().split(/\s+/);
  const own = fromLeft && owner ? [owner] : [];
  return own.concat(
    words.map((_, index) =>
      (fromLeft ? words.slice(index) : words.slice(0, words.length - index)).join(' '),
    ),
  );
}

function hitAt(text: string, at: number, phrase: SlotPhrase): SlotHit | null {
  const anchor = phrase.before || phrase.after;
  const end = at + anchor.length;
  const words = text.slice(Math.max(0, at - 60), end + 80);
  if (phrase.before === '') {
    const name = NAME_BEFORE.exec(text.slice(Math.max(0, at - 60), at).trimEnd())?.[1];
    return name ? { phrase, candidates: shorten(name, true), words } : null;
  }
  const rest = text.slice(end, end + 80).trimStart();
  if (phrase.after !== '') {
    const gap = foldSameLength(rest).indexOf(` ${phrase.after}`);
    const filler = gap > 1 && gap <= 40 ? rest.slice(0, gap).trim() : '';
    return filler === '' ? null : { phrase, candidates: [filler], words };
  }
  const name = NAME_AFTER.exec(rest)?.[1];
  if (!name) return null;
  return { phrase, candidates: shorten(name, false), words };
}

/**
 * Finds the phrases of a list in a text of at most 20,000 characters. `folded` must be as long as
 * `text` (see `foldSameLength`), so that positions agree.
 */
export function findSlots(text: string, folded: string, phrases: SlotPhrase[]): SlotHit[] {
  const hits: SlotHit[] = [];
  for (const phrase of phrases) {
    const anchor = phrase.before || phrase.after;
    let at = folded.indexOf(anchor);
    for (let guard = 0; at >= 0 && guard < 5; guard += 1) {
      const clear =
        !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1)) &&
        !/[\p{L}\p{N}]/u.test(folded.charAt(at + anchor.length));
      const hit = clear ? hitAt(text, at, phrase) : null;
      if (hit) hits.push(hit);
      at = folded.indexOf(anchor, at + anchor.length);
    }
  }
  return hits;
}

const LETTERS = new Map<string, string>();

/** One letter folded; each is worked out once, as texts in other alphabets consist of them. */
function foldLetter(letter: string): string {
  const known = LETTERS.get(letter);
  if (known !== undefined) return known;
  const plain = fold(letter);
  const folded = plain.length === letter.length ? plain : letter;
  LETTERS.set(letter, folded);
  return folded;
}

/** Folded letter by letter, so that the text keeps its length and positions agree. */
export function foldSameLength(text: string): string {
  const folded = text.replace(/[^\0-\x7f]/g, foldLetter);
  return folded.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
