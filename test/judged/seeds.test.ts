import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSavedPage } from '../../src/cli/document.ts';
import { analyse } from '../../src/core/analyse.ts';
import { openKnowledge } from '../../src/core/packed.ts';
import { compileCorpus, compileKnowledge } from '../../src/data/compile.ts';

const SEEDS = '../shared/seeds';
/** The days and places of the event that each sample tells of, judged by hand. */
const EVENTS: Record<string, { days: string[]; places: RegExp }> = {
  '000': { days: ['2022-01-13', '2022-01-14'], places: /Vienna|Wien|Vienne|Europe|Moscow/ },
  '001': { days: ['2022-01-09', '2022-01-10', '2022-01-11'], places: /Geneva/ },
  '002': { days: ['2022-01-13', '2022-01-14'], places: /Vienna|Wien|Vienne|Europe|Moscow/ },
  '003': { days: ['2022-01-09', '2022-01-10', '2022-01-11'], places: /Geneva/ },
  '004': { days: ['2022-01-10', '2022-01-11'], places: /Geneva/ },
};

const read = (name: string): string => readFileSync(join('src/data', name), 'utf8');

describe('coverage of the samples', { timeout: 60_000 }, () => {
  if (!existsSync(SEEDS)) {
    it('did not run: the samples are not beside this repository', () => {
      expect(existsSync(SEEDS)).toBe(false);
    });
    return;
  }
  const corpus = compileCorpus(read);
  const knowledge = openKnowledge({ ...compileKnowledge(read), corpus });
  const preferences = { searchEngine: 'duckduckgo' as const, languages: ['en'] };

  it.each(Object.entries(EVENTS))(
    '%s: five or more, the first three of the same event',
    (name, event) => {
      const html = readFileSync(join(SEEDS, `${name}.html`), 'utf8');
      const { snapshot, extraction } = readSavedPage(html, 'https://plain-frame.example/a');
      const input = { snapshot, extraction, language: 'en', preferences };
      const { coverage } = analyse(input, knowledge);
      expect(coverage.length).toBeGreaterThanOrEqual(5);
      for (const { url, group, published } of coverage.slice(0, 3)) {
        const record = corpus.find((one) => one.url === url);
        expect(group, url).toBe('same');
        expect(event.days, url).toContain(published);
        expect(record?.places.join(' '), url).toMatch(event.places);
      }
    },
  );
});
