import { readDates } from '../text/dates.ts';
import type { PageReading, PageSnapshot, Sourced } from '../types.ts';
import { articleData, textField } from './json-ld.ts';

const PUBLISHED_KEYS =
  'article:published_time og:article:published_time og:published_time datepublished parsely-pub-date sailthru.date article.published publish-date publish_date publishdate pubdate publication_date published_time cxenseparse:recs:publishtime dc.date.issued dcterms.issued dc.date dcterms.created dcterms.date dc.date.created date created article_date_original release_date'.split(
    ' ',
  );
const MODIFIED_KEYS =
  'article:modified_time og:updated_time og:modified_time datemodified last-modified article.updated lastmod modified_time dcterms.modified dc.date.modified revised'.split(
    ' ',
  );
const STAMP =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;

function zoneOf(zone: string | undefined): string {
  if (!zone) return '';
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

/** ISO 8601 of a machine or written date, as exact as it is; null when it is none. */
export function parseMoment(text: string): string | null {
  const value = text.trim().slice(0, 80);
  const match = STAMP.exec(value);
  if (!match) return writtenDate(value) ?? compactDate(value);
  const [, year = '', month = '', day = '', hour, minute = '', second, part, zone] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  if (hour === undefined) return date;
  const seconds = second ? `:${second}${part ? `.${part.slice(0, 3)}` : ''}` : ':00';
  return `${date}T${hour.padStart(2, '0')}:${minute}${seconds}${zoneOf(zone)}`;
}

/** A written date, also right behind a word that could be taken for a month ("Published 4 March"). */
function writtenDate(value: string): string | null {
  return readDates(value, null)[0] ?? readDates(value.replace(/^\D+/, ''), null)[0] ?? null;
}

/** Day first, as most of the world writes figures: 27-03-2024, 11/01/2022. */
function dayFirst(value: string): string | null {
  const match = /(?:^|[^\d])(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d\d)(?!\d)/.exec(value);
  if (!match || Number(match[2]) > 12 || Number(match[1]) > 31) return null;
  return `${match[3]}-${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`;
}

function compactDate(value: string): string | null {
  const match = /^((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/.exec(value);
  if (!match || Number(match[2]) > 12 || Number(match[3]) > 31) return null;
  return `${match[1]}-${match[2]}-${match[3]}`;
}

function fromMetas(snapshot: PageSnapshot, keys: string[]): string | null {
  for (const key of keys) {
    const content = snapshot.metas.find((meta) => meta.key === key)?.content;
    const moment = content ? parseMoment(content) : null;
    if (moment) return moment;
  }
  return null;
}

/** The first `<time>` near the head of the story. */
function fromTimes(reading: PageReading): string | null {
  const first = reading.body[0] ?? 0;
  const limit = reading.body[Math.min(8, reading.body.length - 1)] ?? 0;
  const near = reading.snapshot.times.filter(({ block }) => block >= first - 12 && block <= limit);
  for (const { value } of near) {
    const moment = parseMoment(value);
    if (moment) return moment;
  }
  return null;
}

/** A date in a short line between the headline and the first long paragraphs, or just above. */
function fromHead(reading: PageReading): string | null {
  const first = reading.body[0] ?? 0;
  const { blocks } = reading.snapshot;
  const { lang } = reading;
  for (let at = Math.max(0, first - 6); at < Math.min(blocks.length, first + 14); at++) {
    const block = blocks[at];
    if (!block || block.text.length > 160 || block.tag === 'h1' || block.hidden) continue;
    const text = block.text.replace(/^[^\d]{0,40}(?=\d{4}-)/, '');
    const moment = parseMoment(text) ?? (lang === 'en' ? null : dayFirst(text));
    if (moment) return moment;
  }
  return null;
}

/** The day in an address: /2022/01/13/, /2022-01-13-, /20220113/. */
function fromAddress(path: string): string | null {
  const match = /(?:^|[/_-])((?:19|20)\d\d)[/_-]?(\d\d)[/_-]?(\d\d)(?:[/_.-]|$)/.exec(path);
  if (!match) return null;
  const [month, day] = [Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? `${match[1]}-${match[2]}-${match[3]}`
    : null;
}

/** When the article was published and changed, most trusted source first; null where unknown. */
export function readMoments(reading: PageReading): {
  published: Sourced<string> | null;
  modified: Sourced<string> | null;
} {
  const data = articleData(reading.snapshot.jsonLd);
  const field = (name: string) => {
    const text = textField(data, name);
    return text ? parseMoment(text) : null;
  };
  const candidates: [() => string | null, Sourced<string>['source']][] = [
    [() => field('datePublished'), 'json-ld'],
    [() => fromMetas(reading.snapshot, PUBLISHED_KEYS), 'meta'],
    [() => fromTimes(reading), 'microdata'],
    [() => fromHead(reading), 'visible'],
    [() => fromAddress(reading.address?.path ?? ''), 'address'],
    [() => field('dateCreated') ?? field('uploadDate'), 'json-ld'],
  ];
  let published: Sourced<string> | null = null;
  for (const [look, source] of candidates) {
    const value = look();
    if (value === null) continue;
    published = { value, source };
    break;
  }
  const changed = field('dateModified');
  const meta = fromMetas(reading.snapshot, MODIFIED_KEYS);
  return {
    published: published?.value ? published : null,
    modified: changed
      ? { value: changed, source: 'json-ld' }
      : meta
        ? { value: meta, source: 'meta' }
        : null,
  };
}
