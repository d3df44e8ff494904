import { fold } from '../text/normalise.ts';
import type { PageBlock, PageSnapshot } from '../types.ts';
import { endsInPictureCredit } from './credit-tail.ts';
import { type FurnitureWords, findPhrase, type PhraseHit } from './furniture-words.ts';
import { readHints } from './path-hints.ts';

/** A block of the page as the steps of this folder see it. */
export interface Line {
  /** Index into `PageSnapshot.blocks`. */
  index: number;
  block: PageBlock;
  text: string;
  /** Folded start of the text, for comparing. */
  key: string;
  /** Length in Latin characters; a Han, kana or Hangul sign counts for more. */
  weight: number;
  /** 0 to 1. */
  linkShare: number;
  heading: boolean;
  /** Ends as sentences do. */
  sentence: boolean;
  /** Long enough and unlinked enough to be telling something. */
  prose: boolean;
  phrase: PhraseHit | null;
  /** The block is hidden on a page that shows its prose; pages that hide everything hide nothing. */
  hidden: boolean;
  /** Element and class names it stands in, numbers aside: alike for paragraphs of one story. */
  signature: string;
  /** Kinds of furniture its ancestors' class names speak of. */
  hints: ReadonlySet<string>;
}

const ANY_DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uff60]/;
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uff60]/g;
const STOP = /[.!?…。！？।॥؟۔።។။։｡．:;]["'”’»«)\]』」）]*$|[。」』]$/;
/** The number that a page builder draws for each of its boxes: "element-98fbbca". */
const DRAWN = /-[0-9a-f]{6,16}(?![\w-])/g;
const CACHE = new WeakMap<PageSnapshot, Line[]>();

/** Length of a text in Latin characters; a Han, kana or Hangul sign counts for more. */
export function weigh(text: string): number {
  const sample = text.slice(0, 2000);
  if (!ANY_DENSE.test(sample)) return text.length;
  const dense = sample.match(DENSE)?.length ?? 0;
  return Math.round(text.length * (1 + (1.5 * dense) / Math.max(1, sample.length)));
}

const NONE: ReadonlySet<string> = new Set();

/** A block with what is asked of every line worked out at once, and the rest when it is asked for. */
class PageLine implements Line {
  readonly text: string;
  readonly weight: number;
  readonly linkShare: number;
  readonly heading: boolean;
  readonly sentence: boolean;
  readonly prose: boolean;
  hidden: boolean;
  hints = NONE;
  readonly block: PageBlock;
  readonly index: number;
  readonly #words: FurnitureWords;
  #key: string | undefined;
  #phrase: PhraseHit | null | undefined;
  #signature: string | undefined;

  constructor(block: PageBlock, index: number, words: FurnitureWords) {
    const { text, tag } = block;
    this.block = block;
    this.index = index;
    this.#words = words;
    this.text = text;
    this.weight = weigh(text);
    this.linkShare = Math.min(1, block.linkChars / Math.max(1, text.length));
    this.heading = tag.length === 2 && /^h[1-6]$/.test(tag);
    this.sentence = STOP.test(text.slice(-8));
    this.prose = isProse(this);
    this.hidden = block.hidden;
  }

  get key(): string {
    this.#key ??= fold(this.text.slice(0, 400));
    return this.#key;
  }

  get phrase(): PhraseHit | null {
    if (this.#phrase === undefined) this.#phrase = findPhrase(this.text, this.#words);
    return this.#phrase;
  }

  get signature(): string {
    this.#signature ??= signatureOf(this.block);
    return this.#signature;
  }
}

function isProse({ heading, linkShare, weight, sentence }: Omit<Line, 'prose'>): boolean {
  return !heading && linkShare < 0.5 && (weight >= 140 || (sentence && weight >= 50));
}

/** The line without what stood at its end; `text` is the part that stays. */
export function shortened(line: Line, text: string): Line {
  const { index, block, linkShare, heading, hidden, signature, hints, phrase } = line;
  const said = phrase?.how === 'start' || phrase?.how === 'colon' ? phrase : null;
  const rest = { index, block, text, linkShare, heading, hidden, signature, hints, phrase: said };
  const key = fold(text.slice(0, 400));
  const cut = { ...rest, key, weight: weigh(text), sentence: STOP.test(text.slice(-8)) };
  return { ...cut, prose: isProse(cut) };
}

function signatureOf(block: PageBlock): string {
  const { tag, path } = block;
  const parts = path.slice(path.lastIndexOf('>', path.lastIndexOf('>') - 1) + 1).split('>');
  const named = parts.map((part) =>
    part
      .replace(/#[^.[]*/, '')
      .replace(DRAWN, '')
      .replace(/\d+/g, ''),
  );
  return `${tag}|${named.join('>')}`;
}

/** Pages that fade their text in, or stream it, mark all of it as hidden. */
function revealHidden(lines: Line[]): void {
  const prose = lines.filter((line) => line.prose);
  const sum = (hidden: boolean) =>
    prose.reduce((total, line) => total + (line.block.hidden === hidden ? line.weight : 0), 0);
  if (sum(true) > sum(false)) for (const line of lines) line.hidden = false;
}

/** True for lines that caption a picture: by element or name, or as bare text of a figure. */
export function isCaption(line: Line): boolean {
  if (line.hints.has('caption')) return !line.heading;
  return line.hints.has('figure') && /^(?:p|div|figure|center)$/.test(line.block.tag);
}

/** The page's blocks with everything the steps ask about them; worked out once per snapshot. */
export function readLines(snapshot: PageSnapshot, words: FurnitureWords): Line[] {
  const known = CACHE.get(snapshot);
  if (known) return known;
  const lines = snapshot.blocks.map((block, index): Line => new PageLine(block, index, words));
  revealHidden(lines);
  const hints = readHints(lines, words);
  lines.forEach((line, at) => {
    line.hints = hints[at] ?? line.hints;
    const plain = !line.heading && /^(?:p|div|span|em|center|section)$/.test(line.block.tag);
    if (plain && endsInPictureCredit(line.text, words))
      line.hints = new Set([...line.hints, 'caption']);
  });
  CACHE.set(snapshot, lines);
  return lines;
}
