import { Readability } from '@mozilla/readability';
import type { Block, BlockType, Extraction } from '../core/types.ts';
import { htmlCopy } from './html-view.ts';
import { type Effort, holdTo, isTooDeep } from './reader-effort.ts';

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

/** Short enough for a heading and not ending as a sentence does. */
function isLabel(text: string): boolean {
  return text.length > 1 && text.length < 110 && !/[.,;:…。]["”»)]*$/.test(text);
}

/** One element on the way down, with the text run that its own text belongs to. */
interface Frame {
  next: Node | null;
  context: Context;
  /** True when leaving the element ends the run. */
  ends: boolean;
  bold: boolean;
}

/** The text of a row's cells, tag-stripped and collapsed. */
function rowOf(row: Element): Block | null {
  // Asked first: rows of tables in tables would be read once per table.
  if (row.querySelector('p, div, table, ul, h2, h3, br')) return null;
  const cells = [...row.children].map((cell) => collapse(cell.textContent ?? ''));
  if (cells.filter((cell) => cell !== '').length < 2) return null;
  const header = [...row.children].every((cell) => cell.tagName === 'TH');
  const block: Block = {
    type: 'table-row',
    text: cells.filter((cell) => cell !== '').join(' | '),
    cells,
  };
  return header ? { ...block, header } : block;
}

/** The page's own characters; only the white space that HTML collapses is collapsed. */
function collapse(text: string): string {
  return text
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim()
    .slice(0, LIMITS.blockChars);
}

/** Gathers the text runs of a tree, in order. */
class RunReader {
  readonly blocks: Block[] = [];
  private run = '';
  /** Characters of the run that are not in bold type. */
  private plain = 0;
  private breaks = 0;

  read(root: Element): Block[] {
    const context: Context = { type: 'paragraph', level: 2, ordered: false };
    const stack: Frame[] = [{ next: root.firstChild, context, ends: true, bold: false }];
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const node = frame.next;
      if (!node) {
        if (frame.ends) this.flush(frame.context);
        stack.pop();
        continue;
      }
      frame.next = node.nextSibling;
      if (node.nodeType === 3) this.addText(node.nodeValue ?? '', frame);
      else if (node.nodeType === 1) this.enter(node as Element, frame, stack);
    }
    return this.blocks;
  }

  private addText(value: string, frame: Frame): void {
    this.run += value;
    const length = value.trim().length;
    if (length > 0) this.breaks = 0;
    if (!frame.bold) this.plain += length;
  }

  private enter(element: Element, frame: Frame, stack: Frame[]): void {
    const tag = element.tagName;
    if (SKIP_TAGS.has(tag)) return;
    if (tag === 'BR') {
      this.addBreak(frame.context);
      return;
    }
    const ends = BLOCK_TAGS.has(tag);
    if (ends) this.flush(frame.context);
    const row = tag === 'TR' ? rowOf(element) : null;
    if (row) {
      this.blocks.push(row);
      return;
    }
    const context = contextOf(element, frame.context);
    const bold = frame.bold || tag === 'B' || tag === 'STRONG';
    stack.push({ next: element.firstChild, context, ends, bold });
  }

  /** Two line breaks in a row end a run as a new element does. */
  private addBreak(context: Context): void {
    this.run += ' ';
    this.breaks += 1;
    if (this.breaks === 2) this.flush(context);
  }

  private flush(context: Context): void {
    const text = collapse(this.run);
    const bold = this.plain === 0 && context.type === 'paragraph' && isLabel(text);
    this.run = '';
    this.plain = 0;
    this.breaks = 0;
    if (!text || this.blocks.length >= LIMITS.blocks) return;
    this.blocks.push(blockOf(text, bold ? { ...context, type: 'heading', level: 3 } : context));
  }
}

/** Characters of text, without the data that pages carry in scripts: those Readability only drops. */
function textLength(body: Element | null): number {
  let length = body?.textContent?.length ?? 0;
  for (const script of body?.querySelectorAll('script') ?? []) {
    length -= script.textContent?.length ?? 0;
  }
  return length;
}

/**
 * Runs Readability on a clone and returns plain blocks, never HTML. Null when it finds nothing, or
 * when the page asks more of it than `effort` allows. The document itself is not changed.
 */
export function extractArticle(
  document: Document,
  effort: Effort | null = null,
): Extraction | null {
  try {
    const { body } = document;
    if (textLength(body) > LIMITS.chars) return null;
    if (effort && body && isTooDeep(body)) return null;
    const clone = htmlCopy(document) ?? (document.cloneNode(true) as Document);
    const reader = new Readability<Element>(clone, {
      serializer: (node) => node as Element,
      maxElemsToParse: LIMITS.elements,
    });
    if (effort) holdTo(reader, effort);
    const result = reader.parse();
    if (!result?.content) return null;
    const blocks = new RunReader().read(result.content);
    return { title: result.title ?? null, byline: result.byline ?? null, blocks };
  } catch {
    return null; // Too large, too slow, or a tree that Readability cannot bear: the snapshot serves.
  }
}
