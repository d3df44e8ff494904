import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { looksLikeArticle } from '../../src/content/gate.ts';
import { takeSnapshot } from '../../src/content/snapshot.ts';

/** What is timed in the page; each is called once on a fresh document. */
const CONTENDERS = {
  ours: () => {
    const article = looksLikeArticle(document, location.href);
    if (article) takeSnapshot(document, location.href);
    return article;
  },
  gate: () => looksLikeArticle(document, location.href),
  readerable: () => isProbablyReaderable(document),
  walk: () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let total = 0;
    while (walker.nextNode()) total += walker.currentNode.nodeValue?.length ?? 0;
    return total > 0;
  },
  readability: () => new Readability(document.cloneNode(true) as Document).parse() !== null,
};

export type Contender = keyof typeof CONTENDERS;

/** Milliseconds of one first call, and what it answered. */
function time(name: Contender): { ms: number; answer: boolean } {
  const start = performance.now();
  const answer = CONTENDERS[name]();
  return { ms: performance.now() - start, answer };
}

Object.assign(globalThis, { unmirrorBench: time });
