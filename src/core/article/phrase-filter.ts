/**
 * A quick look that tells for most lines that no listed phrase can stand in them, so that they need
 * not be folded and looked up. It may say "maybe" for a line without one, never "no" for one with.
 */
export interface PhraseFilter {
  /** First characters of the phrases a line may begin with, as numbers; only plain ones. */
  openings: Set<number>;
  /** One bit for each hash of four characters that a phrase begins with which may stand anywhere. */
  bits: Uint8Array;
  /** Those phrases by the hash; `shortest` holds those of fewer characters. */
  anywhere: Map<number, string[]>;
  shortest: string[];
}

const SIZE = 4;
const MASK = 0xffff;
/** Plain signs that labels are stripped of at their beginning. */
const STRIPPED = new Set([...' "\'|*>[](){}#+-'].map((sign) => sign.charCodeAt(0)));
/** What folding makes of the signs that English prose has beside plain ones. */
const FOLDED = new Map(
  Object.entries({ "'": '‘’‚‛ʼ', '"': '“”„‟«»', '-': '‐‑‒–—―−', ' ': '\u00a0' }).flatMap(
    ([plain, signs]) =>
      [...signs].map((sign): [number, number] => [sign.charCodeAt(0), plain.charCodeAt(0)]),
  ),
);

/** Rolls on by one character: after four, nothing of an older one is left in the sixteen bits. */
function roll(hash: number, code: number): number {
  return ((hash << 4) ^ code) & MASK;
}

function hashOf(phrase: string): number {
  let hash = 0;
  for (let at = 0; at < SIZE; at++) hash = roll(hash, phrase.charCodeAt(at));
  return hash;
}

/** Up to four plain characters as one number; how many there are is in it. */
function packed(text: string, size: number): number {
  let value = 1;
  for (let at = 0; at < size; at++) value = value * 128 + (text.charCodeAt(at) & 127);
  return value;
}

/** Compiles the filter out of folded phrases: those at a line's beginning, those anywhere in it. */
export function phraseFilter(beginning: Iterable<string>, inside: string[]): PhraseFilter {
  const filter: PhraseFilter = {
    openings: new Set(),
    bits: new Uint8Array(MASK + 1),
    anywhere: new Map(),
    shortest: inside.filter((phrase) => phrase.length < SIZE),
  };
  for (const key of beginning) filter.openings.add(packed(key, Math.min(SIZE, key.length)));
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

function lower(code: number): number {
  return code > 64 && code < 91 ? code + 32 : code;
}

/** False when no listed phrase can stand at the beginning of the line. */
export function mayOpen(text: string, { openings }: PhraseFilter): boolean {
  let from = 0;
  while (STRIPPED.has(text.charCodeAt(from))) from++;
  let value = 1;
  for (let at = 0; at < SIZE; at++) {
    const code = text.charCodeAt(from + at);
    // The end, what is not plain, a count before the label, a space too many: look more closely.
    const figure = at === 0 && code > 47 && code < 58;
    const doubled = code === 32 && text.charCodeAt(from + at + 1) === 32;
    if (!(code > 31 && code < 127) || figure || doubled) return true;
    value = value * 128 + lower(code);
    if (openings.has(value)) return true;
  }
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

/** False when a text as the page has it cannot contain such a phrase once it is folded. */
export function mayContain(text: string, { bits, shortest }: PhraseFilter): boolean {
  if (shortest.length > 0) return true;
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const plain = code < 127 ? lower(code) : FOLDED.get(code);
    if (plain === undefined) return true;
    hash = roll(hash, plain);
    if (bits[hash] === 1 && at + 1 >= SIZE) return true;
  }
  return false;
}
