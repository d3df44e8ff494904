import { describe, expect, it } from 'vitest';
import { foreignNumbers } from '../../../src/core/signals/foreign-numbers.ts';
import { codesOf, makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (line: string, lang = 'en') =>
  foreignNumbers.run(makeReading({ lang, lines: story([line]) }), reviewedKnowledge());

describe('foreign-numbers', () => {
  it.each([
    ['The new hull would cost the town 1.450,50 a month for at least a dozen years.'],
    ['Some 12.400 people live around the harbour, and most of them never took the ferry.'],
    ['The price of diesel rose by 4,5 percent in the harbour since the ferry stopped.'],
    ['The vote is to be held at 18.30 o’clock in the warm room of the library.'],
    ['The ferry has been at the quay since 3. March and will stay there for longer.'],
    ['The clerk said on Thursday (13/1/2022) that the ferry would not be sold for scrap.'],
  ])('finds the foreign form in "%s"', (line) => {
    expect(codesOf(run(line))).toEqual(['foreign_numbers']);
  });

  it('finds a decimal comma where the language writes a point', () => {
    expect(run('나룻배를 남기자는 의견이 51,4% 였고 팔자는 의견은 38,25% 였다.', 'ko')).not.toEqual(
      [],
    );
    expect(run('나룻배를 남기자는 의견이 51.4% 였고 주민은 12,400명이었다.', 'ko')).toEqual([]);
  });

  it('finds English forms on a German page', () => {
    expect(
      codesOf(run('Der neue Rumpf kostet die Stadt $4.5 million, sagte der Schreiber.', 'de')),
    ).toEqual(['foreign_numbers']);
  });

  it.each([
    [
      'English figures',
      'The hull costs 1,450.50 a month, 12,400 people live here, and diesel rose 4.5 percent.',
      'en',
    ],
    [
      'a version number',
      'The timetable runs on release 2.004 of the software, which is from the year 2019.',
      'en',
    ],
    [
      'a British date',
      'The ferry stopped on 3 March 2024 and the vote is at 6.30pm on 12 April.',
      'en',
    ],
    [
      'lists of years',
      'The hull was painted in the years 2014,15 and again before the ferry stopped.',
      'en',
    ],
    [
      'German figures in German',
      'Der Rumpf kostet 1.450,50 Euro, und 12.400 Menschen wohnen hier.',
      'de',
    ],
    [
      'Spanish with points or commas',
      'El casco cuesta 1,450 pesos y la ciudad tiene 12.400 habitantes.',
      'es',
    ],
  ])('is silent about %s', (_what, line, lang) => {
    expect(run(line, lang)).toEqual([]);
  });
});
