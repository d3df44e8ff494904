import type { Knowledge } from '../knowledge/index.ts';
import { around, type Hit, weigh } from '../text/hits.ts';
import { addPhrase, findPhrases, type PhraseTable, phraseTable } from '../text/phrase-index.ts';
import { storyOf } from '../text/story.ts';
import type { Signal } from './signal.ts';

interface Calque {
  source: string;
  weight: number;
}

/** Phrases that official editions and careful writers use too: together they are only a hint. */
const WEAK = 0.1;
const WEAK_TOGETHER = 0.25;
/** Share of the weight one source language must hold to be named. */
const NAMED_SHARE = 0.6;
const indexes = new WeakMap<Knowledge, Map<string, PhraseTable<Calque>>>();

/** Calques of one page language, from rows "page language, source language, phrase, weight". */
function phrasesOf(knowledge: Knowledge, lang: string): PhraseTable<Calque> {
  const index = indexes.get(knowledge) ?? new Map<string, PhraseTable<Calque>>();
  indexes.set(knowledge, index);
  const ready = index.get(lang);
  if (ready) return ready;
  const phrases = phraseTable<Calque>();
  for (const [page, source = '', phrase = '', weight = ''] of knowledge.lists['calques'] ?? []) {
    if (page === lang) addPhrase(phrases, phrase, { source, weight: Number(weight) });
  }
  index.set(lang, phrases);
  return phrases;
}

/** The source language most of the findings point to, if one clearly leads. */
function leadingSource(found: (Hit & { source: string })[]): string | null {
  const sums = new Map<string, number>();
  for (const hit of found) sums.set(hit.source, (sums.get(hit.source) ?? 0) + hit.weight);
  const known = [...sums].filter(([source]) => source !== '-').sort((a, b) => b[1] - a[1]);
  const total = known.reduce((sum, [, weight]) => sum + weight, 0);
  const first = known[0];
  return first && first[1] >= NAMED_SHARE * total && first[1] >= WEAK ? first[0] : null;
}

/** Weak findings share a small allowance, so that ten of them do not weigh like three strong ones. */
function damp<T extends Hit>(found: T[]): T[] {
  const weak = found.filter((hit) => hit.weight < WEAK).reduce((sum, hit) => sum + hit.weight, 0);
  const factor = Math.min(1, WEAK_TOGETHER / Math.max(weak, WEAK_TOGETHER));
  return found.map((hit) => (hit.weight < WEAK ? { ...hit, weight: hit.weight * factor } : hit));
}

export const calques: Signal = {
  id: 'calques',
  summary: "Set phrases of another language's newsrooms are rendered word for word.",
  run(reading, knowledge) {
    const phrases = phrasesOf(knowledge, reading.lang ?? '');
    if (phrases.phrases.size === 0) return [];
    const story = storyOf(reading);
    const found = story.blocks.flatMap((block) =>
      findPhrases(block.text, block.words, phrases).map((match) => ({
        index: block.index,
        quote: around(block.text, match.start, match.end, 0),
        weight: match.value.weight,
        source: match.value.source,
      })),
    );
    if (!found.some((hit) => hit.weight >= WEAK)) return [];
    const lang = leadingSource(found);
    const sign = { signal: 'calques', family: 'translation', code: 'calques' } as const;
    return weigh(
      { ...sign, kind: 'machine-translation', ...(lang ? { lang } : {}) },
      damp(found).map(({ index, quote, weight }) => ({ index, quote, weight })),
      story.wordCount,
      0.12,
    );
  },
};
