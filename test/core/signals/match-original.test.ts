import { describe, expect, it } from 'vitest';
import { matchOriginal } from '../../../src/core/signals/match-original.ts';
import type { CorpusRecord } from '../../../src/core/types.ts';
import { judge } from '../../../src/core/verdict.ts';
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

  it('counts a report of the same event for little, however much agrees', () => {
    const [stands] = run({
      lines: story(),
      matches: [{ record, score: 0.6, sure: 0.9, shared: [] }],
    });
    const [alike] = run({
      lines: story(),
      matches: [{ record, score: 0.6, sure: 0.1, shared: [] }],
    });
    expect(stands?.strength ?? 0).toBeGreaterThan(0.7);
    expect(alike?.strength ?? 1).toBeLessThan(0.3);
  });

  it('never suffices alone in the same language: the same wire story may stand in both', () => {
    const same = { ...record, lang: 'en' };
    const matches = [{ record: same, score: 1, sure: 1, shared: [] }];
    expect(judge(run({ lines: story(), matches })).level).toBe('none');
    const translated = [{ record, score: 1, sure: 1, shared: [] }];
    expect(judge(run({ lines: story(), matches: translated })).level).toBe('possible');
  });

  it('is silent about weak matches and on the original itself', () => {
    expect(run({ lines: story(), matches: [{ record, score: 0.3, shared: [] }] })).toEqual([]);
    const own = { lines: story(), matches: [{ record, score: 1, shared: [] }] };
    expect(run({ ...own, url: 'https://www.stern.de/a-ferry' })).toEqual([]);
  });
});
