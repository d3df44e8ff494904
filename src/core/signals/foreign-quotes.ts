import type { Knowledge } from '../knowledge/index.ts';
import { around, type Hit, weigh } from '../text/hits.ts';
import { isProse, storyOf } from '../text/story.ts';
import type { Reading } from '../types.ts';
import type { Signal } from './signal.ts';

/** Quotation styles: pair of marks, and the languages it points to when it is foreign. */
const STYLES: readonly { id: string; pattern: RegExp; lang?: string }[] = [
  { id: 'low-high', pattern: /„[^„“”"»]{2,300}“/g, lang: 'de' },
  { id: 'low-right', pattern: /„[^„“”"»]{2,300}[”"]/g, lang: 'pl' },
  { id: 'inward', pattern: /(?:^|[\s(])»[\p{L}\p{N}][^«»]{1,300}[\p{L}\p{N}.!?…]«/gu, lang: 'de' },
  { id: 'spaced', pattern: /«[ \u00a0\u202f][^«»]{2,300}[ \u00a0\u202f]»/g, lang: 'fr' },
  { id: 'outward', pattern: /«[\p{L}\p{N}¿¡…][^«»]{1,300}[\p{L}\p{N}.!?…,] ?»/gu },
  // Whole sentences between the single marks of British papers; titles have no stop before the mark.
  {
    id: 'single',
    pattern: /(?:^|[\s(])‘\p{Lu}[^‘’“”«»„]{25,300}[.,!?…]’(?= |$)/gmu,
    lang: 'en',
  },
  { id: 'corner', pattern: /「[^「」]{2,200}」/g },
  // Software changed the opening mark and forgot the closing one.
  { id: 'crossed', pattern: /“[^“”«»"]{5,300}»/g },
];

/** Styles that belong to a language (rows "lang, styles" of the list `quote-styles`). */
function usualStyles(knowledge: Knowledge, lang: string): Set<string> | null {
  const row = knowledge.lists['quote-styles']?.find((entry) => entry[0] === lang);
  return row ? new Set((row[1] ?? '').split(' ')) : null;
}

const SIMPLIFIED = /[这国说会个时发们来对为问开关]/gu;
const TRADITIONAL = /[這國說會個時發們來對為問開關]/gu;
/** Signs of the story that are looked at to tell the scripts apart. */
const SCRIPT_SAMPLE = 4000;

/** Simplified Chinese opens quotations with “, as only the traditional script uses 「. */
function isSimplified(text: string): boolean {
  const sample = text.slice(0, SCRIPT_SAMPLE);
  const simplified = sample.match(SIMPLIFIED)?.length ?? 0;
  return simplified >= 20 && simplified > 5 * (sample.match(TRADITIONAL)?.length ?? 0);
}

/**
 * Styles of the page's language and of the one it declares: small languages are taken for their
 * neighbours, Icelandic for Swedish. Null where the habits of either are not known.
 */
function allowedStyles(reading: Reading, knowledge: Knowledge): Set<string> | null {
  const detected = usualStyles(knowledge, reading.lang ?? '');
  const code = reading.snapshot.declaredLang.slice(0, 2).toLowerCase();
  const declared = /^[a-z]{2}$/.test(code) ? usualStyles(knowledge, code) : new Set<string>();
  if (!detected || !declared) return null;
  const allowed = new Set([...detected, ...declared]);
  if (reading.lang === 'zh' && isSimplified(reading.text)) allowed.delete('corner');
  return allowed;
}

/** Which of « and » a text shows first: what the later ones do follows from it. */
function firstMark(text: string): string | undefined {
  return /[«»]/.exec(text)?.[0];
}

/** In a text that opens with », what stands between « and the next » is no quotation. */
function runsAgainst(match: string, text: string): boolean {
  const first = firstMark(match);
  return first !== undefined && first !== firstMark(text);
}

function findings(reading: Reading, pattern: RegExp): Hit[] {
  return storyOf(reading)
    .blocks.filter(isProse)
    .flatMap((block) =>
      [...block.text.matchAll(pattern)]
        .filter((match) => match[0].length < block.text.length)
        .filter((match) => !runsAgainst(match[0], block.text))
        .map((match) => ({
          index: block.index,
          quote: around(block.text, match.index, match.index + Math.min(match[0].length, 120), 0),
          weight: 0.2,
        })),
    );
}

/** `– It is the best I have seen, she says.`: speech behind a dash, as in the north of Europe. */
const SPOKEN =
  /^[–—] [\p{Lu}“”"][^“”"]{8,700}, (?:(?:he|she|they|I) (?:says?|said|tells|told|thinks|believes|writes|adds|added|explains|continues|concludes|chanted)|(?:says|said|tells|told|writes|explains|believes|adds) (?:\p{Ll}{2,15} ){0,3}\p{Lu}|\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)? (?:says|said|told|tells))/u;
const DASHED = /^[–—] ?\p{Lu}/u;
/** So many paragraphs of speech, with or without a speaker, and so many with one. */
const DASHES = 3;
const SPEAKERS = 2;

/** Paragraphs that are speech behind a dash, in English, where only marks set speech off. */
function dashedSpeech(reading: Reading): Hit[] {
  const dashed = storyOf(reading).blocks.filter(({ text }) => DASHED.test(text));
  const spoken = dashed.filter(({ text }) => SPOKEN.test(text.slice(0, 800)));
  if (dashed.length < DASHES || spoken.length < SPEAKERS) return [];
  return spoken.map(({ index, text }) => ({
    index,
    quote: around(text, 0, Math.min(text.length, 80), 0),
    weight: 0.3,
  }));
}

export const foreignQuotes: Signal = {
  id: 'foreign-quotes',
  summary: "Quotation marks of another language stand around the page's quotations.",
  run(reading, knowledge) {
    const usual = allowedStyles(reading, knowledge);
    if (!usual) return [];
    const sign = {
      signal: 'foreign-quotes',
      family: 'translation',
      code: 'foreign_quotes',
      kind: 'machine-translation',
    } as const;
    const dashed = reading.lang === 'en' ? dashedSpeech(reading) : [];
    const marked = STYLES.filter((style) => !usual.has(style.id)).flatMap((style) =>
      weigh(
        { ...sign, ...(style.lang ? { lang: style.lang } : {}) },
        findings(reading, style.pattern),
        storyOf(reading).wordCount,
      ),
    );
    return [...marked, ...weigh(sign, dashed, storyOf(reading).wordCount)];
  },
};
