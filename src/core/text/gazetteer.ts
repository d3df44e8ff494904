import type { GazetteerRecord } from '../types.ts';
import type { Lookup } from './lazy-table.ts';
import { personKey } from './names.ts';
import { fold } from './normalise.ts';
import { isCased, isSpaceless } from './script.ts';

/** A known name as a row of folded words. */
export interface KnownName {
  record: GazetteerRecord;
  words: string[];
  /** The name as written when it must stand exactly so (short names and abbreviations), or null. */
  exact: string | null;
}

/** A public figure of the table, with the key of the English surname. */
export interface KnownPerson {
  key: string;
  record: GazetteerRecord;
}

/** The gazetteer made fit for fast look-ups. */
export interface CompiledGazetteer {
  /** First folded word -> names that begin with it, longest first. */
  byFirst: Lookup<KnownName[]>;
  /** Stem of the first word -> names, for languages that decline names. */
  byStem: Lookup<KnownName[]>;
  /** First two characters -> names in scripts without spaces, longest first. */
  spaceless: Lookup<{ name: string; record: GazetteerRecord }[]>;
  /** Folded surname of a known person -> who it is. */
  surnames: Lookup<KnownPerson>;
  /** Surname without its ending, for languages that decline it. */
  surnameStems: Lookup<KnownPerson>;
  givenNames: { has(word: string): boolean };
  titleWords: { has(word: string): boolean };
  byConcept: Lookup<GazetteerRecord>;
}

/** The same with all of it there, as working it out leaves it. */
export interface GazetteerTables extends CompiledGazetteer {
  byFirst: Map<string, KnownName[]>;
  byStem: Map<string, KnownName[]>;
  spaceless: Map<string, { name: string; record: GazetteerRecord }[]>;
  surnames: Map<string, KnownPerson>;
  surnameStems: Map<string, KnownPerson>;
  givenNames: Set<string>;
  titleWords: Set<string>;
  byConcept: Map<string, GazetteerRecord>;
}

/** Known names: the reviewed records, or their compiled form where the build has made it. */
export type Gazetteer = GazetteerRecord[] | CompiledGazetteer;

export const WORD = /[\p{L}\p{M}\p{Nd}]+/gu;

/** Folded words of a name. */
export function nameWords(name: string): string[] {
  return fold(name).match(WORD) ?? [];
}

/** Word without its ending vowels: what stays the same when a language declines it. */
export function stemOf(word: string): string {
  const stem = word.replace(/[aeiouyаеиоуыэюяіїйьαεηιουω]{1,2}[ςs]?$/u, '');
  return stem.length >= 4 ? stem : word;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Languages that put endings on names, among those the gazetteer has names in. */
const DECLINING = new Set(['ru', 'uk', 'pl', 'tr', 'cs', 'ro', 'el', 'sk', 'hr', 'sr']);

function addName(
  into: GazetteerTables,
  record: GazetteerRecord,
  name: string,
  declines: boolean,
): void {
  if (isSpaceless(name)) {
    push(into.spaceless, name.slice(0, 2), { name, record });
    return;
  }
  const words = nameWords(name);
  const first = words[0];
  if (first === undefined) return;
  const short =
    words.length === 1 && (name.length < 4 || (name.length < 6 && name === name.toUpperCase()));
  const known = { record, words, exact: short && isCased(name) ? name : null };
  push(into.byFirst, first, known);
  if (declines && !known.exact && first.length >= 5) push(into.byStem, stemOf(first), known);
}

/** Names of a record, each once, with whether one of its languages declines names. */
function eachName(record: GazetteerRecord): Map<string, boolean> {
  const names = new Map<string, boolean>();
  for (const [lang, forms] of Object.entries(record.names)) {
    for (const name of forms) names.set(name, names.get(name) === true || DECLINING.has(lang));
  }
  return names;
}

/** People of cased scripts are found by their capitals; of them only the surnames are kept. */
function addPerson(into: GazetteerTables, record: GazetteerRecord): void {
  const english = record.names['en']?.[0] ?? Object.values(record.names)[0]?.[0] ?? '';
  const key = personKey(english, 'en');
  const person: KnownPerson = { key, record };
  for (const [name, declines] of eachName(record)) {
    const surname = fold(name.slice(name.lastIndexOf(' ') + 1));
    if (surname.length > 2 && !into.surnames.has(surname)) into.surnames.set(surname, person);
    if (isCased(name)) {
      const stem = declines && surname.length >= 5 ? stemOf(surname) : '';
      if (stem.length >= 4 && !into.surnameStems.has(stem)) into.surnameStems.set(stem, person);
      continue;
    }
    addName(into, record, name, false);
    if (isSpaceless(name)) into.surnames.set(name, person);
    else if (surname.length >= 4 && name.includes(' ')) addName(into, record, surname, false);
  }
}

/** Works the tables out: some 50 ms in a fresh worker, which is why the build does it beforehand. */
export function gazetteerTables(gazetteer: GazetteerRecord[]): GazetteerTables {
  const into: GazetteerTables = {
    byFirst: new Map(),
    byStem: new Map(),
    spaceless: new Map(),
    surnames: new Map(),
    surnameStems: new Map(),
    givenNames: new Set(),
    titleWords: new Set(),
    byConcept: new Map(),
  };
  for (const record of gazetteer) {
    const names = Object.values(record.names).flat();
    if (record.type === 'given-name') for (const name of names) into.givenNames.add(fold(name));
    else if (record.type === 'title-word')
      for (const name of names) into.titleWords.add(fold(name));
    else {
      into.byConcept.set(record.concept, record);
      if (record.type === 'person') addPerson(into, record);
      else for (const [name, declines] of eachName(record)) addName(into, record, name, declines);
    }
  }
  for (const list of [...into.byFirst.values(), ...into.byStem.values()]) {
    if (list.length > 1) list.sort((a, b) => b.words.length - a.words.length);
  }
  for (const list of into.spaceless.values()) {
    if (list.length > 1) list.sort((a, b) => b.name.length - a.name.length);
  }
  return into;
}

const CACHE = new WeakMap<GazetteerRecord[], CompiledGazetteer>();

/** The compiled form of a gazetteer; of records it is built once per array, then remembered. */
export function compileGazetteer(gazetteer: Gazetteer): CompiledGazetteer {
  if (!Array.isArray(gazetteer)) return gazetteer;
  const known = CACHE.get(gazetteer);
  if (known) return known;
  const compiled = gazetteerTables(gazetteer);
  CACHE.set(gazetteer, compiled);
  return compiled;
}
