import { around, type Hit, weigh } from '../text/hits.ts';
import { isProse, type StoryBlock, storyOf } from '../text/story.ts';
import type { Signal } from './signal.ts';

/** Verbs that name who speaks; in English the speech before or after them stands in quotation marks. */
const SAID = '(?:said|told|added|stressed|warned|explained|insisted|noted|continued|replied)';
const MARKS = '“”"„«»‘’\'';
/** "We are ready at all levels, the minister said": own words of somebody without any mark. */
const SPOKEN: readonly RegExp[] = [
  new RegExp(
    `(?:^|[.!?] )(?:We|I|Our|My) [^${MARKS}\\n.!?]{8,240}, (?:\\p{Lu}\\p{L}+|he|she|the \\p{Ll}+(?: \\p{Ll}+)?) ${SAID}(?! that)`,
    'gmu',
  ),
  new RegExp(
    `(?:^|[.!?] )[^${MARKS}\\n.!?]{8,240}, (?:\\p{Lu}\\p{L}+|he|she|the \\p{Ll}+(?: \\p{Ll}+)?) ${SAID}(?: in an? \\p{Ll}+)?\\. (?:We|I|Our) [^${MARKS}\\n.!?]{8,240}[.!?]`,
    'gmu',
  ),
];
/** Looked for first: most pages have no such sentence. */
const MAYBE = /(?:^|[.!?] )(?:We|I|Our|My) /m;
/** Names whose possessive lost its mark: "Ukraines border", "the Bidens administration" is left out. */
const POSSESSIVE =
  /(?<!\b(?:[Tt]he|two|both|[Aa]ll|of) )(?<![\p{L}-])(?:Russia|Ukraine|Putin|Biden|Trump|Moscow|Kremlin|Britain|Israel|Iran|Zelensky|Zelenskyy|NATO|Johnson|Macron|Erdogan|Poland|Belarus|Kazakhstan|Pakistan|Turkey|Canada|Australia)s (?!and |or |of |have |are |were |in |who |to )\p{Ll}{3,}/gu;
/** Short forms without their mark, several of them in a text that has no mark at all. */
const SHORT =
  /(?<![\p{L}\p{N}])(?:dont|doesnt|didnt|isnt|wasnt|wouldnt|couldnt|hasnt|havent|arent|werent|theyre|youre|wont|cant)(?![\p{L}\p{N}])/gu;
const MOST = 6;
const LEAST_SHORT = 2;

function hitsOf(blocks: StoryBlock[], pattern: RegExp, weight: number): Hit[] {
  return blocks.flatMap((block) =>
    [...block.text.matchAll(pattern)].map((match) => ({
      index: block.index,
      quote: around(block.text, match.index, match.index + Math.min(match[0].length, 160), 0),
      weight,
    })),
  );
}

/** "didnt" and "wont" where a copying script lost the marks; with marks elsewhere it is a habit. */
function shortForms(blocks: StoryBlock[], text: string): Hit[] {
  if (/\p{L}['’]\p{L}/u.test(text)) return [];
  const hits = hitsOf(blocks, SHORT, 0.2);
  return new Set(hits.map(({ quote }) => quote)).size < LEAST_SHORT ? [] : hits;
}

export const lostQuotes: Signal = {
  id: 'lost-quotes',
  summary: 'Quotation marks and apostrophes were lost: people speak as "we" without any mark.',
  run(reading) {
    if (reading.lang !== 'en') return [];
    const { blocks, text, wordCount } = storyOf(reading);
    const prose = blocks.filter(isProse);
    const spoken = MAYBE.test(text)
      ? SPOKEN.flatMap((pattern) => hitsOf(prose, pattern, 0.4)).slice(0, MOST)
      : [];
    const possessive = hitsOf(prose, POSSESSIVE, 0.2).slice(0, MOST);
    return weigh(
      { signal: 'lost-quotes', family: 'translation', code: 'lost_quotes' },
      [...spoken, ...possessive, ...shortForms(prose, text)],
      wordCount,
      0.3,
    );
  },
};
