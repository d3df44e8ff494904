import { describe, expect, it } from 'vitest';
import { readFigures } from '../../../src/core/text/figures.ts';

describe('readFigures', () => {
  it.each([
    ['100,000 troops', '100000'],
    ['100.000 Soldaten', '100000'],
    ['100 000 militaires', '100000'],
    ['100\u202f000 militaires', '100000'],
    ["100'000 Soldaten", '100000'],
    ['100 тысяч военных', '100000'],
    ['100 tys. żołnierzy', '100000'],
    ['100k views', '100000'],
    ['10万人', '100000'],
    ['١٠٠ ألف', '100000'],
    ['2.5 million', '2500000'],
    ['2,5 Millionen', '2500000'],
    ['1,67 млн', '1670000'],
    ['$500 million', '500000000'],
    ['7 %', '7'],
    ['298 people', '298'],
  ])('reads %s as %s', (text, figure) => {
    expect(readFigures(text)).toEqual([figure]);
  });

  it.each(['in 2014', 'page 7', 'the 3 of them', 'at 10:30', 'section 4.', 'B52', ''])(
    'leaves %s alone',
    (text) => {
      expect(readFigures(text)).toEqual([]);
    },
  );

  it('stays quick on a wall of digits', () => {
    const start = performance.now();
    expect(readFigures('1 234 567 '.repeat(20_000)).length).toBeLessThanOrEqual(60);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
