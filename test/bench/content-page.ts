import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { looksLikeArticle, seekArticle } from '../../src/content/gate.ts';
import { takeGlance } from '../../src/content/glance.ts';
import { takeMarkup } from '../../src/content/markup.ts';
import { SLICE_MS, type Work } from '../../src/content/slices.ts';
import { takeSnapshot } from '../../src/content/snapshot.ts';
import type { PageMarkup } from '../../src/shared/page-markup.ts';

/** How long each task of ours took, as `inSlices` would cut the work. */
const pieces: number[] = [];

function piecewise<T>(work: Work<T>): T {
  let start = performance.now();
  for (;;) {
    const step = work.next();
    const spent = performance.now() - start;
    if (!step.done && spent < SLICE_MS) continue;
    pieces.push(spent);
    if (step.done) return step.value;
    start = performance.now();
  }
}

/** What the last call handed over. */
let handed: PageMarkup | null = null;

/** What an extension's message costs its sender: the browser writes it down as JSON. */
function handOver(page: unknown): void {
  const start = performance.now();
  JSON.stringify(page);
  pieces.push(performance.now() - start);
}

/** What is timed in the page; each is called once on a fresh document. */
const CONTENDERS = {
  ours: () => {
    const first = piecewise(seekArticle(document, location.href));
    handed = first.article ? piecewise(takeGlance(document, location.href, first)) : null;
    if (handed) handOver(handed);
    return first.article;
  },
  whole: () => {
    handOver(piecewise(takeMarkup(document, location.href)));
    return true;
  },
  gate: () => looksLikeArticle(document, location.href),
  snapshot: () => {
    const article = looksLikeArticle(document, location.href);
    if (article) JSON.stringify(takeSnapshot(document, location.href));
    return article;
  },
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

export interface Timing {
  ms: number;
  /** The longest piece at one go; the whole, where the work is not cut. */
  longest: number;
  answer: boolean;
  handed: PageMarkup | null;
}

/** Milliseconds of one first call, and what it answered. */
function time(name: Contender): Timing {
  pieces.length = 0;
  handed = null;
  const start = performance.now();
  const answer = CONTENDERS[name]();
  const ms = performance.now() - start;
  return { ms, longest: pieces.length > 0 ? Math.max(...pieces) : ms, answer, handed };
}

Object.assign(globalThis, { unmirrorBench: time });
