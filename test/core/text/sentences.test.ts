import { describe, expect, it } from 'vitest';
import { sentences } from '../../../src/core/text/sentences.ts';

describe('sentences', () => {
  it.each([
    [
      'uk',
      'Квиток на пором коштує 10 тис. грн. на рік, і до 30 чол. на борту платять удвічі менше.',
    ],
    ['hu', 'A komp hordót stb. visz át, ill. hoz vissza, és kb. annyiba kerül, mint tavaly.'],
    ['bg', 'Билетът струва 9 лв. за ден или 2 хил. за цялата година.'],
    ['pl', 'Prom kosztował 40 tys. złotych, a bilet 3 zł. od osoby.'],
    ['de', 'Das Boot fährt lt. Plan 9 Std. am Tag, d. h. laut Abs. zwei der sog. Hafenordnung.'],
  ])('reads over the abbreviations of %s', (_lang, text) => {
    expect(sentences(text).map((one) => one.text)).toEqual([text]);
  });

  it('parts what full stops part', () => {
    const parts = sentences('The ferry left. Nobody waved. It was cold.');
    expect(parts.map(({ text }) => text)).toEqual([
      'The ferry left.',
      'Nobody waved.',
      'It was cold.',
    ]);
  });
});
