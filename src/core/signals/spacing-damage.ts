import { type Hit, matchesOf, present, type WeighedPattern, weigh } from '../text/hits.ts';
import { isProse, type StoryBlock, storyOf } from '../text/story.ts';
import type { Signal } from './signal.ts';

/** Damage no typist leaves behind often; each with how much one occurrence counts. */
const ANYWHERE: readonly WeighedPattern[] = [
  [/[\p{L}”"]\. \.(?= |$)|\p{L}\.” \.(?= |$)/gmu, 0.45, [' .']],
  // A stop and a comma around a hole: `the alliance. , warning`; on no honest page we have.
  [/\p{L}{3}["”]?\. ,(?= )/gu, 0.8, ['. ,']],
  // A possessive cut off with the wrong mark: `Ukraine ‘s army`.
  [/\p{L} ‘s(?= \p{L})/gu, 0.4, [' ‘s ']],
  // A clock time or a share with a space before its stop: `9:20 p.m .:`, `23 .4%`, `%). ),`.
  [/\b[ap]\.m \.(?=[:,) ]|$)/gm, 0.5, ['.m .']],
  [/\d \.\d{1,2} ?(?:%|percent|per cent|points|million|billion)/g, 0.4, [' .']],
  [/\)\. \)/g, 0.3, [')']],
  // An ellipsis of Russian newsrooms.
  [/ <…> /g, 0.2, [' <…> ']],
  // A closing mark with its space on the wrong side: `worst. “` at the end of a paragraph.
  [/\p{L}[.!?,] “$/gmu, 0.5, [' “']],
  [/\p{L}[.!?,] „$/gmu, 0.2, [' „']],
  // A straight mark that stands free behind a comma: `the talks, " she said`.
  [/\p{L}[,.] " (?=\p{Ll})/gu, 0.3, [' " ']],
  [/\p{Ll}\.,(?= \p{Ll}{3})(?<!\b\p{L}{1,4}\.,)/gu, 0.05, ['., ']],
  [/\p{L} ?,,(?= )|\p{L} , ,/gu, 0.1, [',, ', ' , ,']],
  [/\p{L}[”"]?\.[”"] ?, (?=\p{Ll})/gu, 0.08, ['.”', '."']],
];
/** The space went to the wrong side of a closing mark: `, ”said`; only where “ opens quotations. */
const CLOSING: readonly WeighedPattern[] = [
  [/[,.!?…] ”\p{L}/gu, 0.5, [' ”']],
  [/[\p{L}\p{N}]”\p{Ll}{2,}/gu, 0.15, ['”']],
];
/** An opening mark where English closes: `rapid -“, said`, `issue.“ Then`. */
const ENGLISH: readonly WeighedPattern[] = [
  [/[\p{L}.,!?–-]“(?=[,.;) ]|$)/gmu, 0.2, ['“']],
  [/“[^“”]{5,400}[,.!?…] “(?=\p{Ll})/gu, 0.6, [' “']],
  [/“[^“”]{5,400}[\p{L}\p{N}] “(?=[.,;])/gu, 0.5, [' “']],
  [/“[^“”]{5,400}[.!?…,] “ (?=\p{L})/gu, 0.4, [' “ ']],
  // Marks that changed sides: `a guideline ”, he`, `is” stop the virus, “she added`, `,,It is late`.
  [/[\p{L}\p{N}] ”(?=,)/gu, 0.25, [' ”,']],
  [
    /, “(?=(?:he|she|they) (?:said|says|added|adds|explained|noted|stressed|wrote|concluded)\b)/g,
    0.45,
    [', “'],
  ],
  [/(?:^|\s),,(?=\p{L})/gmu, 0.35, [',,']],
  [/[”"] \.\.(?= |$)/gm, 0.4, [' ..']],
];
/** Languages in which ” opens a quotation too. */
const SAME_MARKS = new Set(['sv', 'fi', 'da', 'no', 'nb', 'et']);
const SPACE_BEFORE: WeighedPattern = [
  /\p{Ll}{2,} [,;:!?](?= |$)|\p{Ll}{2,} \.(?= \p{Lu}|$)/gmu,
  0.05,
  [' ,', ' ;', ' :', ' !', ' ?', ' .'],
];
/** Languages that set a space before high punctuation, or are written without spaces. */
const SPACED_LANGUAGES = new Set(['fr', 'zh', 'ja', 'th', 'km', 'lo', 'my']);

/** Link markup leaves such spaces on honest pages too: never more than a hint. */
const SPACES_BEFORE_MAX = 0.15;

function matchesIn(prose: StoryBlock[], patterns: readonly WeighedPattern[], text: string): Hit[] {
  const there = present(patterns, text);
  return prose.flatMap((block) =>
    there.flatMap(([pattern, weight]) => matchesOf(block.text, pattern, block.index, weight)),
  );
}

export const spacingDamage: Signal = {
  id: 'spacing-damage',
  summary: 'Spaces, stops and quotation marks are shifted or doubled as translating software does.',
  run(reading) {
    const story = storyOf(reading);
    const prose = story.blocks.filter(isProse);
    // „Low marks“ close with “: the pattern of quotation marks is another signal's business.
    const low = prose.some((block) => block.text.includes('„'));
    const opens = !low && prose.some((block) => block.text.includes('“'));
    const closing = opens && !SAME_MARKS.has(reading.lang ?? '') ? CLOSING : [];
    const english = reading.lang === 'en' && !low ? ENGLISH : [];
    const hits = matchesIn(prose, [...ANYWHERE, ...closing, ...english], story.text);
    const unspaced = SPACED_LANGUAGES.has(reading.lang ?? '');
    const spaced = unspaced ? [] : matchesIn(prose, [SPACE_BEFORE], story.text);
    const sign = {
      signal: 'spacing-damage',
      family: 'translation',
      code: 'spacing_damage',
    } as const;
    return weigh(
      sign,
      [...hits, ...spaced.slice(0, SPACES_BEFORE_MAX / 0.05)],
      story.wordCount,
      0.12,
    );
  },
};
