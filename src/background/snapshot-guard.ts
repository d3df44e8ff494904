import { readMarkup } from '../content/read-markup.ts';
import type { PageSnapshot } from '../core/types.ts';
import { Problem } from '../shared/log.ts';
import type { PageMarkup } from '../shared/page-markup.ts';
import { isRecord } from './store.ts';

const WORDS = ['url', 'base', 'title', 'html'] as const;
/** Several times what the content script sends at most. */
const MAX_CHARS = 8_000_000;

function isMarkup(value: unknown): value is PageMarkup & Record<string, unknown> {
  return (
    isRecord(value) &&
    WORDS.every((name) => typeof value[name] === 'string') &&
    typeof value['cut'] === 'boolean'
  );
}

/**
 * The snapshot of a page out of what its process sent. It is our own script's work, so its shape is
 * checked, not its words; a taken-over process can lie about its page's text anyway.
 */
export function readSnapshot(value: unknown): PageSnapshot {
  if (!isMarkup(value) || !/^https?:/.test(value.url) || value.html.length > MAX_CHARS) {
    throw new Problem('This page could not be read.');
  }
  return readMarkup(value);
}
