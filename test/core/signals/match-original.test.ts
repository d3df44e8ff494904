import { describe, expect, it } from 'vitest';
import { matchOriginal } from '../../../src/core/signals/match-original.ts';
import type { CorpusRecord } from '../../../src/core/types.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  matchOriginal.run(makeReading(sketch), reviewedKnowledge());

describe('match-original', () => {
  const record: CorpusRecord = {
    url: 'https://www.stern.de/a-ferry',
    title: 'A ferry',
    outlet: 'stern',
    domain: 'stern.de',
    published: '2024-05-01',
    lang: 'de',
    kind: 'original',
    people: [],
    organisations: [],
    places: [],
    figures: [],
    gist: '',
    agencies: [],
  };

  it('reports a known original in another language', () => {
    const [found] = run({
      lines: story(),
      matches: [{ record, score: 0.8, shared: ['Dover', '298'] }],
    });
    expect(found).toMatchObject({
      code: 'match_translated',
      outlet: 'stern',
      url: record.url,
      quote: 'Dover, 298',
    });
  });

  it('counts a wire story for less: it stands in many papers', () => {
    const wire = { ...record, lang: 'en', kind: 'wire-copy' as const };
    const [plain] = run({
      lines: story(),
      matches: [{ record: { ...record, lang: 'en' }, score: 0.8, shared: [] }],
    });
    const [copy] = run({ lines: story(), matches: [{ record: wire, score: 0.8, shared: [] }] });
    expect(plain?.code).toBe('match_original');
    expect(copy?.strength ?? 1).toBeLessThan(plain?.strength ?? 0);
  });

  it('is silent about weak matches and on the original itself', () => {
    expect(run({ lines: story(), matches: [{ record, score: 0.3, shared: [] }] })).toEqual([]);
    const own = { lines: story(), matches: [{ record, score: 1, shared: [] }] };
    expect(run({ ...own, url: 'https://www.stern.de/a-ferry' })).toEqual([]);
  });
});
