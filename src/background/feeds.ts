import type { Knowledge } from '../core/knowledge/index.ts';
import { readTerms } from '../core/text/terms.ts';
import type { CorpusRecord, PageReading, PageSnapshot } from '../core/types.ts';
import { feedRecords } from '../library/feed-items.ts';
import { dueFeeds, visitFeed } from '../library/fetch-feed.ts';
import { type Feed, openStore } from '../library/store.ts';
import { browser } from '../shared/browser.ts';
import { logProblem } from '../shared/log.ts';
import { knowledge } from './knowledge.ts';
import { dropOwnCorpus } from './own-corpus.ts';

const ALARM = 'feeds';
const MINUTES = 30;

/** A reading of a few words that stand on no page. */
function readingOf(text: string, lang: string): PageReading {
  const snapshot: PageSnapshot = {
    url: '',
    host: '',
    title: '',
    declaredLang: lang,
    dir: '',
    canonical: null,
    metas: [],
    jsonLd: [],
    blocks: [{ tag: 'p', text, path: '', depth: 1, group: 0, linkChars: 0, hidden: false }],
    links: [],
    images: [],
    times: [],
    truncated: false,
  };
  return { snapshot, address: null, lang: lang === 'und' ? null : lang, body: [0], text };
}

function namesIn(text: string, lang: string, known: Knowledge) {
  const terms = readTerms(readingOf(text, lang), known.gazetteer);
  const words = (list: { text: string }[]): string[] => list.map((mention) => mention.text);
  return {
    people: words(terms.people),
    organisations: words(terms.organisations),
    places: words(terms.places),
    figures: terms.figures,
  };
}

function recordsOf(feed: Feed, text: string, known: Knowledge): CorpusRecord[] {
  const outlet = known.outlets.byId(feed.outlet);
  const facts = {
    name: outlet?.name ?? feed.outlet,
    lang: feed.lang,
    state: outlet?.state ?? false,
  };
  return feedRecords(text, facts, (words, lang) => namesIn(words, lang, known));
}

/** Visits one feed, or all that are due. Only hosts the reader has allowed are asked. */
export async function visitFeeds(url: string | null): Promise<void> {
  const db = await openStore();
  const now = new Date().toISOString();
  const one = url === null ? null : await db.get('feeds', url);
  const feeds = one ? [one] : await dueFeeds(db, now);
  const known = await knowledge();
  for (const feed of feeds) {
    const allowed = await browser.permissions.contains({
      origins: [`${new URL(feed.url).origin}/*`],
    });
    if (!allowed) {
      await db.put('feeds', { ...feed, lastError: 'the permission for this host was taken back' });
      continue;
    }
    await visitFeed(db, feed, {
      get: fetch,
      now: () => new Date().toISOString(),
      read: (from, text) => recordsOf(from, text, known),
    });
  }
  if (feeds.length > 0) dropOwnCorpus();
  if ((await db.count('feeds')) > 0)
    await browser.alarms.create(ALARM, { periodInMinutes: MINUTES });
  else await browser.alarms.clear(ALARM);
}

/** Registers the alarm's listener; must run synchronously when the worker starts. */
export function listenForFeeds(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== ALARM) return;
    visitFeeds(null).catch((error: unknown) => logProblem('visiting feeds', error));
  });
}
