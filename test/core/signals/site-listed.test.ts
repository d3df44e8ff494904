import { describe, expect, it } from 'vitest';
import { siteListed } from '../../../src/core/signals/site-listed.ts';
import { makeReading, story, withMirrors } from '../reading.ts';

const source = 'a list, 2024-05-01';
const knowledge = withMirrors([
  { domain: 'copying-house.example', kind: 'machine-translation', source },
  { domain: 'spam-house.example', kind: 'seo-spam', source },
  { domain: 'seen-twice.example', kind: 'learned', source },
  { domain: 'spiegel.de', kind: 'scraper', source },
]);
const run = (url: string) => siteListed.run(makeReading({ lines: story(), url }), knowledge);

describe('site-listed', () => {
  it('reports a listed site with the reason and its source', () => {
    expect(run('https://www.copying-house.example/a')).toMatchObject([
      { code: 'site_listed', detail: { kind: 'machine-translation', source } },
    ]);
  });

  it('tells what this machine remembered from what was published', () => {
    expect(run('https://seen-twice.example/a')[0]?.code).toBe('site_learned');
  });

  it('trusts a list of spam less than a list of copies', () => {
    const spam = run('https://spam-house.example/a')[0]?.strength ?? 1;
    expect(spam).toBeLessThan(run('https://copying-house.example/a')[0]?.strength ?? 0);
  });

  it('is silent about other sites, and about a known newsroom on a bad list', () => {
    expect(run('https://quiet-harbour-notes.example/a')).toEqual([]);
    expect(run('https://www.spiegel.de/a')).toEqual([]);
  });
});
