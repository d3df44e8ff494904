import type { Knowledge } from '../knowledge/index.ts';
import { fold } from '../text/normalise.ts';
import { quote } from '../text/quote.ts';
import { sentences } from '../text/sentences.ts';
import { storyLines } from '../text/story-lines.ts';
import type { Evidence } from '../types.ts';
import type { Signal } from './signal.ts';

interface Opening {
  words: string;
  rewriting: boolean;
}

const CACHE = new WeakMap<Knowledge['lists'], Opening[]>();
/** An answer to a translator's order stands in a line of its own; longer blocks are a story's. */
const MAX_LINE = 400;
const STRENGTH = 0.9;

function openings(knowledge: Knowledge): Opening[] {
  const known = CACHE.get(knowledge.lists);
  if (known) return known;
  const rows = (knowledge.lists['model-answers'] ?? []).map(
    ([words = '', asked = '']): Opening => ({
      words: fold(words),
      rewriting: asked === 'rewriting',
    }),
  );
  CACHE.set(knowledge.lists, rows);
  return rows;
}

/** Speech: somebody is quoted with what a model said. */
const QUOTED = /["“”„«»「『]/;
/** The politeness before an answer, and the marks of its layout. */
const OPENING = /^(?:[\s*#([]|(?:sure|certainly|of course|absolutely)[!,.:] )+/i;

/** The sentences of a line as they begin: a pledge may follow an order. */
function beginningsOf(line: string): string[] {
  const rest = line.replace(OPENING, '');
  return sentences(rest).map(({ text }) => fold(text));
}

/** "Here is the translated text:", "Translate the following article": orders to a language model, left in. */
export const modelAnswer: Signal = {
  id: 'model-answer',
  summary: 'What a language model was asked, or answers, to translate or rewrite a text was left.',
  run(reading, knowledge): Evidence[] {
    for (const { text, index, before } of storyLines(reading)) {
      // Further down it introduces a document that the story quotes.
      if (before > 0) break;
      if (text.length > MAX_LINE || QUOTED.test(text)) continue;
      const beginnings = beginningsOf(text);
      const found = openings(knowledge).find(({ words }) =>
        beginnings.some((beginning) => beginning.startsWith(words)),
      );
      if (!found) continue;
      return [
        {
          signal: 'model-answer',
          family: found.rewriting ? 'spinning' : 'translation',
          code: 'model_answer',
          kind: found.rewriting ? 'spun' : 'machine-translation',
          quote: quote(text),
          where: { part: 'block', index },
          strength: STRENGTH,
        },
      ];
    }
    return [];
  },
};
