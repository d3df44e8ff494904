import { describe, expect, it } from 'vitest';
import { addStems, findStems, stemTable } from '../../../src/core/text/stem-index.ts';
import { tokenise } from '../../../src/core/text/tokenise.ts';

const find = (phrases: string[], text: string): string[] => {
  const table = stemTable<string>();
  for (const phrase of phrases) addStems(table, phrase, phrase);
  return findStems(text, tokenise(text), table).map(({ start, end }) => text.slice(start, end));
};

describe('phrases of inflected words', () => {
  it.each([
    ['дом* общин', 'Об этом говорили в Доме общин.', ['Доме общин']],
    ['дом* общин', 'Дом, общин там нет; домашний уют общины.', []],
    ['дом* общин', 'Домостроительствами общин никто не занят.', []],
    [
      'salıncak eyalet*',
      'Partiler SALINCAK eyaletlerdeki oylar için çalıştı.',
      ['SALINCAK eyaletlerdeki'],
    ],
    ['siłowik*', 'O tym mówili siłowikom i siłowicy.', ['siłowikom']],
    ['رئيس المنزل', 'وقال لرئيس المنزل إن الجسر باق', ['لرئيس المنزل']],
    ['للمنزل', 'قال ذلك', []],
    ['المنزل الأبيض', 'شكرا للمنزل الابيض', ['للمنزل الابيض']],
    ['דובר הבית', 'כך אמרה שדובר הבית יחכה', ['שדובר הבית']],
    ['در زمینه‌ای متصل', 'و در زمينه‌اي متصل گفتند', ['در زمينه‌اي متصل']],
    ['все ещё', 'все еще и все ещё', ['все еще', 'все ещё']],
    ['집의 의장*', '그날 집의 의장은 웃었다.', ['집의 의장은']],
  ])('"%s" in "%s"', (phrase, text, wanted) => {
    expect(find([phrase], text)).toEqual(wanted);
  });

  it('takes the longest phrase that begins at a word, and parts words at hyphens', () => {
    const phrases = ['dom* gmin', 'dom* gmin londyń*', 'radca minister'];
    expect(find(phrases, 'W domu gmin londyńskich radca-minister milczał.')).toEqual([
      'domu gmin londyńskich',
      'radca-minister',
    ]);
  });

  it('stays quick on enormous text', () => {
    const text = 'дом дома домам '.repeat(20_000);
    const begun = performance.now();
    expect(find(['дом* дом* дом* дом* нет'], text)).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(2500);
  });
});
