import { describe, expect, it } from 'vitest';
import {
  addRecords,
  emptyIndex,
  restorePart,
  storeIndex,
} from '../../../src/core/coverage/corpus-index.ts';
import { dayNumber } from '../../../src/core/coverage/days.ts';
import { searchCorpora } from '../../../src/core/coverage/index.ts';
import { corpus, record } from './page.ts';

const RECORDS = Array.from({ length: 40 }, (_, at) =>
  record({
    url: `https://o${at}.example/story-${at}`,
    title: `Story about harbour number ${at}`,
    places: at === 7 ? ['Lisbon'] : [],
  }),
);

describe('an index in parts', () => {
  it('answers the same after being stored and restored', () => {
    const whole = corpus(RECORDS);
    const restored = emptyIndex('copy', whole.vocabulary);
    for (const part of storeIndex(whole)) restorePart(restored, JSON.parse(JSON.stringify(part)));
    const before = searchCorpora('harbour Lissabon', [whole], []);
    expect(before[0]?.url).toBe('https://o7.example/story-7');
    expect(searchCorpora('harbour Lissabon', [restored], [])).toEqual(before);
  });

  it('answers the same whether built at once or in slices', () => {
    const whole = corpus(RECORDS);
    const sliced = emptyIndex('sliced', whole.vocabulary);
    for (let at = 0; at < RECORDS.length; at += 7) addRecords(sliced, RECORDS.slice(at, at + 7));
    sliced.name = whole.name;
    expect([...storeIndex(sliced)]).toEqual([...storeIndex(whole)]);
  });

  it('keeps an address only once', () => {
    const index = corpus([...RECORDS, ...RECORDS]);
    expect(index.records).toHaveLength(RECORDS.length);
  });

  it('refuses parts of another version and damaged ones', () => {
    const index = corpus([]);
    expect(() => restorePart(index, { kind: 'head', version: -1, name: 'x', records: 0 })).toThrow(
      'version',
    );
    const damaged = { terms: ['a'], lengths: [3], lists: [16] };
    expect(() => restorePart(index, { kind: 'postings', postings: damaged })).toThrow('damaged');
  });
});

describe('day numbers', () => {
  it('agrees with the calendar', () => {
    for (const iso of [
      '1970-01-01',
      '2000-02-29',
      '2000-03-01',
      '2022-01-13',
      '2024-12-31',
      '1999-12-31',
    ]) {
      expect(dayNumber(iso), iso).toBe(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
    }
  });

  it('is null for what is no date', () => {
    expect(dayNumber(null)).toBeNull();
    expect(dayNumber('soon')).toBeNull();
    expect(dayNumber('2022-13-01')).toBeNull();
  });
});
