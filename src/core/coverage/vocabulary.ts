import { fold } from '../text/normalise.ts';
import type { GazetteerRecord } from '../types.ts';

/** Words that mean the same in several languages, reduced to concepts. */
export interface Vocabulary {
  /** Concepts of places, organisations and countries named in a run of folded words. */
  names(words: string[]): string[];
  /** Concept of a folded word for what happens (talks, sanctions, quake), or null. */
  event(word: string): string | null;
  /** The name of a concept in a language, else in English, else as first listed. */
  label(concept: string, lang: string): string;
}

const LONGEST_NAME = 5;
const STEM_MIN = 3;
const STEM_MAX = 14;

function nameTable(gazetteer: GazetteerRecord[]): Map<string, string> {
  const table = new Map<string, string>();
  for (const record of gazetteer) {
    for (const name of Object.values(record.names).flat()) {
      const key = (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
      if (key.length > 1 && !table.has(key)) table.set(key, record.concept);
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

function eventTable(rows: string[][]): Map<string, string> {
  const table = new Map<string, string>();
  for (const [concept = '', , stems = ''] of rows) {
    for (const stem of stems.split(' ')) if (stem) table.set(fold(stem), concept);
  }
  return table;
}

/**
 * Builds the look-ups from the gazetteer and the rows of `lists/event-words.tsv`
 * (concept, language, space-separated word beginnings).
 */
export function buildVocabulary(gazetteer: GazetteerRecord[], eventWords: string[][]): Vocabulary {
  const table = nameTable(gazetteer);
  const bare = inflected(table);
  const events = eventTable(eventWords);
  const labels = new Map(gazetteer.map((record) => [record.concept, record.names]));
  const names = (words: string[]): string[] => {
    const found = new Set<string>();
    for (let at = 0; at < words.length; at += 1) {
      let length = Math.min(LONGEST_NAME, words.length - at);
      for (; length > 1; length -= 1) {
        const concept = table.get(words.slice(at, at + length).join(' '));
        if (concept) found.add(concept);
        if (concept) break;
      }
      if (length > 1) at += length - 1;
      else addIfKnown(found, lookUp(words[at] ?? '', table, bare));
    }
    return [...found];
  };
  const event = (word: string): string | null => {
    for (let length = Math.min(word.length, STEM_MAX); length >= STEM_MIN; length -= 1) {
      const concept = events.get(word.slice(0, length));
      if (concept !== undefined) return concept;
    }
    return null;
  };
  const label = (concept: string, lang: string): string => {
    const known = labels.get(concept);
    return known?.[lang]?.[0] ?? known?.['en']?.[0] ?? concept;
  };
  return { names, event, label };
}

function addIfKnown(found: Set<string>, concept: string | null): void {
  if (concept !== null) found.add(concept);
}
