import type { Knowledge } from '../knowledge/index.ts';
import { maybePaper } from '../knowledge/own-paper.ts';
import { type ListedPattern, patternsOf } from '../knowledge/pattern-list.ts';
import { siteOf } from '../knowledge/site.ts';
import { around } from '../text/hits.ts';
import { type StoryLine, storyLines } from '../text/story-lines.ts';
import type { Evidence, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

const MAX_LINE = 4_000;
const MAX_TEXT = 60_000;
/** Two lines of one sort count; a third says nothing new. */
const MOST_OF_A_SORT = 2;
/** What is left of a paper's own words on a site that may be a paper. */
const OWN_WORDS = 0.4;
const SHOWN = 3;
const LITERAL = '-literal';

interface Found {
  index: number;
  quote: string;
  weight: number;
  source: string;
}

function readPattern(listed: ListedPattern, lines: StoryLine[], paper: () => boolean): Found[] {
  const [source = '-', sort = ''] = listed.labels;
  return lines
    .flatMap(({ index, text }): Found[] =>
      [...text.slice(0, MAX_LINE).matchAll(listed.pattern)].map((match) => {
        const own = sort.endsWith(LITERAL) || source !== '-' || !paper();
        return {
          index,
          quote: around(text, match.index, match.index + match[0].length, 40),
          weight: own ? listed.weight : listed.weight * OWN_WORDS,
          source,
        };
      }),
    )
    .slice(0, MOST_OF_A_SORT);
}

/** The lines looked at: the story and what stands beside it, 60,000 characters at most. */
function linesOf(reading: Reading): StoryLine[] {
  let chars = 0;
  return storyLines(reading).filter(({ text }) => {
    chars += Math.min(text.length, MAX_LINE);
    return chars <= MAX_TEXT;
  });
}

function findAll(reading: Reading, knowledge: Knowledge): Found[] {
  const patterns = patternsOf(knowledge, 'house-formulas', reading.lang ?? '');
  if (!patterns) return [];
  const lines = linesOf(reading);
  const suspects = lines.filter(({ text }) => patterns.any.test(text.slice(0, MAX_LINE)));
  if (suspects.length === 0) return [];
  let known: boolean | null = null;
  const paper = () => {
    known ??= maybePaper(reading.snapshot, knowledge);
    return known;
  };
  const found = patterns.each.flatMap((listed) => readPattern(listed, suspects, paper));
  return onePerLine(found.sort((a, b) => b.weight - a.weight));
}

/** Formulas that stand together are one note: the strongest of a line stands for all. */
function onePerLine(sorted: Found[]): Found[] {
  return sorted.filter(
    ({ index }, position) => sorted.findIndex((other) => other.index === index) === position,
  );
}

/** "This newspaper", print notes and prompts of a newsroom on a site that is no newsroom we know. */
export const houseFormulas: Signal = {
  id: 'house-formulas',
  summary: 'The text says what only the newsroom that prints a story says of itself.',
  run(reading, knowledge): Evidence[] {
    const site = siteOf(reading.snapshot, knowledge);
    if (site.outlet || site.claims) return [];
    const found = findAll(reading, knowledge);
    const missed = found.reduce((rest, { weight }) => rest * (1 - weight), 1);
    return found.slice(0, SHOWN).map(
      ({ index, quote, source }, position): Evidence => ({
        signal: 'house-formulas',
        family: 'newsroom',
        code: 'house_formula',
        quote,
        where: { part: 'block', index },
        strength: position === 0 ? Math.round((1 - missed) * 1000) / 1000 : 0,
        ...(source === '-' ? {} : { lang: source, kind: 'machine-translation' }),
      }),
    );
  },
};
