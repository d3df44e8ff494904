import type { CorpusRecord } from '../core/types.ts';
import { batchRange, type Feed, type LibraryStore, putRecords } from './store.ts';

/** Minutes between two visits of a healthy feed, and the most it waits after failures. */
export const FEED_WAIT = { normal: 60, most: 24 * 60 } as const;
const MAX_BYTES = 4_000_000;
const TIMEOUT = 20_000;

export interface FeedAnswer {
  status: number;
  etag: string | null;
  modified: string | null;
  /** Seconds the server asks to wait, or null. */
  retryAfter: number | null;
  text: string;
}

const tooLarge = (): Error => new Error('the feed is larger than 4 MB');

/** The text of an answer, whose end is not waited for once it is too large. */
async function readText({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
      if (done) return text + decoder.decode();
      text += decoder.decode(value, { stream: true });
      if (text.length > MAX_BYTES) throw tooLarge();
    }
  } finally {
    await reader?.cancel();
  }
}

/** Asks for a feed once, without cookies or referrer, and only if it changed. */
export async function askFeed(feed: Feed, get: typeof fetch): Promise<FeedAnswer> {
  const headers = new Headers({
    Accept:
      'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.8',
  });
  if (feed.etag) headers.set('If-None-Match', feed.etag);
  if (feed.modified) headers.set('If-Modified-Since', feed.modified);
  const response = await get(feed.url, {
    headers,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'follow',
    cache: 'no-store',
    signal: AbortSignal.timeout(TIMEOUT),
  });
  const wait = Number(response.headers.get('retry-after'));
  if (Number(response.headers.get('content-length')) > MAX_BYTES) throw tooLarge();
  const text = response.status === 200 ? await readText(response) : '';
  return {
    status: response.status,
    etag: response.headers.get('etag'),
    modified: response.headers.get('last-modified'),
    retryAfter: Number.isFinite(wait) && wait > 0 ? wait : null,
    text,
  };
}

const later = (now: string, minutes: number): string =>
  new Date(Date.parse(now) + minutes * 60_000).toISOString();

/** When a feed is next due after an answer or a failure. Each failure in a row doubles the wait. */
export function nextVisit(
  feed: Feed,
  now: string,
  failed: boolean,
  retryAfter: number | null,
): string {
  const wait = failed
    ? Math.min(FEED_WAIT.normal * 2 ** (feed.failures + 1), FEED_WAIT.most)
    : FEED_WAIT.normal;
  return later(now, Math.max(wait, Math.min((retryAfter ?? 0) / 60, FEED_WAIT.most)));
}

export interface FeedTools {
  get: typeof fetch;
  now: () => string;
  read: (feed: Feed, text: string) => CorpusRecord[];
}

/**
 * Visits one feed and stores its items as a batch of its own. Never throws on a bad answer: the
 * feed then keeps what it had and shows its last error.
 */
export async function visitFeed(db: LibraryStore, feed: Feed, tools: FeedTools): Promise<Feed> {
  const now = tools.now();
  const batch = `feed:${feed.url}`;
  try {
    const answer = await askFeed(feed, tools.get);
    if (answer.status !== 200 && answer.status !== 304) {
      throw Object.assign(new Error(`the server answered ${answer.status}`), {
        retryAfter: answer.retryAfter,
      });
    }
    const records = answer.status === 200 ? tools.read(feed, answer.text) : [];
    if (records.length > 0) await putRecords(db, batch, records);
    const items = await db.count('records', batchRange(batch));
    await db.put('batches', {
      id: batch,
      kind: 'feed',
      name: feed.outlet,
      state: 'ready',
      createdAt: feed.addedAt,
      count: items,
    });
    const visited: Feed = {
      ...feed,
      lastFetched: now,
      nextFetch: nextVisit(feed, now, false, answer.retryAfter),
      etag: answer.etag ?? feed.etag,
      modified: answer.modified ?? feed.modified,
      failures: 0,
      lastError: null,
      items,
    };
    await db.put('feeds', visited);
    return visited;
  } catch (error) {
    const retryAfter = (error as { retryAfter?: number | null }).retryAfter ?? null;
    const failed: Feed = {
      ...feed,
      nextFetch: nextVisit(feed, now, true, retryAfter),
      failures: feed.failures + 1,
      lastError: error instanceof Error ? error.message : String(error),
    };
    await db.put('feeds', failed);
    return failed;
  }
}

/** Feeds whose time has come, the longest waiting first. */
export async function dueFeeds(db: LibraryStore, now: string): Promise<Feed[]> {
  const feeds = await db.getAll('feeds');
  return feeds
    .filter((feed) => feed.nextFetch <= now)
    .sort((a, b) => (a.nextFetch < b.nextFetch ? -1 : 1));
}
