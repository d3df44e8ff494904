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

/** Words of a sentence, the least share of them that must tell, and the most that may be own ones. */
const SENTENCE = 8;
const TELLING_SHARE = 0.25;
const OWN_MOST = 0.12;
/** Share of capitals from which a run of words is the title of a book or song. */
const TITLE_SHARE = 0.4;
/** Share of own common words in the rest of the paragraph that shows whose paragraph it is. */
const REST_SHARE = 0.25;

const shareOf = (words: readonly Word[], set: Set<string>): number =>
  words.filter(({ lower }) => set.has(lower)).length / Math.max(1, words.length);

/** The words of a block by sentence. */
function sentencesOf({ text, words }: StoryBlock): Word[][] {
  const sentences: Word[][] = [[]];
  for (const word of words) {
    const last = sentences.at(-1)?.at(-1);
    if (last && /[.!?…:]/.test(text.slice(last.end, word.start))) sentences.push([]);
    sentences.at(-1)?.push(word);
  }
  return sentences;
}

/**
 * Whole sentences of another language, outside quotation marks, in a paragraph that is otherwise
 * written in the page's own.
 */
export function foreignSentences(
  block: StoryBlock,
  own: Set<string>,
  common: CommonWords,
): ForeignRun[] {
  const sentences = sentencesOf(block);
  if (sentences.length < 2) return [];
  return sentences.flatMap((words) => {
    const [first] = words;
    const last = words.at(-1);
    if (!first || !last || words.length < SENTENCE || shareOf(words, own) > OWN_MOST) return [];
    const capitals = words.filter(({ text }) => /^\p{Lu}/u.test(text)).length;
    if (capitals > TITLE_SHARE * words.length) return [];
    const lang = languageOf(words, common);
    if (lang === null || isQuoted(block.text.slice(0, first.start))) return [];
    if (/["“”„«»]/.test(block.text.slice(first.start, last.end))) return [];
    const telling = words.filter(({ text }) => common.telling.get(text)?.includes(lang)).length;
    const rest = block.words.filter(({ start }) => start < first.start || start > last.end);
    if (telling < TELLING_SHARE * words.length || rest.length < SENTENCE) return [];
    if (shareOf(rest, own) < REST_SHARE) return [];
    return [
      { lang, quote: around(block.text, first.start, Math.min(last.end, first.start + 120), 0) },
    ];
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
