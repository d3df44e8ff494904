import { storyOf } from '../text/story.ts';
import type { CopyKind, Reading } from '../types.ts';
import type { Knowledge } from './index.ts';

interface Grounds {
  /** Place or country of the gazetteer -> languages at home there. */
  places: Map<string, string[]>;
  /** Page language -> word -> languages. */
  words: Map<string, Map<string, string[]>>;
}

/** The text names places of its own language so often, and so much more often than others. */
const LEAST = 2;
const CLEARLY = 2;
const tables = new WeakMap<Knowledge['lists'], Grounds>();
const answers = new WeakMap<Reading, boolean>();

function groundsOf(knowledge: Knowledge): Grounds {
  const ready = tables.get(knowledge.lists);
  if (ready) return ready;
  const grounds: Grounds = { places: new Map(), words: new Map() };
  for (const [lang = '', key = '', languages = ''] of knowledge.lists['home-ground'] ?? []) {
    const table =
      lang === '*' ? grounds.places : (grounds.words.get(lang) ?? new Map<string, string[]>());
    table.set(key, languages.split(' '));
    if (lang !== '*') grounds.words.set(lang, table);
  }
  tables.set(knowledge.lists, grounds);
  return grounds;
}

function countGround(reading: Reading, lang: string, grounds: Grounds): [number, number] {
  let home = 0;
  let abroad = 0;
  const add = (languages: string[] | undefined, times: number): void => {
    if (languages?.includes(lang)) home += times;
    else if (languages) abroad += times;
  };
  for (const { concept, count } of reading.terms.places) {
    if (concept !== null) add(grounds.places.get(concept), count);
  }
  const words = grounds.words.get(lang);
  if (words) {
    for (const { words: found } of storyOf(reading).blocks) {
      for (const { lower } of found) add(words.get(lower), 1);
    }
  }
  return [home, abroad];
}

/** True where the story plays among people who speak the page's language. Worked out once. */
export function isAtHome(reading: Reading, knowledge: Knowledge): boolean {
  const ready = answers.get(reading);
  if (ready !== undefined) return ready;
  const grounds = groundsOf(knowledge);
  const [home, abroad] =
    reading.lang === null ? [0, 0] : countGround(reading, reading.lang, grounds);
  const answer = home >= LEAST && home >= CLEARLY * abroad;
  answers.set(reading, answer);
  return answer;
}

/**
 * What software's traces speak for: a story at home in the page's language has been there and back,
 * one from elsewhere was translated.
 */
export function reworkedKind(reading: Reading, knowledge: Knowledge): CopyKind {
  return isAtHome(reading, knowledge) ? 'back-translation' : 'machine-translation';
}
