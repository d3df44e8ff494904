import type { EventTerms, NameMention } from '../types.ts';
import { MARK } from './marks.ts';
import { headlinesOf, type PageView } from './page-facts.ts';
import type { Query } from './search.ts';
import { figuresOf, stems, wordsOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How much each part of a page matters in the query. */
const PART = { title: 2, lead: 1.2, body: 0.5 } as const;
const MAX_PEOPLE = 12;
const MAX_NAMES = 12;
const MAX_FIGURES = 12;
const BODY_WORDS = 40;
const LEAD_BLOCKS = 4;

class Terms {
  readonly weights = new Map<string, number>();

  add(term: string, weight: number): void {
    this.weights.set(term, Math.max(this.weights.get(term) ?? 0, weight));
  }
}

function addPeople(terms: Terms, people: NameMention[]): void {
  for (const { key, count } of people.slice(0, MAX_PEOPLE)) {
    if (key !== '') terms.add(MARK.person + key, 2.2 + Math.min(1.5, Math.log2(1 + count) / 2));
  }
}

/** Known people have a concept; a full name is a name. */
function loneNames(people: NameMention[]): Map<string, string> {
  const lone = people.filter(({ text, concept }) => concept === null && !/\s/.test(text.trim()));
  return new Map(lone.map(({ key, text }) => [key, text]));
}

interface Part {
  text: string;
  lang: string | null;
  weight: number;
}

function addText(terms: Terms, { text, lang, weight }: Part, vocabulary: Vocabulary): void {
  const words = wordsOf(text, 400).map((word) => vocabulary.word(word, lang));
  for (const term of [...vocabulary.names(words), ...vocabulary.events(words, lang)])
    terms.add(term, weight);
  for (const { stems, event, person } of words) {
    for (const term of stems) terms.add(term, weight);
    if (event !== null) terms.add(event, weight);
    if (person !== null) terms.add(person, weight * 0.5);
  }
}

/** The most frequent stems of the body: what the page keeps coming back to. */
function frequentStems(text: string): string[] {
  const counts = new Map<string, number>();
  for (const word of stems(text, 6000)) {
    if (word.length > 3) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, BODY_WORDS)
    .map(([word]) => word);
}

/** What a page's terms were last turned into: originals and coverage are looked for with one query. */
const MADE = new WeakMap<EventTerms, { of: unknown[]; query: Query }>();

/** Turns a page into a query: people, places, figures, what happens, words of title and lead. */
export function queryOfPage(page: PageView, day: string | null, vocabulary: Vocabulary): Query {
  const of = [page.snapshot, page.lang, page.text, day, vocabulary];
  const known = MADE.get(page.terms);
  if (known?.of.every((part, at) => part === of[at])) return known.query;
  const query: Query = {
    terms: termsOfPage(page, day, vocabulary).weights,
    lone: loneNames(page.terms.people),
  };
  MADE.set(page.terms, { of, query });
  return query;
}

function termsOfPage(page: PageView, day: string | null, vocabulary: Vocabulary): Terms {
  const terms = new Terms();
  const lead = page.body.slice(0, LEAD_BLOCKS).map((at) => page.snapshot.blocks[at]?.text ?? '');
  addPeople(terms, page.terms.people);
  for (const { concept, count } of [...page.terms.places, ...page.terms.organisations].slice(
    0,
    2 * MAX_NAMES,
  )) {
    if (concept !== null)
      terms.add(MARK.concept + concept, 0.8 + Math.min(1.2, Math.log2(1 + count) / 3));
  }
  for (const figure of page.terms.figures.slice(0, MAX_FIGURES))
    terms.add(MARK.figure + figure, 1.2);
  const title = headlinesOf(page.snapshot)[0] ?? '';
  const { lang } = page;
  addText(terms, { text: title, lang, weight: PART.title }, vocabulary);
  addText(terms, { text: lead.join(' ').slice(0, 2500), lang, weight: PART.lead }, vocabulary);
  const body = page.text.slice(0, 12_000);
  for (const word of frequentStems(body)) terms.add(word, PART.body);
  const words = wordsOf(body, 3000).map((word) => vocabulary.word(word, lang));
  for (const term of vocabulary.names(words)) terms.add(term, PART.body);
  for (const figure of figuresOf(body).slice(0, 40)) terms.add(MARK.figure + figure, PART.body);
  if (day !== null) terms.add(MARK.day + day, 1);
  return terms;
}

/** A typed word may be a place, an event, a name or just a word: what it surely is counts most. */
function addTyped(terms: Terms, word: string, vocabulary: Vocabulary): void {
  const known = vocabulary.word(word, null);
  const { stems, event } = known;
  const place = vocabulary.names([known]).length > 0;
  for (const term of stems) terms.add(term, place ? 0.4 : event !== null ? 0.6 : 0.8);
  if (event !== null) terms.add(event, 0.8);
  if (place || word.length < 3 || /\d/.test(word)) return;
  terms.add(MARK.person + vocabulary.person(word, null), event === null ? 0.9 : 0.3);
}

/** Turns typed words into a query. Every word is tried as word, name, place, event and figure. */
export function queryOfWords(words: string, vocabulary: Vocabulary): Query {
  const terms = new Terms();
  const text = words.slice(0, 500);
  const written = wordsOf(text, 60);
  for (const word of written) addTyped(terms, word, vocabulary);
  // Typed words are seldom capitalised: "us" and "nato" are also taken for the names they may be.
  const loud = written.map((word) => (word.length < 6 ? word.toUpperCase() : word));
  for (const run of [written, loud]) {
    const known = run.map((word) => vocabulary.word(word, null));
    for (const term of vocabulary.names(known)) terms.add(term, 1);
  }
  for (const figure of figuresOf(text)) terms.add(MARK.figure + figure, 1);
  for (const day of text.match(/\d{4}-\d{2}-\d{2}/g) ?? []) terms.add(MARK.day + day, 2);
  return { terms: terms.weights };
}
