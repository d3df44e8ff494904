import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { registrableDomain } from '../../src/core/text/address.ts';
import type { AgencyRecord, GazetteerRecord, OutletRecord } from '../../src/core/types.ts';
import { parseJsonLines, parseRows } from '../../src/data/compile.ts';

const read = (name: string): string => readFileSync(`src/data/${name}`, 'utf8');
const outlets = parseJsonLines<OutletRecord>(read('outlets.jsonl'), 'outlets.jsonl');
const agencies = parseJsonLines<AgencyRecord>(read('agencies.jsonl'), 'agencies.jsonl');
const gazetteer = parseJsonLines<GazetteerRecord>(read('gazetteer.jsonl'), 'gazetteer.jsonl');
const ids = new Set(outlets.map(({ id }) => id));
const repeated = (keys: string[]): string[] => keys.filter((key, at) => keys.indexOf(key) !== at);
const unsorted = (keys: string[]): string[] =>
  keys.filter((key, at) => at > 0 && (keys[at - 1] ?? '') > key);

/** One record as the file has it: python and node agree on ", " and ": " between the parts. */
function line(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(line).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, part]) => `${JSON.stringify(key)}: ${line(part)}`)
    .join(', ')}}`;
}

describe('outlets.jsonl', () => {
  it('is what its records say, sorted, each outlet and domain once', () => {
    expect(outlets.length).toBeGreaterThanOrEqual(600);
    expect(`${outlets.map(line).join('\n')}\n`).toBe(read('outlets.jsonl'));
    expect(unsorted(outlets.map(({ id }) => id))).toEqual([]);
    expect(repeated(outlets.map(({ id }) => id))).toEqual([]);
    expect(repeated(outlets.flatMap(({ domains }) => domains))).toEqual([]);
  });

  it.each(outlets.map((outlet): [string, OutletRecord] => [outlet.id, outlet]))(
    '%s is complete',
    (id, outlet) => {
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(outlet.name.trim()).not.toBe('');
      expect(outlet.source).not.toBe('');
      expect(outlet.domains.length).toBeGreaterThan(0);
      for (const domain of outlet.domains) expect(registrableDomain(domain)).toBe(domain);
      expect(outlet.country === null || /^[A-Z]{2}$/.test(outlet.country)).toBe(true);
      expect(outlet.languages.every((lang) => /^[a-z]{2,3}$/.test(lang))).toBe(true);
      expect(typeof outlet.state).toBe('boolean');
      if (outlet.search) expect(outlet.search).toMatch(/^https?:\/\/\S*\{query\}/);
      for (const feed of outlet.feeds) expect(feed).toMatch(/^https?:\/\//);
      for (const host of outlet.imageHosts) expect(host).toMatch(/^[a-z0-9.-]+\.[a-z]{2,}$/);
    },
  );
});

describe('agencies.jsonl', () => {
  it('is what its records say, sorted, each once, and each an outlet', () => {
    expect(`${agencies.map(line).join('\n')}\n`).toBe(read('agencies.jsonl'));
    expect(unsorted(agencies.map(({ id }) => id))).toEqual([]);
    expect(repeated(agencies.map(({ id }) => id))).toEqual([]);
    expect(agencies.filter(({ id }) => !ids.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('subdomains.tsv', () => {
  it('names known outlets, each host once, sorted', () => {
    const rows = parseRows(read('subdomains.tsv'));
    expect(unsorted(rows.map(([host = '']) => host))).toEqual([]);
    expect(repeated(rows.map(([host = '']) => host))).toEqual([]);
    expect(rows.filter(([, outlet = '']) => outlet !== '' && !ids.has(outlet))).toEqual([]);
  });
});

describe('lists/outlet-aliases.tsv', () => {
  const rows = parseRows(read('lists/outlet-aliases.tsv'));

  it('gives known outlets names made in a known way, sorted, each once', () => {
    expect(rows.length).toBeGreaterThan(300);
    expect(unsorted(rows.map((row) => row.join('\t')))).toEqual([]);
    expect(repeated(rows.map(([id = '', alias = '']) => `${id} ${alias.toLowerCase()}`))).toEqual(
      [],
    );
    for (const [id = '', alias = '', lang = '', how = ''] of rows) {
      expect(ids.has(id), id).toBe(true);
      expect(alias.trim()).not.toBe('');
      expect(lang).toMatch(/^[a-z]{2}$/);
      expect(['short', 'former', 'translated', 'transcribed', 'mangled', 'context']).toContain(how);
    }
  });
});

describe.each(['tracking-params', 'transcription'])('lists/%s.tsv', (name) => {
  it('is sorted, each key once', () => {
    const keys = parseRows(read(`lists/${name}.tsv`)).map(([key = '']) => key);
    expect(keys.length).toBeGreaterThan(5);
    expect(unsorted(keys)).toEqual([]);
    expect(repeated(keys)).toEqual([]);
  });
});

describe('gazetteer.jsonl', () => {
  it('is what its records say, each concept once', () => {
    expect(`${gazetteer.map((record) => JSON.stringify(record)).join('\n')}\n`).toBe(
      read('gazetteer.jsonl'),
    );
    expect(repeated(gazetteer.map(({ concept }) => concept))).toEqual([]);
  });

  it('is sorted within each type', () => {
    for (const type of ['country', 'place', 'organisation', 'person']) {
      const concepts = gazetteer
        .filter((record) => record.type === type)
        .map(({ concept }) => concept);
      expect(concepts.length).toBeGreaterThan(90);
      expect(unsorted(concepts)).toEqual([]);
    }
  });

  it('knows countries in at least sixteen languages', () => {
    const countries = gazetteer.filter(({ type }) => type === 'country');
    expect(countries.filter(({ names }) => Object.keys(names).length < 16)).toEqual([]);
  });

  it('has no empty name', () => {
    const empty = gazetteer.filter(({ names }) =>
      Object.values(names)
        .flat()
        .some((name) => name.trim() === ''),
    );
    expect(empty).toEqual([]);
  });
});
