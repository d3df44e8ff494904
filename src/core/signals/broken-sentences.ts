import { around, type Hit, weigh } from '../text/hits.ts';
import { clip } from '../text/normalise.ts';
import { lowerShare } from '../text/sentence-starts.ts';
import { endsInAbbreviation } from '../text/sentences.ts';
import { isProse, type StoryBlock, storyOf } from '../text/story.ts';
import type { Signal } from './signal.ts';

const CUT = /\. (\p{Ll}+)(?![\p{L}\p{N}_.()@/'’])/gu;
/** What stands before the stop: a word, perhaps with a closing mark. */
const WORD_BEFORE = /\p{Ll}{2,}['’]?\p{Ll}*["”»]?$/u;
/** Marks of a writer who does not care for capitals and apostrophes. */
const INFORMAL =
  /(?<![\p{L}.])(?:i|im|ive|dont|didnt|doesnt|cant|wont|thats|lol|btw|imo|gonna)(?![\p{L}.'’])/gu;
/** Looser than INFORMAL and CUT, and quickly looked for. */
const MAYBE_INFORMAL =
  /(?<![A-Za-z])(?:i|im|ive|dont|didnt|doesnt|cant|wont|thats|lol|btw|imo|gonna)(?![A-Za-z])/;
const MAYBE_CUT = /\. [^\sA-Z\d"“”([]/;
/** Short forms no list has: no vowel (cm, hrs), or a short name (Ed, Lond). */
const SHORTENED = /(?:^|[^\p{L}])(?:[bcdfghjklmnpqrstvwxz]{1,5}|\p{Lu}\p{Ll}{1,3})$/u;
/** Words that stay lower-case at the head of a sentence. */
const LOWER_HEADS =
  /^(?:i|e|de|la|von|van|der|den|di|da|el|al|bin|ibn|iphone|ipad|ebay|http|https|www|com|org|net|html|js|co|uk|eg|ie|vs|aka|pp|px|d|s|t)$/;
/** Scripts with capitals; others cannot show the break. */
const CASED = /\p{Lu}/u;
const ENGLISH_GAPS: readonly [RegExp, number][] = [
  [/\b(?:of the|in the|to the|by the|with the|for the|and the|from the|the an?)[.,;](?= |$)/g, 0.2],
  [/\b(?:of|with|between|among|from) (?:,|\.(?= \p{Lu}))/gu, 0.1],
  [/\b(the|for|of|to|in|and|a|with|from|we|they|is|are|was|at) \1 (?=\p{Ll})/gu, 0.12],
];
/** Holes by language; Italian and Spanish join these words unless software put them there. */
const GAPS: Readonly<Record<string, readonly [RegExp, number][]>> = {
  en: ENGLISH_GAPS,
  es: [[/\p{Ll} (?:de|a) el (?=\p{L}{3})/gu, 0.2]],
  it: [[/\p{Ll} (?:di|a|in|su|da) (?:il|lo|gli) (?=\p{L}{3})/gu, 0.2]],
};

/** A cut and the word before its stop. */
interface Cut {
  word: string;
  hit: Hit;
}

/** Sentences cut in the middle by a stray stop. */
function cuts(block: StoryBlock): Cut[] {
  if (!MAYBE_CUT.test(block.text) || !CASED.test(block.text)) return [];
  const found: Cut[] = [];
  for (const match of block.text.matchAll(CUT)) {
    const before = block.text.slice(Math.max(0, match.index - 30), match.index);
    if (SHORTENED.test(before) || !WORD_BEFORE.test(before)) continue;
    if (endsInAbbreviation(`${before}.`)) continue;
    const word = /\S+$/u.exec(before)?.[0].toLowerCase() ?? '';
    if (LOWER_HEADS.test(match[1] ?? '') || word.includes('.')) continue;
    const quote = around(block.text, match.index, match.index + match[0].length);
    found.push({ word, hit: { index: block.index, quote, weight: 0.3 } });
  }
  return found;
}

/** A cut in a language whose abbreviations and subheadings we know less well than English ones. */
const LESS_SURE = 0.2;

/** Cuts that are no abbreviations: what takes its stop with it twice ("proc.") is one. */
function strayStops(blocks: StoryBlock[], lang: string | null): Hit[] {
  const all = blocks.flatMap(cuts);
  const times = new Map<string, number>();
  for (const { word } of all) times.set(word, (times.get(word) ?? 0) + 1);
  const single = all.filter(({ word }) => times.get(word) === 1).map(({ hit }) => hit);
  return lang === 'en' ? single : single.map((hit) => ({ ...hit, weight: LESS_SURE }));
}

/** `Organisation of … in X. (ABC)`: an abbreviation cut off from the words it stands for. */
function strandedAcronyms(block: StoryBlock): Hit[] {
  if (!block.text.includes('. (')) return [];
  return [...block.text.matchAll(/\p{Ll}{2,}\. \((\p{Lu}{3,6})\)/gu)].flatMap((match) => {
    const before = block.text.slice(Math.max(0, match.index - 160), match.index + match[0].length);
    const initials = [...before.matchAll(/(?<!\p{L})(\p{Lu})\p{Ll}/gu)]
      .map((hit) => hit[1])
      .join('');
    if (!initials.includes(match[1] ?? '-')) return [];
    const end = match.index + match[0].length;
    return [{ index: block.index, quote: around(block.text, match.index, end), weight: 0.4 }];
  });
}

/** A remark in brackets that fell apart into paragraphs: `"(The parties.`, `- RT`, `) do not ...`. */
function strandedBracket(block: StoryBlock): Hit[] {
  if (!block.text.startsWith(')')) return [];
  const match = /^\) ?\p{Ll}[^.()]{0,60}/u.exec(block.text);
  return match ? [{ index: block.index, quote: clip(match[0], 60), weight: 0.5 }] : [];
}

/** Looser than two acronyms side by side and quickly looked for: most blocks have nothing like it. */
const TWO_ACRONYMS = / [^\sa-z]{2,4} [^\sa-z]{3,10} /;

/** `told SA OSCE`: a second abbreviation of two letters that stands nowhere else on the page. */
function strayAcronyms(block: StoryBlock, text: string): Hit[] {
  if (!TWO_ACRONYMS.test(block.text)) return [];
  return [
    ...block.text.matchAll(/\p{Ll}{2,} (\p{Lu}{2}) (\p{Lu}{3,5})(?= [\p{Ll}\p{Lu}])/gu),
  ].flatMap((match) => {
    const [, stray = '', known = ''] = match;
    const again = text.split(new RegExp(`(?<!\\p{L})${stray}(?!\\p{L})`, 'u')).length > 2;
    const familiar =
      /^(?:US|UK|EU|UN|TV|IT|AI|HR|PR|FM|AM|PM|NY|DC|LA|CA|TX|FL|NJ|PA|VA|MA|MD|AP|CO|CD|DR|PC|HD|FA|UN|NZ|SA(?= (?:20|ANC)))$/.test(
        stray,
      );
    const common = text.split(known).length > 2;
    if (again || familiar || !common) return [];
    const end = match.index + match[0].length;
    return [{ index: block.index, quote: around(block.text, match.index, end, 10), weight: 0.3 }];
  });
}

/** Paragraphs that begin with the comma or stop of the one before: software cut at bold words. */
const ORPHANED_STOP = /^(?:[.,;]$|[,;][”"]? ?[\p{Ll}“"])/u;
const ORPHANED_STOPS = 2;

function orphanedStops(blocks: StoryBlock[]): Hit[] {
  const found = blocks.filter(({ text }) => ORPHANED_STOP.test(text));
  if (found.length < ORPHANED_STOPS) return [];
  return found.map(({ index, text }) => ({ index, quote: clip(text, 60), weight: 0.3 }));
}

export const brokenSentences: Signal = {
  id: 'broken-sentences',
  summary: 'A stray stop or a hole breaks sentences that a writer would have finished.',
  run(reading) {
    const story = storyOf(reading);
    const prose = story.blocks.filter(isProse);
    const text = prose.map((block) => block.text).join(' ');
    const informal =
      lowerShare(text) > 0.25 ||
      (reading.lang === 'en' &&
        MAYBE_INFORMAL.test(text) &&
        [...text.matchAll(INFORMAL)].length > 1);
    const gaps = GAPS[reading.lang ?? ''] ?? [];
    const holes = prose.flatMap((block) => [
      ...strandedAcronyms(block),
      ...strandedBracket(block),
      ...strayAcronyms(block, text),
      ...gaps.flatMap(([pattern, weight]) =>
        [...block.text.matchAll(pattern)].map((match) => ({
          index: block.index,
          quote: around(block.text, match.index, match.index + match[0].length),
          weight,
        })),
      ),
    ]);
    const stops = informal ? [] : strayStops(prose, reading.lang);
    const hits = [...stops, ...holes, ...orphanedStops(story.blocks)];
    return weigh(
      {
        signal: 'broken-sentences',
        family: 'translation',
        code: 'broken_sentence',
        kind: 'back-translation',
      },
      hits,
      story.wordCount,
      0.15,
    );
  },
};
