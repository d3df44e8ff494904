import type { CorpusRecord } from '../types.ts';
import { MARK } from './marks.ts';
import { figuresOf, foldWord, slugWords, wordsOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How much a term says about a record, by where it stands (1 to 15). */
const FIELD = {
  familyName: 6,
  givenName: 2,
  place: 4,
  organisation: 3,
  figure: 4,
  day: 3,
  title: 4,
  slug: 3,
  gist: 3,
  nameWord: 2,
  titleEvent: 4,
  gistEvent: 3,
} as const;

/** From this weight on a person term stands for somebody the record lists. */
export const NAMED = FIELD.familyName;

type Weights = Map<string, number>;

function raise(terms: Weights, term: string, weight: number): void {
  const known = terms.get(term) ?? 0;
  if (weight > known) terms.set(term, weight);
  else terms.set(term, Math.min(15, known + 1));
}

const PARTICLES = new Set('von van der den de del di da la le el al bin ibn zu of'.split(' '));

function addPeople(terms: Weights, { people, lang }: CorpusRecord, vocabulary: Vocabulary): void {
  for (const name of people) {
    raise(terms, MARK.person + vocabulary.person(name, lang), FIELD.familyName);
    for (const given of wordsOf(name, 6).slice(0, -1)) {
      if (given.length < 2 || PARTICLES.has(foldWord(given))) continue;
      raise(terms, MARK.person + vocabulary.person(given, lang), FIELD.givenName);
    }
  }
}

function addNames(terms: Weights, record: CorpusRecord, vocabulary: Vocabulary): void {
  const fields = [
    { names: record.places, weight: FIELD.place },
    { names: record.organisations, weight: FIELD.organisation },
  ];
  for (const { names, weight } of fields) {
    for (const name of names) {
      const words = wordsOf(name, 8).map((word) => vocabulary.word(word, record.lang));
      for (const term of vocabulary.names(words)) raise(terms, term, weight);
      for (const { stems } of words) for (const term of stems) raise(terms, term, 2);
    }
  }
}

interface Text {
  words: string[];
  lang: string;
  weight: number;
}

/** Words of running text: stems, event concepts, known names, sound keys of capitalised words. */
function addText(terms: Weights, { words, lang, weight }: Text, vocabulary: Vocabulary): void {
  const known = words.map((word) => vocabulary.word(word, lang));
  for (const { stems, event, person } of known) {
    for (const term of stems) raise(terms, term, weight);
    if (event !== null) raise(terms, event, weight);
    if (person !== null) raise(terms, person, FIELD.nameWord);
  }
  for (const term of [...vocabulary.names(known), ...vocabulary.events(known, lang)])
    raise(terms, term, weight);
}

/** English addresses write "us" and "eu" small; elsewhere such short words are not names. */
function slugText({ url, lang }: CorpusRecord): string[] {
  return slugWords(url).map((word) =>
    lang === 'en' && /^(?:us|eu|uk|un)$/.test(word) ? word.toUpperCase() : word,
  );
}

/** Everything a record can be found by, each term with its weight 1 to 15. */
export function weighRecord(record: CorpusRecord, vocabulary: Vocabulary): Weights {
  const terms: Weights = new Map();
  addPeople(terms, record, vocabulary);
  addNames(terms, record, vocabulary);
  const { lang, title, gist } = record;
  const texts = [
    { words: wordsOf((title ?? '').slice(0, 500), 200), lang, weight: FIELD.title },
    { words: slugText(record), lang, weight: FIELD.slug },
    { words: wordsOf(gist.slice(0, 1000), 200), lang: 'en', weight: FIELD.gist },
  ];
  for (const text of texts) addText(terms, text, vocabulary);
  for (const figure of figuresOf(record.figures.join(' ; ').slice(0, 1000))) {
    raise(terms, MARK.figure + figure, FIELD.figure);
  }
  for (const figure of figuresOf(`${record.title ?? ''} ${record.gist}`.slice(0, 1500))) {
    raise(terms, MARK.figure + figure, 2);
  }
  if (record.published !== null) raise(terms, MARK.day + record.published, FIELD.day);
  return terms;
}
