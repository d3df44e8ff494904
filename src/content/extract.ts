import { Readability } from '@mozilla/readability';
import type { Block, Extraction } from '../core/types.ts';

/**
 * Runs Readability on a clone and returns plain blocks, never HTML. Null when it finds nothing.
 * The document itself is not changed.
 */
export function extractArticle(document: Document): Extraction | null {
  const clone = document.cloneNode(true) as Document;
  const result = new Readability<Element>(clone, { serializer: (node) => node as Element, maxElemsToParse: 30_000 }).parse();
  if (!result?.content) return null;
  return {
    title: result.title ?? null,
    byline: result.byline ?? null,
    blocks: [...result.content.querySelectorAll('p, h1, h2, h3, h4, h5, h6, li, blockquote, figcaption, pre, tr')].flatMap((element): Block[] => {
      const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
      return text ? [{ type: /^H\d$/.test(element.tagName) ? 'heading' : 'paragraph', text }] : [];
    }),
  };
}
