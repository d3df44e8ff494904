import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { addressKey } from '../../src/core/coverage/corpus-index.ts';
import { dayNumber } from '../../src/core/coverage/days.ts';
import { dayOfAddress } from '../../src/core/coverage/page-facts.ts';
import { compileCorpus, compileKnowledge, corpusSites, parseRows } from '../../src/data/compile.ts';
import { readRecord } from '../../src/library/record-line.ts';

const read = (name: string): string => readFileSync(`src/data/${name}`, 'utf8');
const text = read('corpus.jsonl');
const records = compileCorpus(read);
const about = new Map(
  (compileKnowledge(read).lists['corpus-about'] ?? []).map(([key = '', value = '']) => [
    key,
    value,
  ]),
);

describe('the bundled corpus', () => {
  it('holds valid records only', () => {
    const problems = records.flatMap((record) => {
      const result = readRecord(record);
      return 'problem' in result ? [`${record.url}: ${result.problem}`] : [];
    });
    expect(problems).toEqual([]);
    expect(records.length).toBeGreaterThan(750);
  });

  it('survives a round trip, one record per line', () => {
    expect(records.map((record) => `${JSON.stringify(record)}\n`).join('')).toBe(text);
  });

  it('is sorted by address and holds each once', () => {
    const urls = records.map(({ url }) => url);
    expect(urls).toEqual([...urls].sort((a, b) => (a < b ? -1 : 1)));
    expect(new Set(urls.map(addressKey)).size).toBe(urls.length);
  });

  it('has no date that contradicts the address', () => {
    const wrong = records.filter(({ url, published }) => {
      const said = dayOfAddress(url);
      return said !== null && published !== null && said !== published;
    });
    expect(wrong.map(({ url, published }) => `${published} ${url}`)).toEqual([]);
  });

  it('dates records between the first and the as-of day', () => {
    const from = dayNumber(about.get('from') ?? null) ?? Number.NaN;
    const asOf = dayNumber(about.get('as-of') ?? null) ?? Number.NaN;
    const outside = records.filter(({ published }) => {
      const day = dayNumber(published);
      return published !== null && !(day !== null && day >= from && day <= asOf);
    });
    expect(outside.map(({ url }) => url)).toEqual([]);
  });

  it('says where it comes from and counts itself', () => {
    expect(about.get('source')).toMatch(/\w{4}/);
    expect(about.get('records')).toBe(String(records.length));
  });

  it('keeps every dropped address out, each with a reason', () => {
    const dropped = parseRows(read('corpus-dropped.tsv'));
    const kept = new Set(records.map(({ url }) => url));
    expect(dropped.length).toBeGreaterThan(10);
    for (const [url = '', reason = ''] of dropped) {
      expect(kept.has(url), url).toBe(false);
      expect(reason.length, url).toBeGreaterThan(5);
    }
  });

  it('has something to show for every record', () => {
    expect(records.filter(({ title, gist }) => !title && !gist)).toEqual([]);
  });

  it('marks state-controlled outlets', () => {
    const unmarked = records.filter(
      ({ domain, state }) =>
        /(^|\.)(tass\.(com|ru)|rt\.com|sputniknews\.com)$/.test(domain) && !state,
    );
    expect(unmarked.map(({ url }) => url)).toEqual([]);
  });

  it('stays within 300 KB compressed', () => {
    expect(gzipSync(JSON.stringify(records)).length).toBeLessThan(300 * 1024);
  });
});

describe('the event words', () => {
  const rows = parseRows(read('lists/event-words.tsv'));

  it('are sorted and unique', () => {
    const keys = rows.map(([concept, lang]) => `${concept} ${lang}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('give one language one meaning per beginning', () => {
    const seen = new Map<string, string>();
    const double: string[] = [];
    for (const [concept = '', lang = '', beginnings = ''] of rows) {
      for (const beginning of beginnings.split(' ')) {
        const key = `${lang} ${beginning}`;
        if (seen.has(key) && seen.get(key) !== concept) double.push(key);
        seen.set(key, concept);
      }
    }
    expect(double).toEqual([]);
  });
});

describe('sites that the corpus has honest articles of', () => {
  const { outlets, lists, mirrors } = compileKnowledge(read);
  const sites = new Map(
    (lists['corpus-sites'] ?? []).map(([site = '', kind = '']) => [site, kind]),
  );

  it('counts a story of its own for more than a wire story, and licensed ones for nothing', () => {
    const [first, second, third] = records;
    if (!first || !second || !third) throw new Error('an empty corpus');
    const corpus = [
      { ...first, domain: 'b.example', kind: 'wire-copy' as const },
      { ...second, domain: 'b.example', kind: 'original' as const },
      { ...first, domain: 'a.example', kind: 'wire-copy' as const },
      { ...third, domain: 'c.example', kind: 'licensed-syndication' as const },
    ];
    expect(corpusSites([], corpus)).toEqual([
      ['a.example', 'wire-copy'],
      ['b.example', 'original'],
    ]);
  });

  it('leaves out what has a record of its own, and holds no copying site', () => {
    const own = outlets.flatMap(({ domains }) => domains).filter((domain) => sites.has(domain));
    const copying = mirrors.filter(({ domain }) => sites.has(domain));
    expect([own, copying]).toEqual([[], []]);
    expect(sites.size).toBeGreaterThan(150);
  });
});
