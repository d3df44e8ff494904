import type { Extraction } from '../core/types.ts';
import { browser } from '../shared/browser.ts';
import type { Effort } from './reader-effort.ts';

declare global {
  /** Set by the build. */
  var BUILT_FOR: 'chrome' | 'firefox';
}

type Reader = (document: Document, effort: Effort) => Extraction | null;

const KEY = Symbol.for('unmirror.reader');
const shared = globalThis as Record<symbol, unknown>;

/** Called by `extract.js` once it is loaded: leaves the library where the content script finds it. */
export function offerReader(reader: Reader): void {
  shared[KEY] = reader;
}

/**
 * The reader-mode library. In Firefox the background has put it here before it asks: a content
 * script's matches count as access to the page there. In Chromium they do not, so we fetch it.
 */
export async function loadReader(): Promise<Reader> {
  if (BUILT_FOR === 'chrome' && !shared[KEY]) await import(browser.runtime.getURL('extract.js'));
  const reader = shared[KEY];
  if (typeof reader !== 'function') throw new Error('extract.js is not here');
  return reader as Reader;
}
