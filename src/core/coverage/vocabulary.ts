import { fold } from '../text/normalise.ts';
import type { GazetteerRecord } from '../types.ts';

/** Words that mean the same in several languages, reduced to concepts. */
export interface Vocabulary {
  /** Concepts of places, organisations and countries named in a run of words as written. */
  names(words: string[]): string[];
  /**
   * Concept of a folded word for what happens (talks, sanctions, quake), or null. Without a language
   * the word is read as English first, then as any language if it is long enough to be sure.
   */
  event(word: string, lang: string | null): string | null;
  /** The name of a concept in a language, else in English, else as first listed. */
  label(concept: string, lang: string): string;
}

const LONGEST_NAME = 5;
const STEM_MIN = 3;
const STEM_MIN_ANY = 5;
const STEM_MAX = 14;

/** A short name ("US", "EU", "un") is only meant when it is written as the gazetteer writes it. */
const SHORT_NAME = 3;

function keyOf(name: string): string {
  if (name.length <= SHORT_NAME) return name;
  return (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function nameTable(gazetteer: GazetteerRecord[]): Map<string, string> {
  const table = new Map<string, string>();
  for (const { type, names, concept } of gazetteer) {
    if (type !== 'country' && type !== 'place' && type !== 'organisation') continue;
    for (const name of Object.values(names).flat()) {
      const key = keyOf(name);
      if (key.length > 1 && !table.has(key)) table.set(key, concept);
    }
  }
  return table;
}

/** Endings of case and adjective: "Genfer", "Женеве" and "Moskwy" find their place name. */
function inflected(table: Map<string, string>): Map<string, string> {
  const stems = new Map<string, string>();
  for (const [name, concept] of table) {
    if (name.includes(' ') || name.length < 5) continue;
    const bare = name.replace(/[aeiouyаеиоуыьяюіїй]$/u, '');
    const known = stems.get(bare);
    stems.set(bare, known === undefined || known === concept ? concept : '');
  }
  return stems;
}

function lookUp(
  word: string,
  table: Map<string, string>,
  bare: Map<string, string>,
): string | null {
  const exact = table.get(word);
  if (exact !== undefined) return exact;
  for (let cut = 0; cut <= 3 && word.length - cut >= 4; cut += 1) {
    const concept = bare.get(word.slice(0, word.length - cut));
    if (concept) return concept;
  }
  return null;
}

function namesIn(words: string[], table: Map<string, string>, bare: Map<string, string>): string[] {
  const keys = words.map(keyOf);
  const found = new Set<string>();
  for (let at = 0; at < keys.length; at += 1) {
    let length = Math.min(LONGEST_NAME, keys.length - at);
    let concept: string | undefined;
    for (; length > 1 && concept === undefined; length -= 1) {
      concept = table.get(keys.slice(at, at + length).join(' '));
      if (concept !== undefined) at += length - 1;
    }
    const known = concept ?? lookUp(keys[at] ?? '', table, bare);
    if (known !== null) found.add(known);
  }
  return [...found];
}

/** Language -> word beginning (a closing "$" marks a whole word) -> concept. */
type EventTables = Map<string, Map<string, string>>;

function eventTables(rows: string[][]): EventTables {
  const tables: EventTables = new Map();
  for (const [concept = '', lang = '', beginnings = ''] of rows) {
    const table = tables.get(lang) ?? new Map<string, string>();
    for (const beginning of beginnings.split(' ')) if (beginning) table.set(beginning, concept);
    tables.set(lang, table);
  }
  return tables;
}

function eventIn(table: Map<string, string>, word: string, least: number): string | null {
  const whole = table.get(`${word}$`);
  if (whole !== undefined) return whole;
  for (let length = Math.min(word.length, STEM_MAX); length >= least; length -= 1) {
    const concept = table.get(word.slice(0, length));
    if (concept !== undefined) return concept;
  }
  return null;
}

/**
 * Builds the look-ups from the gazetteer and the rows of `lists/event-words.tsv`
 * (concept, language, folded word beginnings separated by spaces).
 */
export function buildVocabulary(gazetteer: GazetteerRecord[], eventWords: string[][]): Vocabulary {
  const table = nameTable(gazetteer);
  const bare = inflected(table);
  const tables = eventTables(eventWords);
  const labels = new Map(gazetteer.map((record) => [record.concept, record.names]));
  const names = (words: string[]): string[] => namesIn(words, table, bare);
  const event = (word: string, lang: string | null): string | null => {
    const own = tables.get(lang ?? 'en');
    const concept = own ? eventIn(own, word, STEM_MIN) : null;
    if (concept !== null || lang !== null) return concept;
    for (const table of tables.values()) {
      const found = eventIn(table, word, STEM_MIN_ANY);
      if (found !== null) return found;
    }
    return null;
  };
  const label = (concept: string, lang: string): string => {
    const known = labels.get(concept);
    return known?.[lang]?.[0] ?? known?.['en']?.[0] ?? concept;
  };
  return { names, event, label };
}
