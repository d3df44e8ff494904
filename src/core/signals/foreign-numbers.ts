import { type Hit, matchesOf, present, type WeighedPattern, weigh } from '../text/hits.ts';
import { storyOf } from '../text/story.ts';
import type { Signal } from './signal.ts';

const UNIT =
  '(?:people|persons|soldiers|troops|dead|deaths|cases|inhabitants|residents|victims|euros?|dollars|francs|crowns|kilometers|kilometres|km|hectares|tons|tonnes|workers|employees|votes|vaccinations|infections)';
const PART =
  '(?:percent|per cent|%|million|billion|trillion|degrees|kilometers|kilometres|km|meters|metres|kilos|euros|points|tons|tonnes|hectares)';

/** Number, time and date forms that English does not use. */
const ENGLISH: readonly WeighedPattern[] = [
  [/\b\d{1,3}(?:\.\d{3}){1,3},\d{1,2}\b/g, 0.3],
  [/\b[1-9]\d{0,2}(?:\.\d{3}){2,3}\b(?![.\d])/g, 0.2],
  [new RegExp(`\\b[1-9]\\d{0,2}\\.\\d{3} ${UNIT}\\b`, 'g'), 0.3],
  [new RegExp(`(?<![\\d,.])\\d{1,3},\\d{1,2} ?${PART}(?!\\w)`, 'g'), 0.25],
  [/\b\d{1,2}[.:]\d{2} o['’]clock\b/g, 0.35, [" o'clock", ' o’clock']],
  [
    /\b(?:on|of|from|until|by|since|before|after|for) (?:the )?\d{1,2}\. (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
    0.35,
  ],
  [
    /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \(\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\)/g,
    0.35,
    ['day (', 'day, ('],
  ],
  [/\b(?:on|until|since|from|by) [0-3]\d\.[01]\d\.(?:19|20)?\d{2}\b/g, 0.2],
  [/\b\d{1,2}h\d{2}\b/g, 0.15],
  // The ordinal sign of Spanish keyboards for degrees, which English writes with a C or F.
  [/(?<![\d.])\d{1,2}(?:\.\d)? ?º(?: C)?(?![\p{L}\d])/gu, 0.08, ['º']],
  [
    /\b\d{2,}(?:\.\d+)? (?:thousand|milliard|mln|mlrd|mrd)s? (?:of )?(?:people|rubles|roubles|hryvnias?|euros|dollars|soldiers)\b/g,
    0.25,
  ],
  [/\b(?:19|20)\d{2} year(?=[.,;]| the)/g, 0.15, [' year']],
];
/** How months begin in the languages of ELSEWHERE. */
const MONTH =
  '(?:[Jj]an|[Ff]e[bv]|[Ff]év|[Mm][aä]r|[Aa][pvb]r|[Mm]a[ijgy]|[Mm]ei|[Jj]u[nil]|[Gg]iu|[Ll]ug|[Aa]ug|[Aa]go|[Aa]oû|[Ss]et|[Ss]ep|[Oo][kcu]t|[Oo]tt|[Nn]o[vu]|[Dd][eéi][zcs])\\p{Ll}{0,7}';
/** English forms in languages that write a decimal comma. */
const ELSEWHERE: readonly WeighedPattern[] = [
  [/(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d,.])(?= \p{Ll})/gu, 0.12],
  [/(?<![\d.,])\d{1,2} ?[ap]\.m\./g, 0.25, ['.m.']],
  [/(?<![\w.,])\$\d{1,3}(?:\.\d)? (?:million|billion)\b/g, 0.3, ['$']],
  // The American order of a date behind a small word: `von Juni 6, 1944` (not behind the words of a
  // date stamp, which themes of blogs write so).
  [
    new RegExp(
      `(?<!\\p{L})(?!(?:on|of|at|by|in|from|since|and|am|le|el|il|em|op|den|på) )\\p{Ll}{2,5} ${MONTH} [0-3]?\\d, (?:19|20)\\d\\d(?!\\d)`,
      'gu',
    ),
    0.25,
  ],
  // Time zones of English newsrooms: `8 h 15 BST`.
  [/\d[\dh:. ]{0,6}(?: ?Uhr)?,? \(?(?:BST|EDT|EST|CDT)(?![\p{L}\d])/gu, 0.18],
];
/** A decimal comma where the language writes a point. */
const COMMA: readonly WeighedPattern[] = [
  [/(?<![\d.,])\d{1,3},\d{1,2} ?[%％](?!\d)/g, 0.25, ['%', '％']],
];
const POINT_LANGUAGES = new Set('ja ko zh th hi he'.split(' '));
const COMMA_LANGUAGES = new Set(
  'de fr it pt nl ru uk pl cs sk hu ro bg sv no nb da fi tr el'.split(' '),
);

/** Thousands in the American and in the Spanish way: either is somebody's, both are nobody's. */
const SPANISH: readonly WeighedPattern[] = [
  [/(?<![\d.,])[1-9]\d{0,2},000(?!\d|[.,]\d)/g, 0.25, [',000']],
  [/(?<![\d.,])[1-9]\d{0,2}\.000(?!\d|[.,]\d)/g, 0.25, ['.000']],
];

function patternsFor(lang: string): readonly WeighedPattern[] {
  if (lang === 'en') return ENGLISH;
  if (POINT_LANGUAGES.has(lang)) return COMMA;
  return COMMA_LANGUAGES.has(lang) ? ELSEWHERE : [];
}

export const foreignNumbers: Signal = {
  id: 'foreign-numbers',
  summary: 'Numbers, times or dates are written the way another language writes them.',
  run(reading) {
    const lang = reading.lang ?? '';
    const patterns = patternsFor(lang);
    const story = storyOf(reading);
    const both = lang === 'es' ? present(SPANISH, story.text) : [];
    const there = [
      ...present(patterns, story.text),
      ...(both.length === SPANISH.length ? both : []),
    ];
    const hits: Hit[] = story.blocks.flatMap((block) =>
      there.flatMap(([pattern, weight]) => matchesOf(block.text, pattern, block.index, weight)),
    );
    return weigh(
      {
        signal: 'foreign-numbers',
        family: 'translation',
        code: 'foreign_numbers',
        kind: 'machine-translation',
      },
      hits,
      story.wordCount,
      0.14,
    );
  },
};
