import type { Knowledge } from '../knowledge/index.ts';
import { around, type Hit, weigh } from '../text/hits.ts';
import { addPhrase, findPhrases, type PhraseTable, phraseTable } from '../text/phrase-index.ts';
import { UNSPACED_LANGUAGES } from '../text/script.ts';
import { addStems, findStems, type StemTable, stemTable } from '../text/stem-index.ts';
import { type Story, storyOf } from '../text/story.ts';
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
/** Phrases with inflected words ("*"), or of a script whose words are written in several ways. */
const STEMMED = /\*|[^\p{Script=Latin}\p{N}\s'’-]/u;

/** The calques of one page language, by the way they are looked up. */
interface Calques {
  fixed: PhraseTable<Calque>;
  stems: StemTable<Calque>;
  runs: [phrase: string, calque: Calque][];
  empty: boolean;
}
const indexes = new WeakMap<Knowledge['lists'], Map<string, Calques>>();

/** Calques of one page language, from rows "page language, source language, phrase, weight". */
function phrasesOf(knowledge: Knowledge, lang: string): Calques {
  const index = indexes.get(knowledge.lists) ?? new Map<string, Calques>();
  indexes.set(knowledge.lists, index);
  const ready = index.get(lang);
  if (ready) return ready;
  const made: Calques = { fixed: phraseTable(), stems: stemTable(), runs: [], empty: true };
  for (const [page, source = '', phrase = '', weight = ''] of knowledge.lists['calques'] ?? []) {
    if (page !== lang) continue;
    const calque = { source, weight: Number(weight) };
    made.empty = false;
    if (UNSPACED_LANGUAGES.has(lang)) made.runs.push([phrase, calque]);
    else if (STEMMED.test(phrase)) addStems(made.stems, phrase, calque);
    else addPhrase(made.fixed, phrase, calque);
  }
  index.set(lang, made);
  return made;
}

interface Found {
  start: number;
  end: number;
  value: Calque;
}

/** The first place of every phrase that stands in a block of a script without spaces. */
function findRuns(text: string, runs: Calques['runs']): Found[] {
  return runs.flatMap(([phrase, value]) => {
    const start = text.indexOf(phrase);
    return start < 0 ? [] : [{ start, end: start + phrase.length, value }];
  });
}

/** All findings; forms of one record count once, so that an idiom used often is one idiom. */
function findAll(story: Story, calques: Calques): (Hit & { source: string })[] {
  const { fixed, stems } = calques;
  const runs = calques.runs.filter(([phrase]) => story.text.includes(phrase));
  const seen = new Set<Calque>();
  return story.blocks.flatMap(({ index, text, words }) => {
    const once: Found[] = [
      ...(stems.size > 0 ? findStems(text, words, stems) : []),
      ...findRuns(text, runs),
    ].filter(({ value }) => !seen.has(value) && seen.add(value));
    const all: Found[] = [
      ...(fixed.phrases.size > 0 ? findPhrases(text, words, fixed) : []),
      ...once,
    ];
    return all.map(({ start, end, value: { weight, source } }) => ({
      index,
      quote: around(text, start, end, 0),
      weight,
      source,
    }));
  });
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
    if (phrases.empty) return [];
    const story = storyOf(reading);
    const found = findAll(story, phrases);
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
