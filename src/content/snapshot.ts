import { type PageSnapshot, SNAPSHOT_LIMITS } from '../core/types.ts';
import { AddressReader } from './addresses.ts';
import { readable } from './html-view.ts';
import type { TreeElement } from './page-tree.ts';
import { PageWalker } from './page-walker.ts';
import { readTree } from './read-tree.ts';

/** Every element that `hidesItself` may call hidden, found by the browser at once. */
const MAY_HIDE = '[hidden],[aria-hidden="true"],[style*="none" i],[style*="hidden" i]';
const MANY_HIDDEN = 5000;

/** The elements that may hide themselves, or null where there are too many to list. */
function listHiding(body: Element): Set<TreeElement> | null {
  const found = body.querySelectorAll(MAY_HIDE);
  return found.length > MANY_HIDDEN ? null : new Set<TreeElement>(found);
}

/**
 * Reads a document in one pass. Changes nothing in it, asks for no layout, and stops at
 * `SNAPSHOT_LIMITS`, so that a page of any size costs at most some milliseconds.
 */
export function takeSnapshot(page: Document, url: string): PageSnapshot {
  const { document } = readable(page);
  return readTree(document, url, document.body ? listHiding(document.body) : null);
}

/** The elements that the blocks of a snapshot taken now would come from, in order. */
export function blockElements(body: Element): Element[] {
  const walker = new PageWalker(new AddressReader(''), SNAPSHOT_LIMITS);
  walker.walk(body, listHiding(body));
  return walker.owners as Element[];
}
