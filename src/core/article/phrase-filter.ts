/**
 * A quick look that tells for most lines that no listed phrase can stand in them, so that they need
 * not be folded and looked up. It may say "maybe" for a line without one, never "no" for one with.
 */
export interface PhraseFilter {
  /** First four characters of the phrases a line may begin with. */
  openings: Set<string>;
  /** Those of fewer characters. */
  short: Set<string>;
  /** One bit for each hash of four characters that a phrase begins with which may stand anywhere. */
  bits: Uint8Array;
  /** Those phrases by the hash; `shortest` holds those of fewer characters. */
  anywhere: Map<number, string[]>;
  shortest: string[];
}

const SIZE = 4;
const MASK = 0xffff;
/** ASCII signs that labels are stripped of at their beginning, and letters in lower case; 0 for the rest. */
const STRIPPED = new Set(' "\'|*>[](){}#+-'.split('').map((sign) => sign.charCodeAt(0)));

/** Rolls on by one character: after four, nothing of an older one is left in the sixteen bits. */
function roll(hash: number, code: number): number {
  return ((hash << 4) ^ code) & MASK;
}

function hashOf(phrase: string): number {
  let hash = 0;
  for (let at = 0; at < SIZE; at++) hash = roll(hash, phrase.charCodeAt(at));
  return hash;
}

/** Compiles the filter out of folded phrases: those at a line's beginning, those anywhere in it. */
export function phraseFilter(beginning: Iterable<string>, inside: string[]): PhraseFilter {
  const filter: PhraseFilter = {
    openings: new Set(),
    short: new Set(),
    bits: new Uint8Array(MASK + 1),
    anywhere: new Map(),
    shortest: inside.filter((phrase) => phrase.length < SIZE),
  };
  for (const key of beginning) {
    if (key.length < SIZE) filter.short.add(key);
    else filter.openings.add(key.slice(0, SIZE));
  }
  for (const phrase of inside) {
    if (phrase.length < SIZE) continue;
    const hash = hashOf(phrase);
    filter.bits[hash] = 1;
    const list = filter.anywhere.get(hash);
    if (list) list.push(phrase);
    else filter.anywhere.set(hash, [phrase]);
  }
  return filter;
}

/**
 * The first four characters of a label in lower case, with what a label is stripped of left out;
 * null when they are not plain, or a figure that labels are read without.
 */
function plainOpening(text: string): string | null {
  let from = 0;
  while (STRIPPED.has(text.charCodeAt(from))) from++;
  const head = text.slice(from, from + SIZE);
  for (let at = 0; at < head.length; at++) {
    const code = head.charCodeAt(at);
    if (code < 32 || code > 126 || (at === 0 && code > 47 && code < 58)) return null;
    if (code === 32 && head.charCodeAt(at + 1) === 32) return null;
  }
  return head.length < SIZE ? null : head.toLowerCase();
}

/** False when no listed phrase can stand at the beginning of the line. */
export function mayOpen(text: string, filter: PhraseFilter): boolean {
  const head = plainOpening(text);
  if (head === null || filter.openings.has(head)) return true;
  for (let size = 1; size < SIZE; size++) if (filter.short.has(head.slice(0, size))) return true;
  return false;
}

/** True when the folded text contains one of the phrases that may stand anywhere. */
export function containsAny(folded: string, filter: PhraseFilter): boolean {
  const { bits } = filter;
  let hash = 0;
  for (let at = 0; at < folded.length; at++) {
    hash = roll(hash, folded.charCodeAt(at));
    if (bits[hash] === 0 || at + 1 < SIZE) continue;
    const from = at + 1 - SIZE;
    if (filter.anywhere.get(hash)?.some((phrase) => folded.startsWith(phrase, from))) return true;
  }
  return filter.shortest.some((phrase) => folded.includes(phrase));
}
