import type { PageMarkup } from '../shared/page-markup.ts';
import { type Readable, readable } from './html-view.ts';
import type { Work } from './slices.ts';
import { type PlainDocument, plainElement } from './unclobbered.ts';

/** Elements written down at one go: some milliseconds. */
const PIECE = 2000;
/** Levels at which large elements are taken apart; each costs a count of what is below. */
const MAX_LEVELS = 60;
/** Children listed at one go. */
const CHILDREN = 2000;
/** Scripts and styles longer than this are cut out where there is much of them, and not even written where there is very much. */
const LONG_SCRIPT = 2000;
const MUCH_SCRIPT = 60_000;
const HUGE_SCRIPT = 500_000;
/** Characters by which a script is found in what the browser wrote. */
const OPENING = 200;
const MAX_SCRIPTS = 2000;
const LONG_DATA = 200_000;
const MAX_TEXT = 100_000;
/** Characters handed over at most. */
export const MAX_MARKUP = 2_000_000;
const MAX_TITLE = 4000;

/** Pictures written out in an attribute. Nobody reads them, and they are long. */
const INLINE_PICTURE = /="data:[\w/+.;=-]{1,100},[\w/+=%.-]*"/g;

export function escapeText(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replaceAll('\u00a0', '&nbsp;');
}

/** Markup without the pictures written out in it, where it is so long that there may be some. */
export function withoutPictures(markup: string): string {
  const long = markup.length > MAX_TEXT && markup.includes('="data:');
  return long ? markup.replace(INLINE_PICTURE, '="data:"') : markup;
}

export function openingTag(element: Element): string {
  let tag = `<${element.localName}`;
  for (const name of element.getAttributeNames()) {
    const value = (element.getAttribute(name) ?? '').slice(0, MAX_TEXT);
    tag += ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  }
  return `${tag}>`;
}

/** An element as the browser writes it. */
export function outerOf(element: Element): string {
  const markup: unknown = element.outerHTML;
  return typeof markup === 'string' ? markup : plainElement(element).outerHTML;
}

/** The characters of a script that say nothing about the page, or say far too much. */
function idleChars(script: Element): number {
  const length = (script.firstChild as Partial<Text> | null)?.length ?? 0;
  if (length < LONG_SCRIPT || length > LONG_DATA) return length < LONG_SCRIPT ? 0 : length;
  return script.getAttribute('type')?.includes('ld+json') ? 0 : length;
}

/** Scripts and styles nobody reads, in order. */
function findIdle(root: Document | Element): { idle: Element[]; chars: number } {
  const idle: Element[] = [];
  let chars = 0;
  for (const name of ['script', 'style']) {
    const all = root.getElementsByTagName(name);
    for (let at = 0; at < all.length && at < MAX_SCRIPTS; at++) {
      const script = all[at];
      const length = script ? idleChars(script) : 0;
      if (!script || length === 0) continue;
      idle.push(script);
      chars += length;
    }
  }
  return { idle, chars };
}

/** Where the text of a script stands in what the browser wrote, which writes scripts as they are. */
function rangeOf(html: string, script: Element, from: number): [number, number] | null {
  const data: unknown = (script.firstChild as Partial<Text> | null)?.data;
  if (typeof data !== 'string') return null;
  const start = html.indexOf(data.slice(0, OPENING), from);
  const end = start + data.length;
  return start >= 0 && html.startsWith('</', end) ? [start, end] : null;
}

/** Cuts the text of idle scripts out; one that is not found stays. */
function cutIdle(html: string, idle: readonly Element[]): string {
  const ranges: [number, number][] = [];
  let from = 0;
  for (const script of idle) {
    // Scripts and styles are listed one after the other, each in the page's order.
    const range = rangeOf(html, script, from) ?? rangeOf(html, script, 0);
    if (!range) continue;
    ranges.push(range);
    from = range[1];
  }
  ranges.sort(([left], [right]) => left - right);
  const parts: string[] = [];
  let kept = 0;
  for (const [start, end] of ranges) {
    if (start < kept) continue;
    parts.push(html.slice(kept, start));
    kept = end;
  }
  parts.push(html.slice(kept));
  return parts.join('');
}

/** Markup, and whether a cap cut something off. */
export type Written = Pick<PageMarkup, 'html' | 'cut'>;

