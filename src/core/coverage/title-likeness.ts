import { fold } from '../text/normalise.ts';
import type { CorpusRecord } from '../types.ts';
import { slugWords, stem, wordsOf } from './tokens.ts';

/** Length of the longest common subsequence of two short word lists (at most 40 words each). */
export function commonInOrder(a: string[], b: string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (const [at, other] of b.entries()) {
      const diagonal = (row[at] ?? 0) + 1;
      next.push(word === other ? diagonal : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** How alike two headlines are, 0 to 1, and how many words they share in order. */
export interface TitleLikeness {
  value: number;
  shared: number;
}

const NOTHING: TitleLikeness = { value: 0, shared: 0 };

function compare(a: string[], b: string[]): TitleLikeness {
  if (a.length < 3 || b.length < 3) return NOTHING;
  const shared = commonInOrder(a, b);
  return { value: (2 * shared) / (a.length + b.length), shared };
}

function headlineStems(title: string): string[] {
  return wordsOf(fold(title), 40).map(stem);
}

/** Words that carry a headline's meaning: those an address keeps. */
function carrying(words: string[]): string[] {
  return words.filter((word) => word.length > 3 || /\d/.test(word));
}

/** Likeness of a page's headlines to a record's title or the words of its address; the best counts. */
export function titleLikeness(headlines: string[], record: CorpusRecord): TitleLikeness {
  const slug = slugWords(record.url).map(stem);
  const title = record.title === null ? [] : headlineStems(record.title.slice(0, 300));
  let best = NOTHING;
  for (const headline of headlines) {
    const words = headlineStems(headline);
    const tries = [compare(words, title), compare(words, slug)];
    // Addresses drop the small words; compare without them as well, but trust it a little less.
    const bare = compare(carrying(words), carrying(slug));
    tries.push({ value: bare.value * 0.95, shared: bare.shared });
    for (const found of tries) if (found.value > best.value) best = found;
  }
  return best;
}
