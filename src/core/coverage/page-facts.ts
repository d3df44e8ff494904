import { parseAddress } from '../text/address.ts';
import { collapse, fold } from '../text/normalise.ts';
import type { PageSnapshot, Reading } from '../types.ts';
import { dayNumber } from './days.ts';

/** The parts of a reading that coverage and matching work with. */
export type PageView = Omit<Reading, 'matches'>;

const DATE_METAS = new Set([
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'pubdate',
  'publishdate',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
]);
const URL_DAY =
  /(?:^|[/_-])((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/;
const LINE_DAY = /^(?:[^\d]{0,20})((?:19|20)\d{2}-\d{2}-\d{2})/;

function ldDates(jsonLd: unknown[]): string[] {
  return jsonLd.slice(0, 20).flatMap((item) => {
    const value = (item as { datePublished?: unknown } | null)?.datePublished;
    return typeof value === 'string' ? [value.slice(0, 40)] : [];
  });
}

/** The day in an address ("/2022/01/13/", "-20220113-"), ISO, or null. */
export function dayOfAddress(url: string): string | null {
  const match = URL_DAY.exec(url.replace(/^https?:\/\/[^/]*/i, '').slice(0, 400));
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null;
}

/** Published day of a page by its own metadata, address and date line; null when it says none. */
export function publishedDay(snapshot: PageSnapshot): string | null {
  const metas = snapshot.metas
    .filter(({ key }) => DATE_METAS.has(key))
    .map(({ content }) => content);
  const times = snapshot.times.slice(0, 1).map(({ value }) => value);
  const lines = snapshot.blocks.slice(0, 40).flatMap(({ text }) => {
    const match = text.length < 60 ? LINE_DAY.exec(text) : null;
    return match?.[1] ? [match[1]] : [];
  });
  const candidates = [...ldDates(snapshot.jsonLd), ...metas, dayOfAddress(snapshot.url), ...times];
  if (snapshot.canonical) candidates.push(dayOfAddress(snapshot.canonical));
  const day = [...candidates, ...lines].find((value) => dayNumber(value ?? null) !== null);
  return day ? day.slice(0, 10) : null;
}

/** Headlines the page gives itself: first heading, og:title, title; each at most 300 characters. */
export function headlinesOf(snapshot: PageSnapshot): string[] {
  const heading = snapshot.blocks.find(({ tag, hidden }) => tag === 'h1' && !hidden)?.text ?? '';
  const social = snapshot.metas.find(({ key }) => key === 'og:title')?.content ?? '';
  const all = [heading, social, snapshot.title].map((title) => collapse(title.slice(0, 300)));
  return [...new Set(all.filter((title) => title.length > 3))];
}

/** First label of a host's registrable domain: "bbc" for bbc.co.uk and bbc.com. */
export function brandOf(host: string): string {
  const domain = parseAddress(`https://${host}/`)?.domain ?? host;
  return fold(domain.split('.')[0] ?? domain);
}
