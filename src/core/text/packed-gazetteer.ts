import type { GazetteerRecord } from '../types.ts';
import {
  type CompiledGazetteer,
  compileGazetteer,
  type KnownName,
  type KnownPerson,
  keepCompiled,
} from './gazetteer.ts';

/**
 * A compiled gazetteer as plain JSON, made when the product is built: folding sixteen thousand names
 * is what a fresh worker would spend its first tenth of a second on. Records go by their number.
 */
export interface PackedGazetteer {
  records: number;
  /** [record, folded words joined by spaces, name when it must stand exactly so, else 0] */
  names: [number, string, string | 0][];
  /** First word -> numbers of names, in order; the same for stems. */
  byFirst: [string, number[]][];
  byStem: [string, number[]][];
  /** First two characters, then [name, record] in order. */
  spaceless: [string, [string, number][]][];
  /** [key, record] */
  persons: [string, number][];
  /** [surname, person]; the same for stems. */
  surnames: [string, number][];
  surnameStems: [string, number][];
  givenNames: string[];
  titleWords: string[];
}

/** Gives each thing a number at first sight. */
class Numbers<T> {
  readonly all: T[] = [];
  private readonly known = new Map<T, number>();

  of(thing: T): number {
    const known = this.known.get(thing);
    if (known !== undefined) return known;
    this.known.set(thing, this.all.length);
    return this.all.push(thing) - 1;
  }
}

/** Packs a gazetteer for `unpackGazetteer`, which must be given the same records in the same order. */
export function packGazetteer(gazetteer: GazetteerRecord[]): PackedGazetteer {
  const compiled = compileGazetteer(gazetteer);
  const number = new Map(gazetteer.map((record, at) => [record, at]));
  const at = (record: GazetteerRecord): number => number.get(record) ?? 0;
  const names = new Numbers<KnownName>();
  const persons = new Numbers<KnownPerson>();
  const lists = (map: Map<string, KnownName[]>): [string, number[]][] =>
    [...map].map(([key, list]) => [key, list.map((name) => names.of(name))]);
  const people = (map: Map<string, KnownPerson>): [string, number][] =>
    [...map].map(([key, person]) => [key, persons.of(person)]);
  const byFirst = lists(compiled.byFirst);
  const byStem = lists(compiled.byStem);
  const surnames = people(compiled.surnames);
  const surnameStems = people(compiled.surnameStems);
  return {
    records: gazetteer.length,
    names: names.all.map(({ record, words, exact }) => [at(record), words.join(' '), exact ?? 0]),
    byFirst,
    byStem,
    spaceless: [...compiled.spaceless].map(([key, list]) => [
      key,
      list.map(({ name, record }) => [name, at(record)]),
    ]),
    persons: persons.all.map(({ key, record }) => [key, at(record)]),
    surnames,
    surnameStems,
    givenNames: [...compiled.givenNames],
    titleWords: [...compiled.titleWords],
  };
}

function pick<T>(all: readonly T[], at: number): T {
  const found = all[at];
  if (found === undefined) throw new Error('damaged gazetteer');
  return found;
}

function groups<T>(lists: [string, number[]][], all: readonly T[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const [key, numbers] of lists) {
    map.set(
      key,
      numbers.map((at) => pick(all, at)),
    );
  }
  return map;
}

function conceptsOf(gazetteer: GazetteerRecord[]): Map<string, GazetteerRecord> {
  const map = new Map<string, GazetteerRecord>();
  for (const record of gazetteer) {
    if (record.type !== 'given-name' && record.type !== 'title-word')
      map.set(record.concept, record);
  }
  return map;
}

/**
 * Makes `compileGazetteer` answer for these records out of a packed form, in a few milliseconds.
 * False when it was packed from others. Throws when it is damaged.
 */
export function unpackGazetteer(gazetteer: GazetteerRecord[], packed: PackedGazetteer): boolean {
  if (packed.records !== gazetteer.length) return false;
  const names = packed.names.map(([record, words, exact]): KnownName => {
    const name = { record: pick(gazetteer, record), words: words.split(' '), exact: exact || null };
    return name;
  });
  const persons = packed.persons.map(
    ([key, record]): KnownPerson => ({ key, record: pick(gazetteer, record) }),
  );
  const people = (pairs: [string, number][]): Map<string, KnownPerson> =>
    new Map(pairs.map(([key, at]) => [key, pick(persons, at)]));
  const compiled: CompiledGazetteer = {
    byFirst: groups(packed.byFirst, names),
    byStem: groups(packed.byStem, names),
    spaceless: new Map(
      packed.spaceless.map(([key, list]) => [
        key,
        list.map(([name, record]) => ({ name, record: pick(gazetteer, record) })),
      ]),
    ),
    surnames: people(packed.surnames),
    surnameStems: people(packed.surnameStems),
    givenNames: new Set(packed.givenNames),
    titleWords: new Set(packed.titleWords),
    byConcept: conceptsOf(gazetteer),
  };
  keepCompiled(gazetteer, compiled);
  return true;
}
