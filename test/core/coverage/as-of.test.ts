import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coverageAsOf } from '../../../src/core/coverage/as-of.ts';
import { compileKnowledge } from '../../../src/data/compile.ts';

describe('the day up to which the bundled corpus reaches', () => {
  it('is what the list says', () => {
    const rows = [
      ['from', '2021-11-05'],
      ['as-of', '2022-02-24'],
    ];
    expect(coverageAsOf({ 'corpus-about': rows })).toEqual({ coverageAsOf: '2022-02-24' });
  });

  it('is left out where the list says none or no date', () => {
    expect(coverageAsOf({})).toEqual({});
    expect(coverageAsOf({ 'corpus-about': [['as-of', 'soon']] })).toEqual({});
  });

  it('is said by the list that ships', () => {
    const read = (name: string): string => readFileSync(`src/data/${name}`, 'utf8');
    const { coverageAsOf: day = '' } = coverageAsOf(compileKnowledge(read).lists);
    expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
