import { parseHTML } from 'linkedom';
import { extractArticle } from '../content/extract.ts';
import { takeSnapshot } from '../content/snapshot.ts';
import type { Extraction, PageSnapshot } from '../core/types.ts';
import { clampMarkup } from './clamp-markup.ts';
import { settleBody } from './settle-body.ts';

const NO_ADDRESS = 'https://unknown.invalid/';

/** A saved page as the core takes it. */
export interface SavedPage {
  snapshot: PageSnapshot;
  extraction: Extraction | null;
}

function parse(html: string): Document {
  const whole = /<html[\s>]/i.test(html.slice(0, 200_000))
    ? html
    : `<html><body>${html}</body></html>`;
  const document = parseHTML(whole).document as unknown as Document;
  settleBody(document);
  return document;
}

/** The address a saved page gives for itself, when it gives an absolute one. */
function ownAddress(document: Document): string {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const social = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return [canonical, social].find((url) => url && /^https?:\/\//i.test(url)) ?? NO_ADDRESS;
}

/** Reader mode on a document that may be hostile: whatever goes wrong, the snapshot serves. */
function extractSafely(document: Document): Extraction | null {
  try {
    return extractArticle(document);
  } catch {
    return null; // Too deep or too broken for the library.
  }
}

/**
 * Parses a page and reads it as the content script does. Without `url` the page's own canonical
 * address serves. Very long pages are cut and marked as truncated.
 */
export function readSavedPage(html: string, url: string | null): SavedPage {
  const { html: kept, cut } = clampMarkup(html);
  const document = parse(kept);
  const snapshot = takeSnapshot(document, url ?? ownAddress(document));
  return {
    snapshot: cut ? { ...snapshot, truncated: true } : snapshot,
    // A page beyond the caps is no article worth minutes of reader mode.
    extraction: cut ? null : extractSafely(document),
  };
}
