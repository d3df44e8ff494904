import { reworkedKind } from '../knowledge/home-ground.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { siteOf, writesAbroad } from '../knowledge/site.ts';
import { styleModelOf } from '../knowledge/style-models.ts';
import { clip } from '../text/normalise.ts';
import { UNSPACED_LANGUAGES } from '../text/script.ts';
import { isProse, type StoryBlock, storyOf } from '../text/story.ts';
import { type StyleModel, scoreStyle, type TellingSequence } from '../text/style-score.ts';
import { styleTokens } from '../text/style-tokens.ts';
import type { Evidence, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

/** Characters that are read: more tell nothing new. */
const MOST_CHARS = 12_000;
/** Characters below which a text is too short to be judged, and from which it is full evidence. */
const LEAST_CHARS = { spaced: 900, unspaced: 350 };
/**
 * Strength where 0.2 % of honest texts come, and how far beyond it nothing more is gained: with its
 * weight just short of what makes a page possible ...
 */
const AT_HIGH = 0.5;
const FULL = 1.5;
const AT_FULL = 0.76;
/** ... but by texts long enough to be sure of, up to a score no honest text comes near. */
const LONG = { spaced: 1500, unspaced: 600 };
/** Weaker findings are not told. */
const LEAST = 0.06;
const SHOWN = 4;
const ILLUSTRATION = 0.02;
/** Shortest quotation that means something to a reader. */
const LEAST_QUOTE = { spaced: 9, unspaced: 3 };

function readable(reading: Reading, unspaced: boolean): StoryBlock[] {
  let chars = 0;
  return storyOf(reading).blocks.filter((block) => {
    if (!(unspaced ? block.text.length > 20 : isProse(block)) || chars > MOST_CHARS) return false;
    chars += block.text.length;
    return true;
  });
}

/** 0 for scores that 2 % of honest texts have, rising faster beyond the one in 500. */
function strengthOf(score: number, { low, high, sure }: StyleModel['limits'], long: boolean) {
  const way = (score - low) / (high - low);
  if (way <= 1) return AT_HIGH * Math.max(0, way);
  if (way <= FULL) return AT_HIGH + ((AT_FULL - AT_HIGH) * (way - 1)) / (FULL - 1);
  const full = low + FULL * (high - low);
  const further = long && sure > full ? Math.min(1, (score - full) / (sure - full)) : 0;
  return AT_FULL + (1 - AT_FULL) * further;
}

/** The words that weighed most, none inside another. */
function quotesOf(telling: TellingSequence[], blocks: StoryBlock[], least: number) {
  const quotes: { index: number; quote: string }[] = [];
  const taken: TellingSequence[] = [];
  for (const found of telling) {
    if (quotes.length >= SHOWN) break;
    const block = blocks[found.paragraph];
    const quote = block?.text.slice(found.start, found.end).trim() ?? '';
    const inside = taken.some(
      (other) =>
        other.paragraph === found.paragraph && found.start < other.end && other.start < found.end,
    );
    if (!block || inside || quote.length < least) continue;
    taken.push(found);
    quotes.push({ index: block.index, quote: clip(quote, 200) });
  }
  return quotes;
}

export const translationese: Signal = {
  id: 'translationese',
  summary: 'The choice of small words over the whole text is that of translation software.',
  run(reading: Reading, knowledge: Knowledge): Evidence[] {
    const lang = reading.lang ?? '';
    const model = styleModelOf(knowledge, lang);
    if (!model) return [];
    const script = UNSPACED_LANGUAGES.has(lang) ? 'unspaced' : 'spaced';
    const blocks = readable(reading, script === 'unspaced');
    const chars = blocks.reduce((sum, { text }) => sum + text.length, 0);
    if (chars < LEAST_CHARS[script]) return [];
    const paragraphs = blocks.map(({ text, words }) =>
      styleTokens(text, words, lang, model.frequent),
    );
    const { score, telling } = scoreStyle(paragraphs, model);
    // People who learned a language write some of what software does, so newsrooms of another
    // language's country are never judged by their style alone.
    const abroad = writesAbroad(siteOf(reading.snapshot, knowledge), lang);
    const strength = strengthOf(score, model.limits, !abroad && chars >= LONG[script]);
    if (strength < LEAST) return [];
    return quotesOf(telling, blocks, LEAST_QUOTE[script]).map(({ index, quote }, position) => ({
      signal: 'translationese',
      family: 'translation',
      code: 'translationese',
      quote,
      where: { part: 'block', index },
      strength: position === 0 ? Math.round(strength * 1000) / 1000 : ILLUSTRATION,
      kind: reworkedKind(reading, knowledge),
    }));
  },
};
