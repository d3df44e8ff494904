import type { AnalysisPreferences } from '../types.ts';

/** The days to look at, both YYYY-MM-DD. */
export interface Days {
  from: string;
  to: string;
}

type Engine = AnalysisPreferences['searchEngine'];

const NAMES: Record<Engine, string> = {
  duckduckgo: 'DuckDuckGo',
  google: 'Google',
  bing: 'Bing',
  startpage: 'Startpage',
  kagi: 'Kagi',
  qwant: 'Qwant',
};

const DAY = 86_400_000;

/** Days from `before` days before to `after` days after a day; null when the day is not one. */
export function daysAround(day: string, before: number, after: number): Days | null {
  const time = Date.UTC(
    Number(day.slice(0, 4)),
    Number(day.slice(5, 7)) - 1,
    Number(day.slice(8, 10)),
  );
  if (!/^\d{4}-\d\d-\d\d/.test(day) || Number.isNaN(time)) return null;
  const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
  return { from: iso(time - before * DAY), to: iso(time + after * DAY) };
}

function american(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(month)}/${Number(date)}/${year}`;
}

function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY);
}

const BUILD: Record<Engine, (query: string, days: Days | null) => string> = {
  duckduckgo: (q, days) =>
    `https://duckduckgo.com/?q=${q}${days ? `&df=${days.from}..${days.to}` : ''}`,
  google: (q, days) =>
    `https://www.google.com/search?q=${q}${
      days
        ? `&tbs=${encodeURIComponent(`cdr:1,cd_min:${american(days.from)},cd_max:${american(days.to)}`)}`
        : ''
    }`,
  bing: (q, days) =>
    `https://www.bing.com/search?q=${q}${
      days
        ? `&filters=${encodeURIComponent(`ex1:"ez5_${dayNumber(days.from)}_${dayNumber(days.to)}"`)}`
        : ''
    }`,
  startpage: (q) => `https://www.startpage.com/do/search?q=${q}`,
  kagi: (q, days) =>
    `https://kagi.com/search?q=${q}${days ? `&from_date=${days.from}&to_date=${days.to}` : ''}`,
  qwant: (q) => `https://www.qwant.com/?q=${q}&t=web`,
};

/** Name of an engine and the address that searches it, limited to `days` where the engine can. */
export function engineSearch(
  engine: Engine,
  query: string,
  days: Days | null,
): { label: string; url: string } {
  return { label: NAMES[engine], url: BUILD[engine](encodeURIComponent(query), days) };
}
