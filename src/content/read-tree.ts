import { type PageSnapshot, SNAPSHOT_LIMITS } from '../core/types.ts';
import { AddressReader } from './addresses.ts';
import { readCanonical, readMetas, readStructured } from './page-facts.ts';
import type { TreeDocument, TreeElement } from './page-tree.ts';
import { PageWalker } from './page-walker.ts';

function readTitle(document: TreeDocument): string {
  const title = document.title ?? '';
  return title
    .slice(0, SNAPSHOT_LIMITS.titleChars * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, SNAPSHOT_LIMITS.titleChars);
}

function readDirection(document: TreeDocument): PageSnapshot['dir'] {
  const dir = document.documentElement?.getAttribute('dir')?.toLowerCase();
  return dir === 'rtl' || dir === 'ltr' ? dir : '';
}

function readBase(document: TreeDocument, url: string): string {
  const base = document.baseURI;
  return typeof base === 'string' && /^https?:/.test(base) ? base : url;
}

/** Reads a page's tree in one pass; `hiding` as for the walker. Stops at `SNAPSHOT_LIMITS`. */
export function readTree(
  document: TreeDocument,
  url: string,
  hiding: Set<TreeElement> | null,
): PageSnapshot {
  const addresses = new AddressReader(readBase(document, url));
  const walker = new PageWalker(addresses, SNAPSHOT_LIMITS);
  if (document.body) walker.walk(document.body, hiding);
  return {
    url,
    host: new AddressReader(url).read(url)?.host ?? '',
    title: readTitle(document),
    declaredLang: (document.documentElement?.getAttribute('lang') ?? '').slice(0, 20),
    dir: readDirection(document),
    canonical: readCanonical(document, addresses),
    metas: readMetas(document, SNAPSHOT_LIMITS),
    jsonLd: readStructured(document, SNAPSHOT_LIMITS),
    blocks: walker.blocks,
    links: walker.links,
    images: walker.images,
    times: walker.times,
    truncated: walker.truncated,
  };
}
