import {
  type CompiledGazetteer,
  compileGazetteer,
  type Gazetteer,
  stemOf,
} from '../text/gazetteer.ts';
import { keyOfPerson } from '../text/people.ts';
import type { GazetteerRecord } from '../types.ts';
import { buildEventWords, type EventWords } from './event-words.ts';
import { MARK } from './marks.ts';
import { foldWord, isCapitalised, stemsOf } from './tokens.ts';

/** What one word can be found by; terms carry their marks. */
export interface WordTerms {
  written: string;
  folded: string;
  /** True when the name of a place or organisation may begin with it. */
  opens: boolean;
  stems: string[];
  /** Term for what happens (talks, sanctions, quake), or null. */
  event: string | null;
  /** Term for the name a capitalised word may be, or null. */
  person: string | null;
}

/** Words that mean the same in several languages, reduced to keys and concepts. */
export interface Vocabulary {
  /** Key of a person's name: that of its last word, the same for Ryabkov and Рябков. */
  person(name: string, lang: string | null): string;
  /** What a word as written can be found by. English words are understood in every language. */
  word(word: string, lang: string | null): WordTerms;
  /** Terms for the places, organisations and countries named in a run of words. */
  names(words: WordTerms[]): string[];
  /** Terms for what happens that phrases and runs of letters tell; empty where words tell it all. */
  events(words: WordTerms[], lang: string | null): string[];
  /** The name of a concept in a language, else in English, else as first listed. */
  label(concept: string, lang: string): string;
}

/** Words kept in mind, of all languages together; a corpus uses the same ones again and again. */
const REMEMBERED = 50_000;

/**
 * The same characters in a string of their own: a long word cut out of a page may else keep the
 * whole page's text in memory for as long as the word is remembered.
 */
function detached(word: string): string {
  return ` ${word}`.slice(1);
}

/** What was worked out per language and word, worked out once. */
class Memory<T> {
  private readonly tables = new Map<string | null, Map<string, T>>();
  /** Texts come in one language for a while. */
  private lang: string | null | undefined;
  private table = new Map<string, T>();
  private count = 0;
  private readonly make: (word: string, lang: string | null) => T;

  constructor(make: (word: string, lang: string | null) => T) {
    this.make = make;
  }

  of(word: string, lang: string | null): T {
    if (lang !== this.lang) this.turnTo(lang);
    const known = this.table.get(word);
    if (known !== undefined) return known;
    if (this.count >= REMEMBERED) this.forget();
    const own = detached(word);
    const made = this.make(own, lang);
    this.table.set(own, made);
    this.count += 1;
    return made;
  }

  private forget(): void {
    this.tables.clear();
    this.count = 0;
    this.turnTo(this.lang ?? null);
  }

  private turnTo(lang: string | null): void {
    this.lang = lang;
    this.table = this.tables.get(lang) ?? new Map();
    this.tables.set(lang, this.table);
  }
}

function isNamed({ type }: GazetteerRecord): boolean {
  return type === 'country' || type === 'place' || type === 'organisation';
}

/** The longest known name that begins at a word, and how many words it takes. */
function nameAt(
  words: { written: string; folded: string }[],
  at: number,
  gazetteer: CompiledGazetteer,
): { concept: string; length: number } | null {
  const { written = '', folded: first = '' } = words[at] ?? {};
  for (const { record, words: name, exact } of gazetteer.byFirst.get(first) ?? []) {
    if (!isNamed(record) || (exact !== null && exact !== written)) continue;
    if (name.every((word, index) => words[at + index]?.folded === word)) {
      return { concept: record.concept, length: name.length };
    }
  }
  if (first.length < 5) return null;
  // "Genfer", "Женеве", "Moskwy": the ending changes, the stem stays.
  for (const { record, words: name } of gazetteer.byStem.get(stemOf(first)) ?? []) {
    if (isNamed(record) && name.length === 1) return { concept: record.concept, length: 1 };
  }
  return null;
}

function namesIn(words: WordTerms[], gazetteer: CompiledGazetteer): string[] {
  const found = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    if (!words[at]?.opens) continue;
    const name = nameAt(words, at, gazetteer);
    if (name === null) continue;
    found.add(MARK.concept + name.concept);
    at += name.length - 1;
  }
  return [...found];
}

/** True when `nameAt` may find a name beginning with this word, whatever follows. */
function mayOpen(written: string, folded: string, gazetteer: CompiledGazetteer): boolean {
  const whole = (gazetteer.byFirst.get(folded) ?? []).some(
    ({ record, exact }) => isNamed(record) && (exact === null || exact === written),
  );
  if (whole || folded.length < 5) return whole;
  const stems = gazetteer.byStem.get(stemOf(folded)) ?? [];
  return stems.some(({ record, words }) => isNamed(record) && words.length === 1);
}

function termsOfWord(
  word: string,
  lang: string | null,
  events: EventWords,
  gazetteer: CompiledGazetteer,
): WordTerms {
  const folded = foldWord(word);
  const capital = isCapitalised(word);
  const isPlace = capital && nameAt([{ written: word, folded }], 0, gazetteer) !== null;
  const event = events.of(folded, lang);
  const opens = mayOpen(word, folded, gazetteer);
  return {
    written: word,
    folded,
    opens,
    stems: stemsOf(folded),
    event: event === null ? null : MARK.event + event,
    person: capital && !isPlace ? MARK.person + keyOfPerson(word, lang, gazetteer) : null,
  };
}

/** What the pieces of a text tell, in a language whose words alone do not. */
function eventsIn(words: WordTerms[], lang: string | null, events: EventWords): string[] {
  const pieces = events.pieces(
    words.map(({ folded }) => folded),
    lang,
  );
  const found = (pieces ?? []).flatMap((piece) => events.of(piece, lang) ?? []);
  return [...new Set(found)].map((concept) => MARK.event + concept);
}

/** Words as short as "Jr." and "III" may follow the surname. */
const SURNAME_MIN = 5;

/** Key of a person; that of the last word, known or not, where the whole name is nobody's. */
function personOf(
  name: string,
  lang: string | null,
  gazetteer: CompiledGazetteer,
  people: Memory<string>,
): string {
  const whole = name.slice(0, 100).trim();
  const last = whole.slice(whole.lastIndexOf(' ') + 1);
  return people.of(last.length < SURNAME_MIN || gazetteer.surnames.has(whole) ? whole : last, lang);
}

/** Builds the look-ups from the gazetteer and the rows of `lists/event-words.tsv`. */
export function buildVocabulary(
  gazetteer: Gazetteer,
  eventWords: string[][] | (() => string[][]),
): Vocabulary {
  const compiled = compileGazetteer(gazetteer);
  const events = buildEventWords(eventWords);
  const people = new Memory((name, lang) => keyOfPerson(name, lang, compiled));
  const words = new Memory((word, lang) => termsOfWord(word, lang, events, compiled));
  return {
    person: (name, lang) => personOf(name, lang, compiled, people),
    word: (word, lang) => words.of(word, lang),
    names: (run) => namesIn(run, compiled),
    events: (run, lang) => eventsIn(run, lang, events),
    label: (concept, lang) => {
      const names = compiled.byConcept.get(concept)?.names;
      return names?.[lang]?.[0] ?? names?.['en']?.[0] ?? concept;
    },
  };
}
