import { type CompiledGazetteer, compileGazetteer, stemOf } from '../text/gazetteer.ts';
import { keyOfPerson } from '../text/people.ts';
import type { GazetteerRecord } from '../types.ts';
import { buildEventWords, type EventWords } from './event-words.ts';
import { foldWord, isCapitalised, stemsOf } from './tokens.ts';

/** What one word can be found by. */
export interface WordTerms {
  folded: string;
  /** True when the name of a place or organisation may begin with it. */
  opens: boolean;
  stems: string[];
  /** Concept for what happens (talks, sanctions, quake), or null. */
  event: string | null;
  /** Name key of a capitalised word, or null. */
  person: string | null;
}

/** Words that mean the same in several languages, reduced to keys and concepts. */
export interface Vocabulary {
  /** Key of a person's name: that of its last word, the same for Ryabkov and Рябков. */
  person(name: string, lang: string | null): string;
  /** Concepts of places, organisations and countries named in a run of words as written. */
  names(words: string[], lang: string | null): string[];
  /** What a word as written can be found by. English words are understood in every language. */
  word(word: string, lang: string | null): WordTerms;
  /** The name of a concept in a language, else in English, else as first listed. */
  label(concept: string, lang: string): string;
}

/** Words kept in mind; a corpus uses the same ones again and again. */
const REMEMBERED = 50_000;

/** What was worked out per language and word, worked out once. */
class Memory<T> {
  private readonly tables = new Map<string, Map<string, T>>();
  private readonly make: (word: string, lang: string | null) => T;

  constructor(make: (word: string, lang: string | null) => T) {
    this.make = make;
  }

  of(word: string, lang: string | null): T {
    let table = this.tables.get(lang ?? '');
    if (!table) {
      table = new Map();
      this.tables.set(lang ?? '', table);
    }
    const known = table.get(word);
    if (known !== undefined) return known;
    if (table.size >= REMEMBERED) table.clear();
    const made = this.make(word, lang);
    table.set(word, made);
    return made;
  }
}

function isNamed({ type }: GazetteerRecord): boolean {
  return type === 'country' || type === 'place' || type === 'organisation';
}

/** The longest known name that begins at a word, and how many words it takes. */
function nameAt(
  words: string[],
  folded: string[],
  at: number,
  gazetteer: CompiledGazetteer,
): { concept: string; length: number } | null {
  const first = folded[at] ?? '';
  for (const { record, words: name, exact } of gazetteer.byFirst.get(first) ?? []) {
    if (!isNamed(record) || (exact !== null && exact !== words[at])) continue;
    if (name.every((word, index) => folded[at + index] === word)) {
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

function namesIn(words: string[], known: WordTerms[], gazetteer: CompiledGazetteer): string[] {
  const folded = known.map((word) => word.folded);
  const found = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    if (!known[at]?.opens) continue;
    const name = nameAt(words, folded, at, gazetteer);
    if (name === null) continue;
    found.add(name.concept);
    at += name.length - 1;
  }
  return [...found];
}

function termsOfWord(
  word: string,
  lang: string | null,
  events: EventWords,
  gazetteer: CompiledGazetteer,
): WordTerms {
  const folded = foldWord(word);
  const isPlace = isCapitalised(word) && nameAt([word], [folded], 0, gazetteer) !== null;
  const opens =
    gazetteer.byFirst.has(folded) || (folded.length >= 5 && gazetteer.byStem.has(stemOf(folded)));
  return {
    folded,
    opens,
    stems: stemsOf(folded),
    event: events.of(folded, lang),
    person: isCapitalised(word) && !isPlace ? keyOfPerson(word, lang, gazetteer) : null,
  };
}

/** Builds the look-ups from the gazetteer and the rows of `lists/event-words.tsv`. */
export function buildVocabulary(gazetteer: GazetteerRecord[], eventWords: string[][]): Vocabulary {
  const compiled = compileGazetteer(gazetteer);
  const events = buildEventWords(eventWords);
  const people = new Memory((name, lang) => keyOfPerson(name.slice(0, 100), lang, compiled));
  const words = new Memory((word, lang) => termsOfWord(word, lang, events, compiled));
  return {
    person: (name, lang) => people.of(name, lang),
    word: (word, lang) => words.of(word, lang),
    names: (run, lang) =>
      namesIn(
        run,
        run.map((word) => words.of(word, lang)),
        compiled,
      ),
    label: (concept, lang) => {
      const names = compiled.byConcept.get(concept)?.names;
      return names?.[lang]?.[0] ?? names?.['en']?.[0] ?? concept;
    },
  };
}
