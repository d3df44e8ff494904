import { describe, expect, it } from 'vitest';
import { sourceKnowledge } from '../../bench/labelled-pages.ts';
import { generated, handWritten, runRestated } from '../../bench/restated.ts';

const knowledge = sourceKnowledge();

describe('copies of known articles that credit nobody', () => {
  it('are found by what they tell, and named only where one article stands out', () => {
    const table = runRestated(handWritten(knowledge), knowledge);
    expect(table.copies).toBeGreaterThanOrEqual(36);
    expect(table.first, table.lines.join('\n')).toBeGreaterThanOrEqual(28);
    expect(table.address).toBeGreaterThanOrEqual(10);
    expect(table.named).toBeGreaterThanOrEqual(9);
    expect([table.wrongName, table.wrongAddress, table.strangers]).toEqual([0, 0, 0]);
  }, 120_000);

  it('are found in whatever language they are restated by rule', () => {
    const table = runRestated(generated(knowledge, 30, 11), knowledge);
    expect(table.copies).toBe(30);
    expect(table.first, table.lines.join('\n')).toBeGreaterThanOrEqual(24);
    expect(table.wrongName + table.wrongAddress).toBe(0);
    expect(table.strangers).toBeLessThanOrEqual(1);
  }, 120_000);
});
