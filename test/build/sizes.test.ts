import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readSource, sourceFiles } from './source-files.ts';

const MAX_LINES = 300;
/** Longer files, each with its reason. The list may shrink, not grow. */
const LONGER: Record<string, string> = {
  'src/core/types.ts': 'one contract, read as one page',
};

/** Compressed bytes a built file may have, and why. Raised only in the change that needs it. */
const BUDGETS: Record<string, number> = {
  'dist/chrome/content.js': 12 * 1024,
  'dist/chrome/data/corpus.jsonl': 300 * 1024,
};

describe('sizes', () => {
  it('keeps source files short', () => {
    const long = sourceFiles('src')
      .map((path) => ({ path, lines: readSource(path).split('\n').length - 1 }))
      .filter(({ path, lines }) => lines > MAX_LINES && !(path in LONGER));
    expect(long).toEqual([]);
  });

  it('has no exception that is no longer needed', () => {
    for (const path of Object.keys(LONGER)) {
      expect(readSource(path).split('\n').length, path).toBeGreaterThan(MAX_LINES);
    }
  });

  it.each(Object.entries(BUDGETS))('keeps %s within %i bytes gzip', (path, budget) => {
    expect(gzipSync(readFileSync(path)).length).toBeLessThanOrEqual(budget);
  });
});
