import type { Knowledge } from '../knowledge/index.ts';
import { around, type Hit, matchesOf, weigh } from '../text/hits.ts';
import { isProse, type StoryBlock, storyOf } from '../text/story.ts';
import type { Word } from '../text/tokenise.ts';
import type { Signal } from './index.ts';

type Found = Hit & { lang: string };
/** Shortest run of foreign words that counts, and how many of them must be function words. */
const RUN = 4;
const FUNCTION_WORDS = 2;
const PHRASE_WEIGHT = 0.16;
/** Least share of common words that makes the page's language certain. */
const OWN_SHARE = 0.2;
const words = new WeakMap<Knowledge, Map<string, Set<string>>>();

/** "own/xx": common words of a language; "xx": those of them that tell it from others. */
function functionWords(knowledge: Knowledge): Map<string, Set<string>> {
  const ready = words.get(knowledge);
  if (ready) return ready;
  const sets = new Map<string, Set<string>>();
  for (const [lang = '', word = '', counts] of knowledge.lists['function-words'] ?? []) {
    sets.set(`own/${lang}`, (sets.get(`own/${lang}`) ?? new Set()).add(word));
    if (counts === 'yes') sets.set(lang, (sets.get(lang) ?? new Set()).add(word));
  }
  words.set(knowledge, sets);
  return sets;
}

function ownShare(blocks: readonly StoryBlock[], own: Set<string>): number {
  const all = blocks.flatMap((block) => block.words);
  return all.filter((word) => own.has(word.lower)).length / Math.max(1, all.length);
}

/** True when a quotation or bracket that opened in `before` is still open. */
function isQuoted(before: string): boolean {
  const pairs = ['“”', '„“', '«»', '»«', '()', '[]'];
  const open = pairs.some(
    (pair) => before.lastIndexOf(pair.charAt(0)) > before.lastIndexOf(pair.charAt(1)),
  );
  return open || before.split('"').length % 2 === 0;
}

/** The language that most findings point to, if it leads. */
function leading(found: readonly Found[]): string | null {
  const counts = new Map<string, number>();
  for (const { lang, weight } of found) counts.set(lang, (counts.get(lang) ?? 0) + weight);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

function hasSubstance(run: readonly Word[], foreign: Set<string>): boolean {
  const known = run.filter((word) => foreign.has(word.text)).length;
  const longer = run.some((word) => word.text.length > 4);
  return known >= FUNCTION_WORDS && known * 4 >= run.length && longer;
}

/** Runs of lower-case words around foreign function words, outside quotation marks and brackets. */
function foreignRuns(
  block: StoryBlock,
  own: Set<string>,
  foreign: Set<string>,
  lang: string,
): Found[] {
  const found: Found[] = [];
  let run: Word[] = [];
  const flush = () => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.length >= RUN && hasSubstance(run, foreign)) {
      const quote = around(block.text, first.start, last.end, 0);
      if (!isQuoted(block.text.slice(0, first.start)))
        found.push({ index: block.index, quote, weight: PHRASE_WEIGHT, lang });
    }
    run = [];
  };
  for (const word of block.words) {
    const joins = run.length === 0 || word.start - (run.at(-1)?.end ?? 0) === 1;
    const fits = /^\p{Ll}/u.test(word.text) && !own.has(word.lower);
    if (!joins || !fits) flush();
    if (fits && (run.length > 0 || foreign.has(word.text))) run.push(word);
  }
  flush();
  return found;
}

/** Lines and labels of newsrooms that stand in their own language on a page in another. */
function leftovers(block: StoryBlock, pageLang: string, rows: string[][]): Found[] {
  return rows.flatMap(([lang = '', phrase = '', weight = '0']) => {
    if (lang === pageLang) return [];
    const at = block.text.indexOf(phrase);
    if (at < 0 || /[\p{L}\p{N}]/u.test(block.text.charAt(at - 1))) return [];
    if (/[\p{L}\p{N}]/u.test(block.text.charAt(at + phrase.length))) return [];
    const quote = around(block.text, at, at + phrase.length, 12);
    return [{ index: block.index, quote, weight: Number(weight), lang }];
  });
}

export const untranslatedWords: Signal = {
  id: 'untranslated-words',
  summary: 'Words of another language stand untranslated in running text.',
  run(reading, knowledge) {
    const pageLang = reading.lang;
    if (pageLang === null) return [];
    const story = storyOf(reading);
    const sets = functionWords(knowledge);
    const own = sets.get(`own/${pageLang}`);
    const sure = own !== undefined && ownShare(story.blocks, own) >= OWN_SHARE;
    const rows = knowledge.lists['leftovers'] ?? [];
    const found: Found[] = story.blocks.flatMap((block) => [
      ...leftovers(block, pageLang, rows),
      ...(own && sure && isProse(block)
        ? [...sets].flatMap(([lang, set]) =>
            lang === pageLang || lang.startsWith('own/') ? [] : foreignRuns(block, own, set, lang),
          )
        : []),
    ]);
    if (pageLang === 'en') {
      for (const block of story.blocks) {
        const hits = matchesOf(
          block.text,
          /(?<=\p{Lu}[\p{L}.]+) Y (?=(?:the )?\p{Lu}\p{L}|U\.)/gu,
          block.index,
          0.25,
        );
        found.push(...hits.map((hit) => ({ ...hit, lang: 'es' })));
      }
    }
    const lang = leading(found);
    const sign = {
      signal: 'untranslated-words',
      family: 'translation',
      code: 'untranslated_words',
    } as const;
    return weigh(
      { ...sign, kind: 'machine-translation', ...(lang ? { lang } : {}) },
      found.map(({ index, quote, weight }) => ({ index, quote, weight })),
      story.wordCount,
      0.14,
    );
  },
};
