import { describe, expect, it } from 'vitest';
import { feedRecords } from '../../src/library/feed-items.ts';
import { askFeed, FEED_WAIT, nextVisit } from '../../src/library/fetch-feed.ts';
import { readFeedList } from '../../src/library/opml.ts';
import type { Feed } from '../../src/library/store.ts';

const outlet = { name: 'The Example', lang: 'en', state: false };
const none = () => ({ people: [], organisations: [], places: [], figures: [] });
const FEED: Feed = {
  url: 'https://a.example/feed',
  outlet: 'example',
  lang: 'en',
  addedAt: '2026-01-01T00:00:00.000Z',
  lastFetched: null,
  nextFetch: '2026-01-01T00:00:00.000Z',
  etag: '"v1"',
  modified: null,
  failures: 0,
  lastError: null,
  items: 0,
};

describe('items of a feed', () => {
  it('reads RSS, with markup and entities taken out of the summary', () => {
    const rss = `<rss version="2.0"><channel><title>T</title>
      <item><title>Rain &amp; wind</title><link>https://a.example/1</link>
      <pubDate>Mon, 10 Jan 2022 10:00:00 GMT</pubDate>
      <description>&lt;p&gt;Trees fell &amp;amp; roads closed.&lt;/p&gt;</description></item>
      <item><title>No address</title></item>
      <item><title>Script</title><link>javascript:alert(1)</link></item></channel></rss>`;
    expect(feedRecords(rss, outlet, none)).toMatchObject([
      {
        url: 'https://a.example/1',
        title: 'Rain & wind',
        published: '2022-01-10',
        gist: 'Trees fell & roads closed.',
      },
    ]);
  });

  it('reads Atom and JSON Feed', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>x</id><updated>2022-01-10T00:00:00Z</updated>
      <entry><id>1</id><title>One</title><updated>2022-01-11T00:00:00Z</updated><link rel="alternate" href="https://a.example/2"/></entry></feed>`;
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'T',
      items: [
        {
          id: '3',
          url: 'https://a.example/3',
          title: 'Three',
          date_published: '2022-01-12T00:00:00Z',
        },
      ],
    });
    expect(feedRecords(atom, outlet, none)[0]).toMatchObject({
      url: 'https://a.example/2',
      published: '2022-01-11',
    });
    expect(feedRecords(json, outlet, none)[0]).toMatchObject({
      url: 'https://a.example/3',
      published: '2022-01-12',
    });
  });

  it('throws on what is no feed', () => {
    expect(() => feedRecords('<html><body>404</body></html>', outlet, none)).toThrow();
  });
});

describe('visiting a feed', () => {
  it('asks conditionally, without cookies or referrer', async () => {
    let seen: RequestInit | undefined;
    const get = async (_url: unknown, init?: RequestInit) => {
      seen = init;
      return new Response(null, { status: 304, headers: { etag: '"v2"' } });
    };
    const answer = await askFeed(FEED, get as typeof fetch);
    expect(new Headers(seen?.headers).get('if-none-match')).toBe('"v1"');
    expect(seen).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    expect(answer).toMatchObject({ status: 304, etag: '"v2"', text: '' });
  });

  it('reads letters that a piece cut in two, and refuses a feed that does not end', async () => {
    const bytes = new TextEncoder().encode('Möwe');
    const pieces = [bytes.slice(0, 2), bytes.slice(2)];
    const short = new ReadableStream({
      pull: (control) => {
        const piece = pieces.shift();
        if (piece) control.enqueue(piece);
        else control.close();
      },
    });
    const answer = (body: ReadableStream) => async () => new Response(body);
    expect((await askFeed(FEED, answer(short))).text).toBe('Möwe');
    let sent = 0;
    const endless = new ReadableStream({
      pull: (control) => {
        sent++;
        if (sent > 1000) control.error(new Error('asked for too much'));
        else control.enqueue(new Uint8Array(100_000).fill(97));
      },
    });
    await expect(askFeed(FEED, answer(endless))).rejects.toThrow('larger than 4 MB');
    expect(sent).toBeLessThan(60);
  });

  it('waits longer after each failure, and as long as the server asks', () => {
    const now = '2026-01-01T00:00:00.000Z';
    const minutes = (feed: Feed, failed: boolean, retry: number | null) =>
      (Date.parse(nextVisit(feed, now, failed, retry)) - Date.parse(now)) / 60_000;
    expect(minutes(FEED, false, null)).toBe(FEED_WAIT.normal);
    const waits = [0, 1, 2, 3, 9].map((failures) => minutes({ ...FEED, failures }, true, null));
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits[0]).toBeGreaterThan(FEED_WAIT.normal);
    expect(waits.at(-1)).toBe(FEED_WAIT.most);
    expect(minutes(FEED, true, 7200 * 60)).toBe(FEED_WAIT.most);
    expect(minutes(FEED, false, 3 * 3600)).toBe(180);
  });
});

describe('a list of feeds', () => {
  it('flattens folders, folds duplicates, refuses other schemes', () => {
    const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>t</title></head><body>
      <outline text="News"><outline type="rss" text="A" xmlUrl="https://a.example/feed"/>
      <outline type="rss" text="A again" xmlUrl="https://a.example/feed"/></outline>
      <outline type="rss" title="B" text="b" xmlUrl="http://b.example/rss"/>
      <outline type="rss" text="C" xmlUrl="file:///etc/passwd"/></body></opml>`;
    expect(readFeedList(opml)).toEqual([
      { url: 'http://b.example/rss', name: 'B' },
      { url: 'https://a.example/feed', name: 'A' },
    ]);
  });

  it('throws on what is no OPML', () => {
    expect(() => readFeedList('hello')).toThrow();
  });
});
