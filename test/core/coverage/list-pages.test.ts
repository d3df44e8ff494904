import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ListPages, pack, recordOf, weightOf } from '../../../src/core/coverage/list-pages.ts';
import { addPart, emptyPostings, partsOf } from '../../../src/core/coverage/postings.ts';
import { ShardedMap } from '../../../src/core/coverage/sharded-map.ts';

function read(pages: Pick<ListPages, 'runs'>, list: number): number[] {
  return [...pages.runs(list)].flatMap(({ page, from, to }) => [...page.slice(from, to)]);
}

describe('posting lists in pages', () => {
  it('keep what is added to them in any order of lists', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 3000 }), (turns) => {
        const pages = new ListPages();
        const plain = Array.from({ length: 10 }, (): number[] => []);
        for (const list of plain.keys()) expect(pages.create(list)).toBe(list);
        for (const [record, list] of turns.entries()) {
          plain[list]?.push(pack(record, 3));
          pages.append(list, pack(record, 3));
        }
        for (const [list, postings] of plain.entries()) {
          expect(read(pages, list)).toEqual(postings);
          expect(pages.length(list)).toBe(postings.length);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('tell weights of records within long lists over many pages, and 0 for others', () => {
    const pages = new ListPages();
    const [even, other] = [pages.create(), pages.create()];
    for (let record = 0; record < 200_000; record += 1) {
      pages.append(record % 2 === 0 ? even : other, pack(record, 1 + (record % 15)));
    }
    const asked = [0, 1, 2, 1023, 1024, 65_536, 131_073, 199_998, 199_999, 500_000];
    const weights = new Uint8Array(asked.length);
    pages.weights(even, asked, weights);
    expect([...weights]).toEqual(
      asked.map((at) => (at % 2 === 0 && at < 200_000 ? 1 + (at % 15) : 0)),
    );
  });

  it('tell the weight of every record, the first of a block too', () => {
    const pages = new ListPages();
    const list = pages.create();
    for (let record = 0; record < 5000; record += 1) pages.append(list, pack(record, 4));
    const all = Array.from({ length: 5000 }, (_, record) => record);
    const weights = new Uint8Array(all.length);
    pages.weights(list, all, weights);
    expect(weights.indexOf(0)).toBe(-1);
  });

  it('pack a record and a weight from 1 to 15 into one number', () => {
    for (const [weight, kept] of [
      [0, 1],
      [7.4, 7],
      [99, 15],
    ] as const) {
      const packed = pack(250_000_000, weight);
      expect([recordOf(packed), weightOf(packed)]).toEqual([250_000_000, kept]);
    }
  });
});

describe('stored posting lists', () => {
  it('are parts of bounded size, a long list in several, and come back as they were', () => {
    const postings = emptyPostings();
    for (const term of ['common', 'rare']) postings.terms.add(term, postings.lists.create());
    for (let record = 0; record < 70_000; record += 1) {
      postings.lists.append(0, pack(record, 5));
      if (record % 9999 === 0) postings.lists.append(1, pack(record, 2));
    }
    const parts = [...partsOf(postings)];
    expect(parts.length).toBeGreaterThan(2);
    for (const { lists } of parts) expect(lists.length).toBeLessThan(45_000);
    const restored = emptyPostings();
    for (const part of parts) addPart(restored, JSON.parse(JSON.stringify(part)));
    for (const term of ['common', 'rare']) {
      const lists = [postings, restored].map((each) =>
        read(each.lists, each.terms.get(term) ?? -1),
      );
      expect(lists[1], term).toEqual(lists[0]);
    }
  });
});

describe('a map in many', () => {
  it('holds each key once whichever part it falls into', () => {
    const map = new ShardedMap<number>();
    const keys = [
      '',
      'a',
      '@Ryabkov',
      'Женева',
      '日本',
      ...Array.from({ length: 500 }, (_, at) => `k${at}`),
    ];
    for (const [at, key] of keys.entries()) map.add(key, at);
    expect(map.size).toBe(keys.length);
    expect(keys.map((key) => map.get(key))).toEqual(keys.map((_, at) => at));
    expect([map.has('b'), map.get('b')]).toEqual([false, undefined]);
    expect(new Map(map.entries()).size).toBe(keys.length);
  });
});
