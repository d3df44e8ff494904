import { describe, expect, it } from 'vitest';
import { checkKnown, knownPages } from '../../bench/cleaning-known.ts';
import { sourceKnowledge } from '../../bench/labelled-pages.ts';

const knowledge = sourceKnowledge();
const pages = knownPages();

describe.each(pages.filter(({ copy }) => copy))('the cleaned copy $name', (page) => {
  it('is whole, clean and nothing else', () => {
    const { lost, residue, f1 } = checkKnown(page, knowledge);
    expect(lost).toEqual([]);
    expect(residue).toEqual([]);
    expect(f1).toBeGreaterThanOrEqual(0.99);
  });
});

describe.each(pages.filter(({ copy }) => !copy))('the cleaned honest page $name', (page) => {
  it('is whole and clean', () => {
    const { lost, residue } = checkKnown(page, knowledge);
    expect(lost).toEqual([]);
    expect(residue).toEqual([]);
  });
});
