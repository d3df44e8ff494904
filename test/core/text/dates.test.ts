import { describe, expect, it } from 'vitest';
import { isoDate, readDates } from '../../../src/core/text/dates.ts';

describe('readDates', () => {
  it.each([
    'on January 12, 2022',
    'on 12 January 2022',
    'am 12. Januar 2022',
    'le 12 janvier 2022',
    'el 12 de enero de 2022',
    'il 12 gennaio 2022',
    'em 12 de janeiro de 2022',
    'op 12 januari 2022',
    '12 stycznia 2022 roku',
    '12 января 2022 года',
    '12 січня 2022 року',
    '12 Ocak 2022',
    '12. ledna 2022',
    '12 ianuarie 2022',
    'den 12 januari 2022',
    '12 Ιανουαρίου 2022',
    '2022年1月12日',
    '2022년 1월 12일',
    '12 يناير 2022',
    '12 בינואר 2022',
    '2022-01-12',
    '12.01.2022',
    '1/13/2022 and 2022/1/12',
  ])('reads "%s"', (text) => {
    expect(readDates(text, null)).toContain('2022-01-12');
  });

  it('gives a day without a year the nearest one', () => {
    expect(readDates('on 12 January', '2022-01-13')).toEqual(['2022-01-12']);
    expect(readDates('am 30. Dezember', '2022-01-03')).toEqual(['2021-12-30']);
    expect(readDates('on 12 January', null)).toEqual([]);
  });

  it.each(['Published 4 March 2024', 'mar 4 marzo 2024', 'Updated 4 March, 2024 at 10:22'])(
    'reads the date of "%s" and no other',
    (text) => {
      expect(readDates(text, '2024-11-05')).toEqual(['2024-03-04']);
      expect(readDates(text, null)).toEqual(['2024-03-04']);
    },
  );

  it('does not take a weekday before a full date for a month', () => {
    expect(readDates('mar 12 noviembre 2024', '2024-11-13')).toEqual(['2024-11-12']);
    expect(readDates('March 3, 2024', '2024-03-04')).toEqual(['2024-03-03']);
  });

  it.each([
    'may 12 people',
    '12 people',
    '03/04/2022',
    '45 January 2022',
    '12 marches',
    'version 1.2.3',
  ])('leaves "%s" alone', (text) => {
    expect(readDates(text, null)).toEqual([]);
  });

  it('knows what is no day', () => {
    expect(isoDate(2022, 13, 1)).toBeNull();
    expect(isoDate(1600, 1, 1)).toBeNull();
  });
});
