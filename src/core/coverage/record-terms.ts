import { fold } from '../text/normalise.ts';
import type { CorpusRecord } from '../types.ts';
import { personKeys, soundKey } from './names.ts';
import { figuresOf, slugWords, stem, stems, wordsOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Marks that keep kinds of terms apart in one index. Plain words carry none. */
export const MARK = { person: '@', concept: '#', figure: '$', day: '~', event: '!' } as const;

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

type Weights = Map<string, number>;

function raise(terms: Weights, term: string, weight: number): void {
  const known = terms.get(term) ?? 0;
  if (weight > known) terms.set(term, weight);
  else terms.set(term, Math.min(15, known + 1));
}

function addNames(terms: Weights, record: CorpusRecord, vocabulary: Vocabulary): void {
  for (const person of record.people) {
    for (const [index, key] of personKeys(person).entries()) {
      raise(terms, MARK.person + key, index === 0 ? FIELD.familyName : FIELD.givenName);
    }
  }
  const fields = [
    { names: record.places, weight: FIELD.place },
    { names: record.organisations, weight: FIELD.organisation },
  ];
  for (const { names, weight } of fields) {
    for (const name of names) {
      const words = wordsOf(fold(name), 8);
      for (const concept of vocabulary.names(words)) raise(terms, MARK.concept + concept, weight);
      for (const word of words) if (word.length > 1) raise(terms, stem(word), 2);
    }
  }
}

/** Words of running text: stems, event concepts, known names, sound keys of capitalised words. */
function addText(terms: Weights, text: string, weight: number, vocabulary: Vocabulary): void {
  const folded = wordsOf(fold(text), 200);
  for (const term of stems(text, 200)) raise(terms, term, weight);
  for (const word of folded) {
    const event = vocabulary.event(word);
    if (event !== null) raise(terms, MARK.event + event, weight);
  }
  for (const concept of vocabulary.names(folded)) raise(terms, MARK.concept + concept, weight);
  for (const word of wordsOf(text, 200)) {
    if (/^\p{Lu}\p{Ll}{2}/u.test(word)) raise(terms, MARK.person + soundKey(word), FIELD.nameWord);
  }
}

/** Everything a record can be found by, each term with its weight 1 to 15. */
export function weighRecord(record: CorpusRecord, vocabulary: Vocabulary): Weights {
  const terms: Weights = new Map();
  addNames(terms, record, vocabulary);
  if (record.title !== null) addText(terms, record.title.slice(0, 500), FIELD.title, vocabulary);
  addText(terms, slugWords(record.url).join(' '), FIELD.slug, vocabulary);
  addText(terms, record.gist.slice(0, 1000), FIELD.gist, vocabulary);
  for (const figure of figuresOf(record.figures.join(' ; ').slice(0, 1000))) {
    raise(terms, MARK.figure + figure, FIELD.figure);
  }
  for (const figure of figuresOf(`${record.title ?? ''} ${record.gist}`.slice(0, 1500))) {
    raise(terms, MARK.figure + figure, 2);
  }
  if (record.published !== null) raise(terms, MARK.day + record.published, FIELD.day);
  return terms;
}
