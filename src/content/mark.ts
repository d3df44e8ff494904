import { unclobbered } from './unclobbered.ts';

const plainDocument = unclobbered(document);
const NAME = 'unmirror-quote';
const MAX_CHARS = 1_000_000;
const NOT_SHOWN = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA']);

interface PageText {
  /** The page's words with white space collapsed. */
  text: string;
  /** For each text node: where it begins in `text`. */
  starts: { at: number; node: Text }[];
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ');

function readText(body: Element): PageText {
  const starts: PageText['starts'] = [];
  const walker = plainDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (text.length > MAX_CHARS) break;
    if (NOT_SHOWN.has(node.parentElement?.tagName ?? '')) continue;
    const words = tidy((node as Text).data.slice(0, 50_000));
    const kept = text.endsWith(' ') ? words.trimStart() : words;
    if (!kept) continue;
    starts.push({ at: text.length, node: node as Text });
    text += kept;
  }
  return { text, starts };
}

/** The place of a collapsed offset in the page: node and offset in its own, uncollapsed text. */
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
  const before = page.text[start.at - 1] ?? ' ';
  let seen = start.at;
  let blank = before === ' ';
  for (let at = 0; at < data.length; at++) {
    const space = /\s/.test(data[at] ?? '');
    if (space && blank) continue;
    if (seen === offset) return [start.node, at];
    blank = space;
    seen++;
  }
  return [start.node, data.length];
}

function findQuote(quote: string): Range | null {
  const words = tidy(quote.slice(0, 500)).replace(/^[\s…]+|[\s…]+$/g, '');
  if (!words || !plainDocument.body) return null;
  const page = readText(plainDocument.body);
  const at = page.text.indexOf(words);
  if (at < 0) return null;
  const start = locate(page, at);
  const end = locate(page, at + words.length - 1);
  if (!start || !end) return null;
  const range = plainDocument.createRange();
  range.setStart(...start);
  range.setEnd(end[0], Math.min(end[1] + 1, end[0].length));
  return range;
}

/** Scrolls to a quote and marks it. The page's own nodes stay as they are: the mark is a highlight. */
export function markQuote(quote: string): boolean {
  const range = findQuote(quote);
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
