import { describe, expect, it } from 'vitest';
import { isSpeltAlike } from '../../../src/core/coverage/spelt-alike.ts';

describe('isSpeltAlike', () => {
  it.each([
    ['Ryabkov', 'Rjabkow'],
    ['Lavrov', 'Lawrow'],
    ['Zelenskyy', 'Selenskyj'],
    ['Lukaschenko', 'Lukashenka'],
    ['Putin', 'Putin'],
    ['Рябков', 'Ryabkov'],
    ['Sherman', 'シャーマン'],
  ])('takes %s and %s for one name', (left, right) => {
    expect(isSpeltAlike(left, right)).toBe(true);
    expect(isSpeltAlike(right, left)).toBe(true);
  });

  it.each([
    ['Python', 'Putin'],
    ['Trace', 'Truss'],
    ['x'.repeat(5000), 'Putin'],
  ])('does not take %s for %s', (left, right) => {
    expect(isSpeltAlike(left, right)).toBe(false);
  });
});
