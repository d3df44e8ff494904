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
    typeof value['cut'] === 'boolean' &&
    typeof value['part'] === 'boolean'
  );
}

/** A page as it was handed over. */
export interface SeenPage {
  snapshot: PageSnapshot;
  /** Only the head, the story and what stands close to it: the rest is to be asked for. */
  part: boolean;
}

/**
 * The snapshot of a page out of what its process sent. It is our own script's work, so its shape is
 * checked, not its words; a taken-over process can lie about its page's text anyway.
 */
export function readSeenPage(value: unknown): SeenPage {
  if (!isMarkup(value) || !/^https?:/.test(value.url) || value.html.length > MAX_CHARS) {
    throw new Problem('This page could not be read.');
  }
  return { snapshot: readMarkup(value), part: value.part };
}
