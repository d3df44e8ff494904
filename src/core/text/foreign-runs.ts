import { around } from './hits.ts';
import type { StoryBlock } from './story.ts';
import type { Word } from './tokenise.ts';

/** Common words by language, and the languages each telling one points to. */
export interface CommonWords {
  own: Map<string, Set<string>>;
  telling: Map<string, string[]>;
}

/** A stretch of another language in running text. */
export interface ForeignRun {
  lang: string;
  quote: string;
}

/** Shortest run of foreign words that counts, and how many of them must be telling. */
const RUN = 4;
const TELLING = 2;
const PAIRS = ['“”', '„“', '«»', '»«', '()', '[]'];

/** Indexes rows "language, word, tells it from others (yes or no)". */
export function indexCommonWords(rows: readonly string[][]): CommonWords {
  const own = new Map<string, Set<string>>();
  const telling = new Map<string, string[]>();
  for (const [lang = '', word = '', tells] of rows) {
    own.set(lang, (own.get(lang) ?? new Set()).add(word));
    if (tells !== 'yes') continue;
    const langs = telling.get(word);
    if (langs) langs.push(lang);
    else telling.set(word, [lang]);
  }
  return { own, telling };
}

/** True when a quotation or bracket that opened in `before` is still open. */
function isQuoted(before: string): boolean {
  const open = PAIRS.some(
    (pair) => before.lastIndexOf(pair.charAt(0)) > before.lastIndexOf(pair.charAt(1)),
  );
  return open || before.split('"').length % 2 === 0;
}

/** The language with most telling words in a run, if they are enough of it. */
function languageOf(run: readonly Word[], common: CommonWords): string | null {
  const counts = new Map<string, number>();
  for (const word of run) {
    for (const lang of common.telling.get(word.text) ?? []) {
      counts.set(lang, (counts.get(lang) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < TELLING || best[1] * 4 < run.length) return null;
  return run.some((word) => word.text.length > 4) ? best[0] : null;
}

function stretches(block: StoryBlock, own: Set<string>, common: CommonWords): Word[][] {
  const found: Word[][] = [];
  let run: Word[] = [];
  for (const word of block.words) {
    const fits = !own.has(word.lower) && /^\p{Ll}/u.test(word.text);
    const joins = run.length > 0 && word.start - (run.at(-1)?.end ?? 0) === 1;
    if (fits && joins) run.push(word);
    else {
      if (run.length >= RUN) found.push(run);
      run = fits && common.telling.has(word.text) ? [word] : [];
    }
  }
  return run.length >= RUN ? [...found, run] : found;
}

/** Runs of lower-case words of another language, outside quotation marks and brackets. */
export function foreignRuns(
  block: StoryBlock,
  own: Set<string>,
  common: CommonWords,
): ForeignRun[] {
  return stretches(block, own, common).flatMap((run) => {
    const lang = languageOf(run, common);
    const [first] = run;
    const last = run.at(-1);
    if (lang === null || !first || !last || isQuoted(block.text.slice(0, first.start))) return [];
    return [{ lang, quote: around(block.text, first.start, last.end, 0) }];
  });
}

/** Share of the story's words that are common words of its language, 0 to 1. */
export function ownShare(blocks: readonly StoryBlock[], own: Set<string>): number {
  let all = 0;
  let known = 0;
  for (const block of blocks) {
    all += block.words.length;
    for (const word of block.words) if (own.has(word.lower)) known += 1;
  }
  return known / Math.max(1, all);
}
