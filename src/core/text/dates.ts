import { asciiDigits } from './figures.ts';
import { fold } from './normalise.ts';

const LANGUAGES =
  'de en fr es it pt nl pl ru uk tr ar he hi cs ro el sv da nb fi hu bg sr hr ca id'.split(' ');

let months: Map<string, number> | null = null;

/** Folded month name in any of the languages (as dates write it) -> 1 to 12. */
function monthNames(): Map<string, number> {
  if (months) return months;
  months = new Map();
  for (const lang of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      const forms = [{ month: style }, { day: 'numeric', month: style }] as const;
      for (const form of forms) addMonths(months, lang, form);
    }
  }
  return months;
}

/** The table of month names, for storing. Making it costs some 50 ms on a cold start. */
export function packMonths(): [string, number][] {
  return [...monthNames()];
}

/** Takes a stored table of month names. */
export function keepMonths(pairs: [string, number][]): void {
  months ??= new Map(pairs);
}

function addMonths(
  into: Map<string, number>,
  lang: string,
  form: Intl.DateTimeFormatOptions,
): void {
  const format = new Intl.DateTimeFormat(lang, {
    ...form,
    timeZone: 'UTC',
    numberingSystem: 'latn',
  });
  for (let month = 1; month <= 12; month++) {
    const parts = format.formatToParts(Date.UTC(2022, month - 1, 15));
    const name = fold(parts.find((part) => part.type === 'month')?.value ?? '').replace(/\.$/, '');
    if (/^\p{L}{3,}$/u.test(name) && !into.has(name)) into.set(name, month);
  }
}

/** "YYYY-MM-DD", or null when there is no such day between 1900 and 2100. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Year of a day and month without one: the nearest to `near` (YYYY-MM-DD), or null without it. */
function nearestYear(near: string | null, month: number): number | null {
  if (!near) return null;
  const year = Number(near.slice(0, 4));
  const gap = month - Number(near.slice(5, 7));
  return gap > 6 ? year - 1 : gap < -6 ? year + 1 : year;
}

type Found = { at: number; date: string };

/** Weekdays may look like months ("mar 12 noviembre 2024"): a date with its year outdoes one without. */
function outdone(month: RegExpMatchArray, full: RegExpMatchArray[]): boolean {
  if (month[3] !== undefined) return false;
  const [from, to] = [month.index ?? 0, (month.index ?? 0) + month[0].length];
  return full.some(({ index = 0 }) => index > from && index < to);
}

const YEAR = /(?:,?[\s\u00a0]+(?:de |del |of )?((?:19|20)\d\d)(?!\d))?/u.source;
/** "12. Januar 2022", "12 de enero de 2022". */
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|°)?[\\s\\u00a0]+(?:de |of |d['’])?(\\p{L}[\\p{L}\\p{M}]{2,14})\\.?${YEAR}`,
  'gu',
);
/** "January 12, 2022". */
const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})(\\p{L}[\\p{L}\\p{M}]{2,14})\\.?[\\s\\u00a0]+(\\d{1,2})(?!\\d)(?:st|nd|rd|th)?${YEAR}`,
  'gu',
);

function written(
  at: number,
  day: string,
  name: string,
  year: string | undefined,
  near: string | null,
): Found[] {
  const folded = fold(name);
  const month = monthNames().get(folded) ?? monthNames().get(folded.replace(/^ב/u, ''));
  if (!month) return [];
  const when = year ? Number(year) : nearestYear(near, month);
  const date = when && isoDate(when, month, Number(day));
  return date ? [{ at, date }] : [];
}

function writtenDates(text: string, near: string | null): Found[] {
  const dayFirst = [...text.matchAll(DAY_FIRST)].map((m) => ({
    m,
    found: written(m.index, m[1] ?? '', m[2] ?? '', m[3], near),
  }));
  const full = dayFirst.filter(({ m, found }) => m[3] && found.length > 0).map(({ m }) => m);
  return [
    ...dayFirst.flatMap(({ found }) => found),
    ...[...text.matchAll(MONTH_FIRST)]
      .filter((m) => !outdone(m, full))
      .flatMap((m) => written(m.index, m[2] ?? '', m[1] ?? '', m[3], near)),
  ];
}

function numericDates(text: string, near: string | null): Found[] {
  const found: Found[] = [];
  const add = (at: number, year: number | null, month: number, day: number) => {
    const date = year === null ? null : isoDate(year, month, day);
    if (date) found.push({ at, date });
  };
  for (const m of text.matchAll(/(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g)) {
    add(m.index, Number(m[1]), Number(m[2]), Number(m[3]));
  }
  for (const m of text.matchAll(/(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?!\d)/g)) {
    add(m.index, Number(m[3]), Number(m[2]), Number(m[1]));
  }
  for (const m of text.matchAll(/(?<!\d)(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?!\d)/g)) {
    const [first, second] = [Number(m[1]), Number(m[2])];
    if (first > 12) add(m.index, Number(m[3]), second, first);
    else if (second > 12) add(m.index, Number(m[3]), first, second);
  }
  for (const m of text.matchAll(
    /(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号일]/g,
  )) {
    const month = Number(m[2]);
    add(m.index, m[1] ? Number(m[1]) : nearestYear(near, month), month, Number(m[3]));
  }
  return found;
}

/**
 * ISO dates a text names, in order, unique, at most 30. A day without a year gets the year nearest
 * to `near` (YYYY-MM-DD); without `near` it is left out. Reads the first 60,000 characters.
 */
export function readDates(text: string, near: string | null): string[] {
  const plain = asciiDigits(text.slice(0, 60_000));
  const found = [...writtenDates(plain, near), ...numericDates(plain, near)];
  const dates = found.sort((a, b) => a.at - b.at).map(({ date }) => date);
  return [...new Set(dates)].slice(0, 30);
}
