import type { PageSnapshot } from '../core/types.ts';
import type { PageMarkup } from '../shared/page-markup.ts';
import { treeOf } from './markup-tree.ts';
import { readTree } from './read-tree.ts';

/** The snapshot of a page from its markup: what `takeSnapshot` would make of the page itself. */
export function readMarkup({ url, base, title, html, cut }: PageMarkup): PageSnapshot {
  const snapshot = readTree(treeOf(html, title, base), url, null);
  return cut ? { ...snapshot, truncated: true } : snapshot;
}
