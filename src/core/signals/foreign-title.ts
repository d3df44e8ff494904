import type { Knowledge } from '../knowledge/index.ts';
import { type CommonWords, indexCommonWords } from '../text/foreign-runs.ts';
import { fold } from '../text/normalise.ts';
import { quote } from '../text/quote.ts';
import { storyOf } from '../text/story.ts';
import { tokenise } from '../text/tokenise.ts';
import type { Evidence, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

/** Fewest telling words of the other language: twice as many as of the page's own ("was"). */
const TELLING = 3;
const MORE = 2;
const MAX_TITLE = 300;
/** Words of the story without which its language is not certain. */
const LEAST_STORY = 60;
/** A headline says more than an address, which an editor may have kept from another edition. */
const STRENGTH = { title: 0.9, address: 0.5 };
const indexes = new WeakMap<Knowledge['lists'], CommonWords>();

/** Common words, spelled as addresses spell them. */
function commonWords(knowledge: Knowledge): CommonWords {
  const ready = indexes.get(knowledge.lists);
  if (ready) return ready;
  const rows = (knowledge.lists['function-words'] ?? []).map(
    ([lang = '', word = '', tells = '']) => [lang, fold(word), tells],
  );
  const index = indexCommonWords(rows);
  indexes.set(knowledge.lists, index);
  return index;
}

/** The language, other than the page's, that the words are certainly in; null where none is. */
function otherLanguage(words: string[], own: string, common: CommonWords): string | null {
  const ownWords = common.own.get(own);
  if (!ownWords) return null;
  const owned = words.filter((word) => common.telling.get(word)?.includes(own)).length;
  const counts = new Map<string, number>();
  for (const word of new Set(words)) {
    if (ownWords.has(word)) continue;
    for (const lang of common.telling.get(word) ?? []) {
      counts.set(lang, (counts.get(lang) ?? 0) + 1);
    }
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  const clear = best && best[1] > (second?.[1] ?? 0) && best[1] >= Math.max(TELLING, MORE * owned);
  return clear ? best[0] : null;
}

function evidence(part: 'title' | 'address', words: string, lang: string): Evidence {
  return {
    signal: 'foreign-title',
    family: 'translation',
    code: 'foreign_title',
    quote: quote(words),
    where: { part, index: null },
    strength: STRENGTH[part],
    kind: 'machine-translation',
    lang,
  };
}

/** The last part of the path that reads like a headline. */
function slugOf(reading: Reading): string {
  const path = reading.address?.path.slice(0, MAX_TITLE) ?? '';
  const parts = path.split('/').filter((part) => part.split('-').length >= 5);
  return parts.at(-1) ?? '';
}

export const foreignTitle: Signal = {
  id: 'foreign-title',
  summary: "The headline, or the address made of it, is in another language than the story's.",
  run(reading, knowledge) {
    const own = reading.lang;
    if (own === null || storyOf(reading).wordCount < LEAST_STORY) return [];
    const common = commonWords(knowledge);
    const title = reading.snapshot.title.slice(0, MAX_TITLE);
    const words = tokenise(title).map(({ lower }) => fold(lower));
    const titleLang = otherLanguage(words, own, common);
    if (titleLang) return [evidence('title', title, titleLang)];
    const slug = slugOf(reading);
    const slugLang = otherLanguage(slug.toLowerCase().split('-'), own, common);
    return slugLang ? [evidence('address', slug, slugLang)] : [];
  },
};
