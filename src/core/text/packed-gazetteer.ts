import type { GazetteerRecord } from '../types.ts';
import {
  type CompiledGazetteer,
  gazetteerTables,
  type KnownName,
  type KnownPerson,
} from './gazetteer.ts';
import { LazyRecords, LazyTable, LazyWords, packTable } from './lazy-table.ts';

/**
 * A compiled gazetteer as texts, made when the product is built: folding sixteen thousand names is
 * what a fresh worker would spend its first tenth of a second on. Records go by their number; a list
 * stands in one line, its items parted by tabs and the fields of an item by bars.
 */
export interface PackedGazetteer {
  records: string;
  /** First word -> names as "record|folded words|name when it must stand exactly so, else nothing". */
  byFirst: string;
  byStem: string;
  /** First two characters -> names as "record|name". */
  spaceless: string;
  /** Surname -> "record|key". */
  surnames: string;
  surnameStems: string;
  givenNames: string;
  titleWords: string;
  byConcept: string;
}

/** Text whose fields are parted by bars: none of them may hold one. */
function item(...fields: (string | number)[]): string {
  if (fields.some((field) => /[|\t\n]/.test(String(field)))) {
    throw new Error(`not fit for a table: ${fields.join(' ')}`);
  }
  return fields.join('|');
}

function packLists<T>(lists: Map<string, T[]>, text: (one: T) => string): string {
  return packTable([...lists].map(([key, list]) => [key, list.map(text).join('\t')] as const));
}

/** Packs a gazetteer. Throws on a name that holds a bar, a tab or a line end. */
export function packGazetteer(gazetteer: GazetteerRecord[]): PackedGazetteer {
  const tables = gazetteerTables(gazetteer);
  const numbers = new Map(gazetteer.map((record, at) => [record, at]));
  const number = (record: GazetteerRecord): number => numbers.get(record) ?? -1;
  const name = ({ record, words, exact }: KnownName): string =>
    item(number(record), words.join(' '), exact ?? '');
  const people = (map: Map<string, KnownPerson>): string =>
    packTable([...map].map(([key, { record, key: own }]) => [key, item(number(record), own)]));
  return {
    records: gazetteer.map((record) => JSON.stringify(record)).join('\n'),
    byFirst: packLists(tables.byFirst, name),
    byStem: packLists(tables.byStem, name),
    spaceless: packLists(tables.spaceless, ({ record, name }) => item(number(record), name)),
    surnames: people(tables.surnames),
    surnameStems: people(tables.surnameStems),
    givenNames: [...tables.givenNames].join('\n'),
    titleWords: [...tables.titleWords].join('\n'),
    byConcept: packTable(
      [...tables.byConcept].map(([concept, record]) => [concept, String(number(record))]),
    ),
  };
}

/** The compiled gazetteer out of its packed form; every table waits until it is looked into. */
export function unpackGazetteer(packed: PackedGazetteer): CompiledGazetteer {
  const records = new LazyRecords<GazetteerRecord>(packed.records);
  const names = (list: string): KnownName[] =>
    list.split('\t').map((text) => {
      const [record, words = '', exact = ''] = text.split('|');
      return { record: records.at(Number(record)), words: words.split(' '), exact: exact || null };
    });
  const person = (text: string): KnownPerson => {
    const bar = text.indexOf('|');
    return { key: text.slice(bar + 1), record: records.at(Number(text.slice(0, bar))) };
  };
  const spaceless = (list: string): { name: string; record: GazetteerRecord }[] =>
    list.split('\t').map((text) => {
      const bar = text.indexOf('|');
      return { name: text.slice(bar + 1), record: records.at(Number(text.slice(0, bar))) };
    });
  return {
    byFirst: new LazyTable(packed.byFirst, names),
    byStem: new LazyTable(packed.byStem, names),
    spaceless: new LazyTable(packed.spaceless, spaceless),
    surnames: new LazyTable(packed.surnames, person),
    surnameStems: new LazyTable(packed.surnameStems, person),
    givenNames: new LazyWords(packed.givenNames),
    titleWords: new LazyWords(packed.titleWords),
    byConcept: new LazyTable(packed.byConcept, (at) => records.at(Number(at))),
  };
}
