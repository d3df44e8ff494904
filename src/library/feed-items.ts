import { parseFeed } from 'feedsmith';
import { parseAddress } from '../core/text/address.ts';
import { clip, collapse } from '../core/text/normalise.ts';
import type { CorpusRecord } from '../core/types.ts';

/** One entry of a feed, whatever its format. */
interface Entry {
  url: string;
  title: string;
  summary: string;
  date: string | null;
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Atom wraps its texts in an object with a `value`. */
function unwrap(text: unknown): unknown {
  return typeof text === 'object' && text !== null && 'value' in text ? text.value : text;
}

/** Plain words of a summary that may hold markup; at most `max` characters. */
function plain(wrapped: unknown, max: number): string {
  const text = unwrap(wrapped);
  if (typeof text !== 'string') return '';
  const words = clip(text, 20_000)
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ' ';
    });
  return clip(collapse(words), max);
}

function day(text: unknown): string | null {
  const time = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

type Parsed = ReturnType<typeof parseFeed>;

function entriesOf(parsed: Parsed): Entry[] {
  const make = (url: unknown, title: unknown, summary: unknown, date: unknown): Entry => ({
    url: typeof url === 'string' ? url : '',
    title: plain(title, 400),
    summary: plain(summary, 300),
    date: day(date),
  });
  if (parsed.format === 'atom') {
    return (parsed.feed.entries ?? []).map((entry) => {
      const link = entry.links?.find(({ rel }) => !rel || rel === 'alternate');
      return make(
        link?.href,
        entry.title,
        entry.summary ?? entry.content,
        entry.published ?? entry.updated,
      );
    });
  }
  if (parsed.format === 'json') {
    return (parsed.feed.items ?? []).map((item) =>
      make(
        item.url ?? item.external_url,
        item.title,
        item.summary ?? item.content_text,
        item.date_published,
      ),
    );
  }
  if (parsed.format === 'rdf') {
    return (parsed.feed.items ?? []).map((item) =>
      make(item.link, item.title, item.description, item.dc?.dates?.[0]),
    );
  }
  return (parsed.feed.items ?? []).map((item) =>
    make(item.link ?? item.guid?.value, item.title, item.description, item.pubDate),
  );
}

export interface FeedOutlet {
  name: string;
  lang: string;
  state: boolean;
}

/**
 * Items of an RSS, Atom, RDF or JSON feed as corpus records, each address once. `named` fills in
 * the names a title and a summary carry. Throws when the text is no feed.
 */
export function feedRecords(
  text: string,
  outlet: FeedOutlet,
  named: (
    words: string,
    lang: string,
  ) => Pick<CorpusRecord, 'people' | 'organisations' | 'places' | 'figures'>,
): CorpusRecord[] {
  const records = new Map<string, CorpusRecord>();
  for (const entry of entriesOf(parseFeed(text)).slice(0, 500)) {
    const address = parseAddress(entry.url);
    if (!address || !entry.title) continue;
    records.set(address.url, {
      url: address.url,
      title: entry.title,
      outlet: outlet.name,
      domain: address.domain,
      published: entry.date,
      lang: outlet.lang,
      kind: 'original',
      ...named(`${entry.title}. ${entry.summary}`, outlet.lang),
      gist: entry.summary,
      agencies: [],
      ...(outlet.state ? { state: true } : {}),
    });
  }
  return [...records.values()];
}
