import { describe, expect, it } from 'vitest';
import { mixedScript } from '../../../src/core/signals/mixed-script.ts';
import { codesOf, makeReading, reviewedKnowledge } from '../reading.ts';

const run = (line: string, lang = 'ru') =>
  mixedScript.run(makeReading({ lang, lines: [line] }), reviewedKnowledge());

describe('mixed-script', () => {
  it('finds look-alike letters inside words', () => {
    const line =
      'Cекретарь гoрода сказал, что пaром остaнется у причала до самой вeсны и никуда не уйдёт.';
    expect(codesOf(run(line))).toContain('mixed_script');
  });

  it('finds Greek letters inside Cyrillic words', () => {
    const line =
      'Секретарь гοрода сказал, что парοм останется у причала дο самой весны и не уйдёт.';
    expect(codesOf(run(line))).toContain('mixed_script');
  });

  it.each([
    [
      'Greek letters beside Russian words',
      'Секретарь города сказал, что α-частицы и β-излучение опасны, а буква ο есть в слове λόγος.',
      'ru',
    ],
    [
      'plain Russian',
      'Секретарь города сказал, что паром останется у причала до самой весны и никуда не уйдёт.',
      'ru',
    ],
    [
      'names in Latin letters',
      'Компания BMW продала городу паром Porsche-класса, а iPhone секретаря остался в библиотеке.',
      'ru',
    ],
    [
      'endings after Latin names',
      'Секретарь купил iPhone’ы, SMSки и email-рассылку для города, сообщает библиотека города.',
      'ru',
    ],
    [
      'one slip',
      'Секретарь города сказал, что пaром останется у причала до самой весны и никуда не уйдёт.',
      'ru',
    ],
    [
      'plain English',
      'The clerk of the town said that the ferry would stay at the quay until the spring.',
      'en',
    ],
  ])('is silent about %s', (_what, line, lang) => {
    expect(run(line, lang)).toEqual([]);
  });
});
