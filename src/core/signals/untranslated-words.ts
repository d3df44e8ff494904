import { commonWordsOf } from '../knowledge/common-words.ts';
import { type CommonWords, foreignRuns, foreignSentences, ownShare } from '../text/foreign-runs.ts';
import { around, type Hit, matchesOf, weigh } from '../text/hits.ts';
import { isProse, type Story, type StoryBlock, storyOf } from '../text/story.ts';
import type { Signal } from './signal.ts';

type Found = Hit & { lang: string };
const RUN_WEIGHT = 0.16;
const JOINING_WEIGHT = 0.25;
/** A whole sentence of another language in the middle of a paragraph is nobody's slip. */
const SENTENCE_WEIGHT = 0.6;
/** Least share of common words that makes the page's language certain. */
const OWN_SHARE = 0.2;
/** ... or of the language and of English, which the page declares and no language is taken for. */
const EACH_SHARE = 0.09;
/** "Cuba Y Venezuela": the Spanish "and" between names of an English text. */
const JOINING = /(?<=\p{Lu}[\p{L}.]{1,40}) Y (?=(?:the )?\p{Lu}\p{L}|U\.)/gu;
/** The language that most findings point to, if it leads. */
function leading(found: readonly Found[]): string | null {
  const counts = new Map<string, number>();
  for (const { lang, weight } of found) counts.set(lang, (counts.get(lang) ?? 0) + weight);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** Lines and labels of newsrooms that stand in their own language on a page in another. */
function leftovers(block: StoryBlock, rows: string[][]): Found[] {
  return rows.flatMap(([lang = '', phrase = '', weight = '0']) => {
    const at = block.text.indexOf(phrase);
    if (at < 0 || /[\p{L}\p{N}]/u.test(block.text.charAt(at - 1))) return [];
    if (/[\p{L}\p{N}]/u.test(block.text.charAt(at + phrase.length))) return [];
    const quote = around(block.text, at, at + phrase.length, 12);
    return [{ index: block.index, quote, weight: Number(weight), lang }];
  });
}

/** True where the text is certainly in the language, or in it and English by turns. */
function isCertain(story: Story, own: Set<string>, english: Set<string> | undefined): boolean {
  const share = ownShare(story.blocks, own);
  if (share >= OWN_SHARE) return true;
  if (!english || english === own || share < EACH_SHARE) return false;
  return ownShare(story.blocks, english) >= EACH_SHARE;
}

function runs(
  story: Story,
  own: Set<string>,
  english: Set<string> | undefined,
  common: CommonWords,
): Found[] {
  if (!isCertain(story, own, english)) return [];
  return story.blocks.filter(isProse).flatMap((block) => {
    const whole = english ? [] : foreignSentences(block, own, common);
    const found = whole.length > 0 ? whole : foreignRuns(block, own, common);
    const weight = whole.length > 0 ? SENTENCE_WEIGHT : RUN_WEIGHT;
    return found.map(({ lang, quote }) => ({ index: block.index, quote, weight, lang }));
  });
}

function joiningWords(story: Story): Found[] {
  if (!story.text.includes(' Y ')) return [];
  return story.blocks.flatMap((block) =>
    matchesOf(block.text, JOINING, block.index, JOINING_WEIGHT).map((hit) => ({
      ...hit,
      lang: 'es',
    })),
  );
}

export const untranslatedWords: Signal = {
  id: 'untranslated-words',
  summary: 'Words of another language stand untranslated in running text.',
  run(reading, knowledge) {
    const pageLang = reading.lang;
    if (pageLang === null) return [];
    const story = storyOf(reading);
    const common = commonWordsOf(knowledge);
    const own = common.own.get(pageLang);
    const english = /^en\b/i.test(reading.snapshot.declaredLang) ? common.own.get('en') : undefined;
    const all = knowledge.lists['leftovers'] ?? [];
    // Kindred languages share labels ("Фото:"): those of the page's own language are none.
    const ownLabels = new Set(all.flatMap(([lang, phrase]) => (lang === pageLang ? [phrase] : [])));
    const rows = all.filter(
      ([lang, phrase = '\n\n']) =>
        lang !== pageLang && !ownLabels.has(phrase) && story.text.includes(phrase),
    );
    const found = [
      ...story.blocks.flatMap((block) => leftovers(block, rows)),
      ...(own ? runs(story, own, english, common) : []),
      ...(pageLang === 'en' ? joiningWords(story) : []),
    ];
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
