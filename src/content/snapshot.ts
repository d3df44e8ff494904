import { type PageSnapshot, SNAPSHOT_LIMITS } from '../core/types.ts';
import { AddressReader } from './addresses.ts';
import { asHtml } from './html-view.ts';
import { readMetas, readScripts } from './page-facts.ts';
import { PageWalker } from './page-walker.ts';
import { unclobbered } from './unclobbered.ts';

function readTitle(document: Document): string {
  const title = document.title ?? '';
  return title
    .slice(0, SNAPSHOT_LIMITS.titleChars * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, SNAPSHOT_LIMITS.titleChars);
}

function readDirection(document: Document): PageSnapshot['dir'] {
  const dir = document.documentElement?.getAttribute('dir')?.toLowerCase();
  return dir === 'rtl' || dir === 'ltr' ? dir : '';
}

function readBase(document: Document, url: string): string {
  const base = document.baseURI;
  return typeof base === 'string' && /^https?:/.test(base) ? base : url;
}

/**
 * Reads a document in one pass. Changes nothing in it, asks for no layout, and stops at
 * `SNAPSHOT_LIMITS`, so that a page of any size costs at most some milliseconds.
 */
export function takeSnapshot(page: Document, url: string): PageSnapshot {
  const plain = unclobbered(page);
  const html = asHtml(plain);
  const document = html === plain ? plain : unclobbered(html);
  const addresses = new AddressReader(readBase(document, url));
  const walker = new PageWalker(addresses, SNAPSHOT_LIMITS);
  if (document.body) walker.walk(document.body);
  const { jsonLd, canonical, assetHosts } = readScripts(document, addresses, SNAPSHOT_LIMITS);
  return {
    url,
    host: new AddressReader(url).read(url)?.host ?? '',
    title: readTitle(document),
    declaredLang: (document.documentElement?.getAttribute('lang') ?? '').slice(0, 20),
    dir: readDirection(document),
    canonical,
    metas: readMetas(document, SNAPSHOT_LIMITS),
    jsonLd,
    blocks: walker.blocks,
    links: walker.links,
    images: walker.images,
    times: walker.times,
    assetHosts,
    truncated: walker.truncated,
  };
}

/** The elements that the blocks of a snapshot taken now would come from, in order. */
export function blockElements(body: Element): Element[] {
  const walker = new PageWalker(new AddressReader(''), SNAPSHOT_LIMITS);
  walker.walk(body);
  return walker.owners;
}
