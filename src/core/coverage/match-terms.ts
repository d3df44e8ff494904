import { consonantKey, personKey } from '../text/names.ts';
import type { CorpusRecord } from '../types.ts';
import type { EventWords } from './event-words.ts';
import { MARK } from './marks.ts';
import { headlinesOf, type PageView } from './page-facts.ts';
import { figuresOf, isCapitalised, slugWords, stem, wordsOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a text says that another language keeps, each kind by marked term. */
export type Terms = Set<string>;

/** What is compared of a page, worked out once. */
export interface PageTerms {
  lang: string | null;
  /** Terms of each headline the page gives itself. */
  headlines: Terms[];
  all: Terms;
}

/** What is compared of a record. */
export interface RecordTerms {
  people: Terms;
  names: Terms;
  figures: Terms;
  headline: Terms;
  /** What happens, and the words of a shared language. */
  gist: Terms;
}

/** Looks up what words mean: names by the vocabulary, news words and numbers by the list. */
export interface Lexicon {
  vocabulary: Vocabulary;
  words: EventWords;
}

const BODY_CHARS = 20_000;
const BODY_WORDS = 4000;
/** Marks what a word of the matching list means; such terms are not in the index. */
export const MEANING = '%';
const UNIT = /^unit-/;
const NUMBER = /^n-(\d+)$/;

/** "eight hours", "8 Stunden", "8-hour": a small number says something with its unit only. */
function measures(words: string[], meanings: (string | null)[]): string[] {
  return words.flatMap((word, at): string[] => {
    const number = NUMBER.exec(meanings[at] ?? '')?.[1] ?? (/^\d{1,3}$/.test(word) ? word : null);
    if (number === null) return [];
    const unit = [meanings[at + 1], meanings[at + 2]].find((next) => next && UNIT.test(next));
    if (unit) return [`${MARK.figure}${number} ${unit}`];
    if (meanings[at + 1] === 'thousand') return [`${MARK.figure}${Number(number) * 1000}`];
    return Number(number) > 12 ? [MARK.figure + number] : [];
  });
}

/** Digits in groups of three read as one number: "100,000", "100 000", "100.000". */
function ungrouped(text: string): string {
  return text.replace(/(?<=\d)[.,'\u00a0\u202f ](?=\d{3}(?!\d))/g, '');
}

/** German writes all nouns large; there and in a headline in capitals a large letter tells no name. */
function isNounCapitals(written: string[], lang: string | null): boolean {
  if (lang === 'de' || lang === 'lb') return true;
  const long = written.filter((word) => word.length > 3 && !/\d/.test(word));
  return long.length > 2 && long.filter(isCapitalised).length > long.length * 0.75;
}

/** Terms of a run of words in one language; `stems` tells whether plain words count as well. */
function termsOf(written: string[], lang: string | null, lexicon: Lexicon, stems: boolean): Terms {
  const { vocabulary } = lexicon;
  const words = written.map((word) => vocabulary.word(word, lang));
  const folded = words.map((word) => word.folded);
  const pieces = lexicon.words.pieces(folded, lang) ?? folded;
  const meanings = pieces.map((piece) => lexicon.words.of(piece, lang));
  const terms = new Set<string>([
    ...vocabulary.names(words),
    ...vocabulary.events(words, lang),
    ...measures(pieces, meanings),
  ]);
  for (const meaning of meanings)
    if (meaning && !NUMBER.test(meaning) && !UNIT.test(meaning)) terms.add(MEANING + meaning);
  for (const { folded, event, person } of words) {
    if (event !== null) terms.add(event);
    if (person !== null && folded.length > 2) terms.add(person);
    if (stems && folded.length > 3) terms.add(stem(folded));
  }
  return terms;
}

function figureTerms(text: string): string[] {
  return figuresOf(text).map((figure) => MARK.figure + figure);
}

const ABJAD = /^(?:ar|fa|he|ps|sd|ug|ur|yi)$/;
/** What is written together with the next word: "and", "in", "to", the article. */
const PREFIX = /^(?:[وفبلك]|وب|ول|[והבלמשכ])(?=\p{L}{4})/u;

/** Languages that write consonants only: there names are compared by those alone. */
function isAbjad(lang: string | null): boolean {
  return lang !== null && ABJAD.test(lang);
}

/** The consonants of a person's key as a term, or none where too few are left. */
function byConsonants(key: string): string[] {
  const consonants = consonantKey(key);
  return consonants === '' ? [] : [`${MARK.person}~${consonants}`];
}

/** Every word of a text that may be a name, by its consonants, with and without what it is written with. */
function abjadNames(words: string[], lang: string | null): string[] {
  return words
    .filter((word) => word.length > 3)
    .flatMap((word) => [word, word.replace(PREFIX, '')])
    .flatMap((word) => byConsonants(personKey(word, lang)));
}

/**
 * Terms of a headline or sentence. Its first word is written large whatever it is, and so are all
 * where any noun is: those are names only if they are among the `people`.
 */
function sentenceTerms(
  words: string[],
  lang: string | null,
  lexicon: Lexicon,
  stems: boolean,
  people: Terms,
): Terms {
  const terms = termsOf(words, lang, lexicon, stems);
  const doubtful = isNounCapitals(words, lang) ? words : words.slice(0, 1);
  for (const word of doubtful) {
    const { person } = lexicon.vocabulary.word(word, lang);
    if (person !== null && !people.has(person)) terms.delete(person);
  }
  return terms;
}

/** The terms of a page: its names, figures, what happens, its words. Reads 20,000 characters. */
export function pageTerms(page: PageView, lexicon: Lexicon): PageTerms {
  const { lang, terms } = page;
  const text = page.text.slice(0, BODY_CHARS);
  const words = wordsOf(ungrouped(text), BODY_WORDS);
  const all = termsOf(words, lang, lexicon, true);
  for (const { key } of terms.people) {
    if (key !== '') all.add(MARK.person + key);
    if (isAbjad(lang)) for (const term of byConsonants(key)) all.add(term);
  }
  if (isAbjad(lang)) for (const term of abjadNames(words, lang)) all.add(term);
  for (const { concept } of [...terms.places, ...terms.organisations])
    if (concept !== null) all.add(MARK.concept + concept);
  for (const term of figureTerms(text)) all.add(term);
  for (const figure of terms.figures) all.add(MARK.figure + figure);
  const people = new Set(terms.people.map(({ key }) => MARK.person + key));
  const headlines = headlinesOf(page.snapshot).map((headline) => {
    const found = sentenceTerms(wordsOf(ungrouped(headline), 40), lang, lexicon, true, people);
    for (const term of figureTerms(headline)) found.add(term);
    for (const term of found) all.add(term);
    return found;
  });
  return { lang, headlines, all };
}

/** The terms of a record, as far as a page of language `lang` can share them. */
export function recordTerms(
  record: CorpusRecord,
  lang: string | null,
  lexicon: Lexicon,
): RecordTerms {
  const { vocabulary } = lexicon;
  const own = record.lang;
  const title =
    record.title === null
      ? slugWords(record.url)
      : wordsOf(ungrouped(record.title.slice(0, 300)), 40);
  const names = [...record.places, ...record.organisations].flatMap((name) => wordsOf(name, 8));
  const figures = ungrouped(record.figures.join(' ; ').slice(0, 500));
  const measured = termsOf(wordsOf(figures, 60), own, lexicon, false);
  const people = record.people.flatMap((name) => {
    const key = vocabulary.person(name, own);
    const consonants = isAbjad(lang) ? byConsonants(key) : [];
    return consonants.length > 0 ? consonants : [MARK.person + key];
  });
  const gist = wordsOf(ungrouped(record.gist.slice(0, 600)), 80);
  const keys = record.people.map((name) => MARK.person + vocabulary.person(name, own));
  const headline = sentenceTerms(title, own, lexicon, own === lang, new Set(keys));
  return {
    people: new Set(people),
    names: new Set([...termsOf(names, own, lexicon, false)].filter((term) => /^[@#]/.test(term))),
    figures: new Set([
      ...figureTerms(figures),
      ...[...measured].filter((term) => term.startsWith(MARK.figure)),
    ]),
    headline: new Set([...headline, ...figureTerms(record.title ?? '')]),
    gist: termsOf(gist, 'en', lexicon, lang === 'en'),
  };
}
