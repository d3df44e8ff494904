import { endsInAbbreviation } from '../text/sentences.ts';
import { parseSignOff } from '../text/sign-off.ts';
import type { Draft } from './draft.ts';
import { type FurnitureWords, findPhrase } from './furniture-words.ts';
import { type Line, shortened, weigh } from './lines.ts';
import { mayOpen } from './phrase-filter.ts';

/** A stop with the marks that close after it, and what follows without or after a space. */
const STOP =
  /(?:[.!?…؟۔][\])"'”’»“]*(?:\s+|(?=\p{Lu}))|[。！？।॥។།။።։｡．][」』”’）)»"']*\s*)(?=\S)/gu;
const END = /[.!?…。！？।॥؟۔។།။።։｡．]["'”’»«)\]』」）]*$/;
/** So much of a line's end may be a label with what it names. */
const REACH = 200;
const LONGEST_TAIL = 160;
const LONGEST_CREDIT = 100;
/** More stops than this within reach are dots, not sentences. */
const MOST_SENTENCES = 8;
/** So much in front of the label is a sentence of the story. */
const LEAST_HEAD = 40;
/** So much must stand before a whole sentence of the site's own: shorter text is part of its notice. */
const NOTICE_HEAD = 140;
const LABELS = [
  'enlarge-image',
  'photo-credit',
  'caption-label',
  'read-more',
  'read-original',
  'related-articles',
  'latest',
  'share',
  'comment-form',
  'newsletter',
  'ad',
];
/** Labels that name somebody behind a colon, whatever sign ends the name. */
const CREDITS = ['photo-credit', 'caption-label'];
/** Labels that name other stories behind a colon. */
const REFERRING = ['read-more', 'read-original', 'related-articles', 'latest'];
/** Labels that need no colon before the other story's name; "Learn more" may begin a sentence. */
const OPENING = ['enlarge-image', 'related-articles', 'latest'];

/** Where the sentences behind the first end begin, within the last characters of the text. */
function starts(text: string, reach: number): number[] {
  const from = Math.max(0, text.length - reach);
  const found: number[] = [];
  for (const match of text.slice(from).matchAll(STOP)) {
    const at = from + match.index;
    if (match[0].startsWith('.') && endsInAbbreviation(text.slice(0, at + 1))) continue;
    found.push(at + match[0].length);
  }
  return found;
}

/** True when a sentence ends inside the line and more follows: something is told in it. */
export function holdsSentence(text: string): boolean {
  const last = starts(text, 2000).at(-1);
  return last !== undefined && weigh(text.slice(0, last)) >= LEAST_HEAD;
}

/**
 * Where the furniture begins that a text ends in, by the given test; -1 when there is none or too
 * little is told before it. The most that is furniture, or of offers and addresses the `least`.
 */
export function tailStart(
  text: string,
  isFurniture: (tail: string) => boolean,
  least: boolean = false,
): number {
  const ends = starts(text, REACH).slice(-MOST_SENTENCES);
  for (const at of least ? ends.reverse() : ends) {
    const told = at >= LEAST_HEAD || weigh(text.slice(0, at)) >= LEAST_HEAD;
    if (told && isFurniture(text.slice(at))) return at;
  }
  return -1;
}

/** False when the end of a text can be no label: it stops as sentences do and introduces nothing. */
export function mayEndInLabel(text: string): boolean {
  return !END.test(text.slice(-12)) || /[:：|]/.test(text.slice(-LONGEST_TAIL));
}

/** "Enlarge image", "Photo: A. Person", "fek/AFP", "Read also: Storm closes the bridge". */
export function isGluedLabel(
  tail: string,
  words: FurnitureWords,
  isAgency: (sign: string) => boolean,
): boolean {
  if (tail.length > LONGEST_TAIL) return false;
  const phrase = mayOpen(tail, words.filter) ? findPhrase(tail, words) : null;
  const open = !END.test(tail);
  // "Background: In May …" may go on with the story; names of other stories end without a stop.
  if (phrase?.how === 'colon' && CREDITS.includes(phrase.kind)) {
    return phrase.rest > 0 && phrase.rest < LONGEST_CREDIT;
  }
  if (!open && !/[?!]$/.test(tail)) return false;
  if (phrase?.how === 'colon') return REFERRING.includes(phrase.kind);
  if (!open) return false;
  if (phrase?.how === 'whole') return LABELS.includes(phrase.kind);
  if (phrase?.how === 'start') {
    return OPENING.includes(phrase.kind) && phrase.rest < 80 && !/[.!?:：]/.test(tail);
  }
  return /^\p{L}{2,6}\//u.test(tail) && parseSignOff(tail, isAgency) !== null;
}

/** "Source: gazette", "Tags: ferry": at the end of a story; in its middle they may name the source of a figure. */
export function isGluedSource(tail: string, words: FurnitureWords): boolean {
  if (tail.length > LONGEST_CREDIT || !mayOpen(tail, words.filter)) return false;
  const phrase = findPhrase(tail, words);
  if (phrase?.kind !== 'source-credit' && phrase?.kind !== 'tags') return false;
  return (phrase.how === 'colon' && phrase.rest > 0) || (phrase.how === 'whole' && !END.test(tail));
}

/** "… We use cookies": a notice of the site behind two sentences or more that hold none. */
export function isGluedNotice(line: Line, tail: string, words: FurnitureWords): boolean {
  const head = line.text.slice(0, -tail.length).trimEnd();
  const bare = !END.test(tail) || /[:：]$/.test(tail);
  if (weigh(head) < (bare ? LEAST_HEAD : NOTICE_HEAD) || findPhrase(head, words)) return false;
  return findPhrase(tail, words)?.how === 'contains';
}

/** Ends the line before `at` and writes down why; what stood behind is furniture. */
export function cutTail(draft: Draft, at: number, end: number, step: string, reason: string): Line {
  const line = draft.lines[at];
  if (!line) throw new Error(`no line ${at}`);
  const cut = shortened(line, line.text.slice(0, end).trimEnd());
  draft.lines[at] = cut;
  if (draft.trace.length < 2000) {
    draft.trace.push({ step, action: 'split', text: line.text.slice(end, end + 200), reason });
  }
  return cut;
}
