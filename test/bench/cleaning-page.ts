/** Runs in the page (Chromium) or over linkedom: one saved page through the three extractors. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extractArticle } from '../../src/content/extract.ts';
import { takeSnapshot } from '../../src/content/snapshot.ts';
import type { Extraction, PageSnapshot } from '../../src/core/types.ts';

export interface PeerAnswer {
  text: string;
  title: string | null;
  byline: string | null;
  published: string | null;
  /** Milliseconds, the clone of the document included. */
  ms: number;
}

export interface PageAnswer {
  snapshot: PageSnapshot;
  extraction: Extraction | null;
  readability: PeerAnswer;
  defuddle: PeerAnswer | null;
}

const BREAKS =
  /^(?:P|DIV|H\d|LI|TR|TD|TH|BR|UL|OL|SECTION|ARTICLE|BLOCKQUOTE|FIGCAPTION|FIGURE|PRE)$/;

/** Text of a tree with line breaks where blocks begin. */
function textOf(root: Node): string {
  let text = '';
  for (let node: Node | null = root; node; node = following(node, root)) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    else if (BREAKS.test(node.nodeName)) text += '\n';
  }
  return text;
}

function following(node: Node, root: Node): Node | null {
  if (node.firstChild && !/^(?:SCRIPT|STYLE)$/.test(node.nodeName)) return node.firstChild;
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
    if (at.nextSibling) return at.nextSibling;
  }
  return null;
}

function runReadability(document: Document): PeerAnswer {
  const start = performance.now();
  const clone = document.cloneNode(true) as Document;
  const found = new Readability<Element>(clone, { serializer: (node) => node as Element }).parse();
  return {
    ms: performance.now() - start,
    text: found?.content ? textOf(found.content) : '',
    title: found?.title ?? null,
    byline: found?.byline ?? null,
    published: found?.publishedTime ?? null,
  };
}

function runDefuddle(
  document: Document,
  url: string,
  parse: (html: string) => Document,
): PeerAnswer {
  const start = performance.now();
  const found = new Defuddle(document.cloneNode(true) as Document, { url }).parse();
  return {
    ms: performance.now() - start,
    text: textOf(parse(`<html><body>${found.content}</body></html>`).body),
    title: found.title,
    byline: found.author,
    published: found.published,
  };
}

/** Every extractor on one page. A peer that throws found nothing. */
export function runPage(
  html: string,
  url: string,
  parse: (html: string) => Document,
  withDefuddle: boolean,
): PageAnswer {
  const document = parse(html);
  let defuddle: PeerAnswer | null = null;
  if (withDefuddle) {
    try {
      defuddle = runDefuddle(document, url, parse);
    } catch {
      // It gave up on this page: no text.
      defuddle = { text: '', title: null, byline: null, published: null, ms: 0 };
    }
  }
  const snapshot = takeSnapshot(document, url);
  return {
    snapshot,
    extraction: extractArticle(document),
    readability: runReadability(document),
    defuddle,
  };
}

Object.assign(globalThis, {
  unmirrorCleaning: (html: string, url: string) =>
    runPage(html, url, (markup) => new DOMParser().parseFromString(markup, 'text/html'), true),
});
