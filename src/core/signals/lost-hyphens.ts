import type { Knowledge } from '../knowledge/index.ts';
import { type Hit, matchesOf, weigh } from '../text/hits.ts';
import { isProse, type StoryBlock, storyOf } from '../text/story.ts';
import type { Signal } from './signal.ts';

/** `34yearold`: a number and what a hyphen tied to it. */
const AGE = /(?<![\p{L}\p{N}])\d{1,3}(?:yearolds?|monthold|dayold)(?!\p{L})/gu;

/** A compound as it would stand there ("JeanLuc"), and its weight. */
type Compounds = Map<string, { word: string; weight: number }>;
const tables = new WeakMap<Knowledge['lists'], Map<string, Compounds>>();

/** Compounds of one page language that are never one word (rows "language, word, weight"). */
function compoundsOf(knowledge: Knowledge, lang: string): Compounds {
  const known = tables.get(knowledge.lists) ?? new Map<string, Compounds>();
  tables.set(knowledge.lists, known);
  const ready = known.get(lang);
  if (ready) return ready;
  const made: Compounds = new Map();
  for (const [page, word = '', weight = '0'] of knowledge.lists['lost-hyphens'] ?? [])
    if (page === lang) made.set(word.toLowerCase(), { word, weight: Number(weight) });
  known.set(lang, made);
  return made;
}

/** Where a tag, a handle or an address writes words together. */
const NO_PROSE = /[@#/._-]/;

/** `farright`, `JeanLuc`: software stripped the hyphen and nothing took its place. */
function hyphenless(block: StoryBlock, listed: Compounds): Hit[] {
  const words = block.words.flatMap(({ text, start, end }) => {
    const compound = listed.get(text.toLowerCase());
    if (!compound || NO_PROSE.test(block.text.charAt(start - 1))) return [];
    const quote = block.text.slice(start, end);
    const camel = compound.word.slice(1).toLowerCase() !== compound.word.slice(1);
    if (camel && quote !== compound.word) return [];
    return [{ index: block.index, quote, weight: compound.weight }];
  });
  return [...words, ...matchesOf(block.text, AGE, block.index, 0.3)];
}

export const lostHyphens: Signal = {
  id: 'lost-hyphens',
  summary: 'Compounds stand without the hyphen that every newsroom writes in them.',
  run(reading, knowledge) {
    const listed = compoundsOf(knowledge, reading.lang ?? '');
    if (listed.size === 0) return [];
    const story = storyOf(reading);
    return weigh(
      { signal: 'lost-hyphens', family: 'translation', code: 'glued_words' },
      story.blocks.filter(isProse).flatMap((block) => hyphenless(block, listed)),
      story.wordCount,
    );
  },
};
