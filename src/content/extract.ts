import { Readability } from '@mozilla/readability';
import type { Block, BlockType, Extraction } from '../core/types.ts';

/** Beyond this Readability would freeze the page; the snapshot's own blocks serve then. */
const LIMITS = { elements: 30_000, chars: 3_000_000, blockChars: 20_000, blocks: 4000 } as const;

/** Elements that begin a block of their own; the same as the snapshot's. */
const BLOCK_TAGS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LABEL LEGEND LI MAIN MENU NAV OL OPTION P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const SKIP_TAGS = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG svg CANVAS VIDEO AUDIO SELECT TEXTAREA INPUT HEAD math'.split(
    ' ',
  ),
);

/** The nearest ancestors that give a text its kind. */
interface Context {
  type: BlockType;
  level: number;
  ordered: boolean;
}

function contextOf(element: Element, outer: Context): Context {
  const tag = element.tagName;
  if (/^H[1-6]$/.test(tag)) return { ...outer, type: 'heading', level: Number(tag[1]) };
  if (tag === 'LI' || tag === 'DT' || tag === 'DD') return { ...outer, type: 'list-item' };
  if (tag === 'UL' || tag === 'OL') return { ...outer, ordered: tag === 'OL' };
  if (tag === 'BLOCKQUOTE') return { ...outer, type: 'quote' };
  if (tag === 'FIGCAPTION' || tag === 'CAPTION') return { ...outer, type: 'caption' };
  if (tag === 'PRE') return { ...outer, type: 'preformatted' };
  return outer;
}

function blockOf(text: string, context: Context): Block {
  const { type, level, ordered } = context;
  if (type === 'heading') return { type, text, level: Math.max(2, level) };
  if (type === 'list-item' && ordered) return { type, text, ordered };
  return { type, text };
}

/** One element on the way down, with the text run that its own text belongs to. */
interface Frame {
  next: Node | null;
  context: Context;
  /** True when leaving the element ends the run. */
  ends: boolean;
}

/** The text of a row's cells, tag-stripped and collapsed. */
function rowOf(row: Element): Block | null {
  const cells = [...row.children].map((cell) => collapse(cell.textContent ?? ''));
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length < 2 || row.querySelector('p, div, table, ul, h2, h3, br')) return null;
  const header = [...row.children].every((cell) => cell.tagName === 'TH');
  const block: Block = { type: 'table-row', text: filled.join(' | '), cells };
  return header ? { ...block, header } : block;
}

/** The page's own characters; only the white space that HTML collapses is collapsed. */
function collapse(text: string): string {
  return text
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim()
    .slice(0, LIMITS.blockChars);
}

/** Text runs of a tree, in order; two line breaks in a row end a run as a new element does. */
function readBlocks(root: Element): Block[] {
  const blocks: Block[] = [];
  let run = '';
  let breaks = 0;
  const flush = (context: Context): void => {
    const text = collapse(run);
    run = '';
    breaks = 0;
    if (text && blocks.length < LIMITS.blocks) blocks.push(blockOf(text, context));
  };
  const start: Context = { type: 'paragraph', level: 2, ordered: false };
  const stack: Frame[] = [{ next: root.firstChild, context: start, ends: true }];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.next;
    if (!node) {
      if (frame.ends) flush(frame.context);
      stack.pop();
      continue;
    }
    frame.next = node.nextSibling;
    if (node.nodeType === 3) {
      const value = node.nodeValue ?? '';
      run += value;
      if (value.trim() !== '') breaks = 0;
    }
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (SKIP_TAGS.has(element.tagName)) continue;
    if (element.tagName === 'BR') {
      run += ' ';
      breaks += 1;
      if (breaks === 2) flush(frame.context);
      continue;
    }
    const ends = BLOCK_TAGS.has(element.tagName);
    if (ends) flush(frame.context);
    const row = element.tagName === 'TR' ? rowOf(element) : null;
    if (row) blocks.push(row);
    else stack.push({ next: element.firstChild, context: contextOf(element, frame.context), ends });
  }
  return blocks;
}

/**
 * Runs Readability on a clone and returns plain blocks, never HTML. Null when it finds nothing, or
 * when the page is too large for it. The document itself is not changed.
 */
export function extractArticle(document: Document): Extraction | null {
  if ((document.body?.textContent?.length ?? 0) > LIMITS.chars) return null;
  try {
    const clone = document.cloneNode(true) as Document;
    const result = new Readability<Element>(clone, {
      serializer: (node) => node as Element,
      maxElemsToParse: LIMITS.elements,
    }).parse();
    if (!result?.content) return null;
    const blocks = readBlocks(result.content);
    return { title: result.title ?? null, byline: result.byline ?? null, blocks };
  } catch {
    return null; // Too many elements, or a tree that Readability cannot bear: the snapshot serves.
  }
}
