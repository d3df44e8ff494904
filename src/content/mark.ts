import { blockElements } from './snapshot.ts';
import { unclobbered } from './unclobbered.ts';

const plainDocument = unclobbered(document);
const NAME = 'unmirror-quote';
const MAX_CHARS = 1_000_000;
const MAX_PLACES = 500;
const NOT_SHOWN = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA']);
/** White space and invisible characters count nowhere: line breaks and element borders do not matter. */
const IGNORED = /[\s\u00ad\u200b\u2060\ufeff]/;
const ALL_IGNORED = /[\s\u00ad\u200b\u2060\ufeff]+/g;

interface PageText {
  /** The page's characters without the ignored ones. */
  text: string;
  /** For each text node: where it begins in `text`. */
  starts: { at: number; node: Text }[];
}

const squash = (text: string): string => text.replace(ALL_IGNORED, '');

function readText(body: Element): PageText {
  const starts: PageText['starts'] = [];
  const walker = plainDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (text.length > MAX_CHARS) break;
    if (NOT_SHOWN.has(node.parentElement?.tagName.toUpperCase() ?? '')) continue;
    const kept = squash((node as Text).data.slice(0, 50_000));
    if (!kept) continue;
    starts.push({ at: text.length, node: node as Text });
    text += kept;
  }
  return { text, starts };
}

/** The place of an offset of `page.text` in the page: node and offset in its own text. */
function locate(page: PageText, offset: number): [Text, number] | null {
  let low = 0;
  let high = page.starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((page.starts[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const start = page.starts[low];
  if (!start) return null;
  const { data } = start.node;
  let seen = start.at;
  for (let at = 0; at < data.length; at++) {
    if (IGNORED.test(data[at] ?? '')) continue;
    if (seen === offset) return [start.node, at];
    seen++;
  }
  return [start.node, data.length];
}

/** Every place of the words, in order. */
function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    places.push(at);
    if (places.length >= MAX_PLACES) break;
  }
  return places;
}

/** Where a block of the snapshot stands in the page's text now, from its first to its last node. */
function spanOf(block: number, body: Element, page: PageText): [number, number] | null {
  const element = blockElements(body)[block];
  const inside = element ? page.starts.filter(({ node }) => element.contains(node)) : [];
  const last = inside.at(-1);
  return inside[0] && last ? [inside[0].at, last.at + last.node.length] : null;
}

/** The place inside the block, or else the one nearest to it. */
function choose(places: number[], span: [number, number] | null): number | undefined {
  if (!span || places.length < 2) return places[0];
  const [from, to] = span;
  const away = (at: number): number => (at < from ? from - at : Math.max(0, at - to));
  return places.reduce((best, at) => (away(at) < away(best) ? at : best));
}

function findQuote(quote: string, block: number | null): Range | null {
  const words = squash(quote.slice(0, 500)).replace(/^…+|…+$/g, '');
  const { body } = plainDocument;
  if (!words || !body) return null;
  const page = readText(body);
  const places = placesOf(words, page.text);
  const several = block !== null && places.length > 1;
  const at = choose(places, several ? spanOf(block, body, page) : null);
  if (at === undefined) return null;
  const start = locate(page, at);
  const end = locate(page, at + words.length - 1);
  if (!start || !end) return null;
  const range = plainDocument.createRange();
  range.setStart(...start);
  range.setEnd(end[0], Math.min(end[1] + 1, end[0].length));
  return range;
}

/**
 * Scrolls to a quote and marks it: the place in or nearest to a block of the snapshot where the words
 * stand several times. The page's own nodes stay as they are, the mark is a highlight.
 */
export function markQuote(quote: string, block: number | null): boolean {
  const range = findQuote(quote, block);
  if (!range) return false;
  CSS.highlights.set(NAME, new Highlight(range));
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  range.startContainer.parentElement?.scrollIntoView({
    block: 'center',
    behavior: still ? 'instant' : 'smooth',
  });
  return true;
}

export function clearMark(): void {
  CSS.highlights?.delete(NAME);
}