/** An element taken apart: its children are written one by one. */
interface Open {
  readonly children: NodeListOf<ChildNode>;
  /** Some children listed ahead: the page may change between two pieces. */
  batch: Node[];
  next: number;
  listed: number;
  readonly close: string;
}

function nextChild(open: Open): Node | undefined {
  if (open.next >= open.batch.length) {
    const { children, listed } = open;
    open.batch = [];
    open.next = 0;
    for (let at = listed; at < listed + CHILDREN; at++) {
      const child = children[at];
      if (!child) break;
      open.batch.push(child);
    }
    open.listed += open.batch.length;
  }
  return open.batch[open.next++];
}

/** Writes a document down piece by piece: large elements are taken apart, huge scripts emptied. */
class MarkupWriter {
  html = '';
  cut = false;
  private readonly emptied = new Set<Node>();
  /** The elements around emptied ones. */
  private readonly opened = new Set<Node>();
  private readonly stack: Open[] = [];
  private readonly small: boolean;

  constructor(document: PlainDocument, emptied: Element[]) {
    this.small = document.getElementsByTagName('*').length <= PIECE;
    for (const script of emptied) this.empty(script);
  }

  private empty(script: Element): void {
    this.emptied.add(script);
    const { opened } = this;
    let parent: Element | null = script.parentElement;
    while (parent && !opened.has(parent)) {
      opened.add(parent);
      parent = parent.parentElement;
    }
  }

  *write(root: Element): Work<void> {
    const { stack } = this;
    this.begin(root);
    for (let open = stack[0]; open && !this.cut; open = stack[stack.length - 1]) {
      yield;
      const child = nextChild(open);
      if (!child) {
        this.add(open.close);
        stack.pop();
      } else if (child.nodeType === 1) this.begin(child as Element);
      else if (child.nodeType === 3) this.addText(child as Text);
    }
  }

  private begin(element: Element): void {
    const close = `</${element.localName}>`;
    if (this.emptied.has(element)) this.add(openingTag(element) + close);
    else if (this.mustOpen(element)) {
      const plain = plainElement(element);
      this.add(openingTag(plain));
      this.stack.push({ children: plain.childNodes, batch: [], next: 0, listed: 0, close });
    } else this.add(outerOf(element));
  }

  private mustOpen(element: Element): boolean {
    if (this.stack.length > MAX_LEVELS) return false;
    if (this.opened.has(element)) return true;
    if (this.small || element.firstElementChild === null) return false;
    return plainElement(element).getElementsByTagName('*').length > PIECE;
  }

  private addText({ data }: Text): void {
    if (data.length > MAX_TEXT) this.cut = true;
    this.html += escapeText(data.slice(0, MAX_TEXT));
  }

  private add(markup: string): void {
    const kept = withoutPictures(markup);
    const room = MAX_MARKUP - this.html.length;
    this.html += kept.length > room ? kept.slice(0, room) : kept;
    if (kept.length > room) this.cut = true;
  }
}

/** Markup of an element without the scripts and styles in it that nobody reads. */
export function cutScripts(html: string, root: Element): string {
  const { idle } = findIdle(plainElement(root));
  return idle.length > 0 ? cutIdle(html, idle) : html;
}

/** An element and all that is in it, written down piece by piece. */
function* writeDown(document: PlainDocument, root: Element): Work<Written> {
  const { idle, chars } = findIdle(plainElement(root));
  const huge = chars > HUGE_SCRIPT;
  const writer = new MarkupWriter(document, huge ? idle : []);
  yield;
  yield* writer.write(root);
  yield;
  const { html, cut } = writer;
  return { html: huge || chars < MUCH_SCRIPT ? html : cutIdle(html, idle), cut };
}

/** A page's markup under its address, its base and its title. */
export function pageOf(
  { plain, document }: Readable,
  url: string,
  written: Written,
  part: boolean,
): PageMarkup {
  const { baseURI } = plain;
  const base = typeof baseURI === 'string' ? baseURI : url;
  return { url, base, title: document.title.slice(0, MAX_TITLE), ...written, part };
}

/** The page as it stands, written down and not read. Changes nothing and asks for no layout. */
export function* takeMarkup(page: Document, url: string): Work<PageMarkup> {
  const view = readable(page);
  const root: Element | null = view.document.documentElement;
  const written = root ? yield* writeDown(view.document, root) : { html: '', cut: false };
  return pageOf(view, url, written, false);
}
