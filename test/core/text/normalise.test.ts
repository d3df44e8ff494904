import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, lengthUnfolded } from '../../../src/core/text/normalise.ts';

describe('lengthUnfolded', () => {
  it.each([
    ['Source: Stern', 7, 'Source:'],
    // Vowel signs and tone marks fold to nothing and belong to the letter before them.
    ['ที่มาไทยรัฐ', fold('ที่มา').length, 'ที่มา'],
    ['स्रोत: नवभारत', fold('स्रोत:').length, 'स्रोत:'],
    // One letter folds to two.
    ['Straße: x', fold('Straße:').length, 'Straße:'],
    ['ab', 9, 'ab'],
    ['ab', 0, ''],
  ])('of "%s" at %d is "%s"', (text, length, head) => {
    expect(text.slice(0, lengthUnfolded(text, length))).toBe(head);
  });

  it('never cuts so that less is folded than was asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(30), (text, length) => {
        const head = fold(text.slice(0, lengthUnfolded(text, length)));
        expect(head.length).toBeGreaterThanOrEqual(Math.min(length, fold(text).length));
      }),
    );
  });
});
