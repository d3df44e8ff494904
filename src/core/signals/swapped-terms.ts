import type { Knowledge } from '../knowledge/index.ts';
import { around, type Hit, weigh } from '../text/hits.ts';
import { UNSPACED_LANGUAGES } from '../text/script.ts';
import { addStems, findStems, type StemTable, stemTable } from '../text/stem-index.ts';
import { type Story, storyOf } from '../text/story.ts';
import type { Signal } from './signal.ts';

/** Terms from this weight on are written by nobody; lighter ones are only told beside one. */
const SURE = 0.2;
/** One odd term is a slip; below this strength the whole is not worth a mention. */
const MIN_STRENGTH = 0.22;

/** The terms of one page language, by the way they are looked up. */
interface Terms {
  stems: StemTable<number>;
  runs: [term: string, weight: number][];
}
const tables = new WeakMap<Knowledge['lists'], Map<string, Terms | null>>();

/** Terms of a page language, from rows "language, term, weight"; null where there are none. */
function termsOf(knowledge: Knowledge, lang: string): Terms | null {
  const known = tables.get(knowledge.lists) ?? new Map<string, Terms | null>();
  tables.set(knowledge.lists, known);
  const ready = known.get(lang);
  if (ready !== undefined) return ready;
  const rows = (knowledge.lists['swapped-terms'] ?? []).filter((row) => row[0] === lang);
  const terms: Terms = { stems: stemTable(), runs: [] };
  for (const [, term = '', weight = '0'] of rows) {
    if (UNSPACED_LANGUAGES.has(lang)) terms.runs.push([term, Number(weight)]);
    else addStems(terms.stems, term, Number(weight));
  }
  const made = rows.length > 0 ? terms : null;
  known.set(lang, made);
  return made;
}

/** The first place of every term in a text without spaces; a term inside a longer one is part of it. */
function runHits(story: Story, runs: Terms['runs']): Hit[] {
  const there = runs.filter(([term]) => story.text.includes(term));
  return there.flatMap(([term, weight]): Hit[] => {
    if (there.some(([other]) => other !== term && other.includes(term))) return [];
    const block = story.blocks.find(({ text }) => text.includes(term));
    return block ? [{ index: block.index, quote: term, weight }] : [];
  });
}

/** Every inflected term of the text; what is written twice in one way counts once. */
function stemHits(story: Story, stems: StemTable<number>): Hit[] {
  return story.blocks.flatMap(({ index, text, words }) =>
    findStems(text, words, stems).map(({ start, end, value }) => ({
      index,
      quote: around(text, start, end, 0),
      weight: value,
    })),
  );
}

export const swappedTerms: Signal = {
  id: 'swapped-terms',
  summary:
    'Set terms of the news stand with a word exchanged by the dictionaries of rewriting software.',
  run(reading, knowledge) {
    const terms = termsOf(knowledge, reading.lang ?? '');
    if (!terms) return [];
    const story = storyOf(reading);
    const hits = terms.runs.length > 0 ? runHits(story, terms.runs) : stemHits(story, terms.stems);
    if (!hits.some(({ weight }) => weight >= SURE)) return [];
    const sign = { signal: 'swapped-terms', family: 'spinning', code: 'swapped_terms' } as const;
    return weigh({ ...sign, kind: 'spun' }, hits, story.wordCount, MIN_STRENGTH);
  },
};
