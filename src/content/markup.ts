import type { PageMarkup } from '../shared/page-markup.ts';
import { asHtml } from './html-view.ts';
import type { Work } from './slices.ts';
import { unclobbered } from './unclobbered.ts';

/** Elements written down at one go: some milliseconds. */
const PIECE = 2000;
/** Levels at which large elements are taken apart; each costs a count of what is below. */
const MAX_LEVELS = 60;
/** Children listed at one go. */
const CHILDREN = 2000;
/** Scripts and styles longer than this are left empty, where there is much of them. */
const LONG_SCRIPT = 2000;
const MUCH_SCRIPT = 60_000;
const MAX_SCRIPTS = 2000;
const LONG_DATA = 200_000;
const MAX_TEXT = 100_000;
const MAX_MARKUP = 2_000_000;
const MAX_TITLE = 4000;

/** Pictures written out in an attribute. Nobody reads them, and they are long. */
const INLINE_PICTURE = /="data:[\w/+.;=-]{1,100},[\w/+=%.-]*"/g;

function escapeText(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replaceAll('\u00a0', '&nbsp;');
}

function openingTag(element: Element): string {
  let tag = `<${element.localName}`;
  for (const name of element.getAttributeNames()) {
    const value = (element.getAttribute(name) ?? '').slice(0, MAX_TEXT);
    tag += ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  }
  return `${tag}>`;
}

/** A form answers with its own fields where they carry the name of a property. */
function outerOf(element: Element): string {
  const markup: unknown = element.outerHTML;
  return typeof markup === 'string' ? markup : unclobbered(element).outerHTML;
}

/** An element's children, listed some ahead: the page may change between two pieces. */
function* childrenOf({ childNodes }: Element): Generator<Node> {
  for (let start = 0; start < childNodes.length; start += CHILDREN) {
    const batch: Node[] = [];
    for (let at = start; at < start + CHILDREN; at++) {
      const child = childNodes[at];
      if (child) batch.push(child);
    }
    yield* batch;
  }
}

/** The characters of a script that say nothing about the page, or say far too much. */
function idleChars(script: Element): number {
  const length = (script.firstChild as Partial<Text> | null)?.length ?? 0;
  if (length < LONG_SCRIPT || length > LONG_DATA) return length < LONG_SCRIPT ? 0 : length;
  return script.getAttribute('type')?.includes('ld+json') ? 0 : length;
}

/** Scripts and styles to leave empty: none where that would cost more than writing them down. */
function* findIdle(document: Document): Work<Element[]> {
  const found: Element[] = [];
  let sum = 0;
  for (const name of ['script', 'style']) {
    const all = document.getElementsByTagName(name);
    for (let at = 0; at < all.length && at < MAX_SCRIPTS; at++) {
      const script = all[at];
      const length = script ? idleChars(script) : 0;
      if (!script || length === 0) continue;
      found.push(script);
      sum += length;
    }
    yield;
  }
  return sum < MUCH_SCRIPT ? [] : found;
}

/** Writes a document down piece by piece: large elements are taken apart, idle scripts emptied. */
class MarkupWriter {
  html = '';
  cut = false;
  private readonly emptied = new Set<Node>();
  /** The elements around emptied ones. */
  private readonly opened = new Set<Node>();
  private readonly small: boolean;
  private levels = 0;

  constructor(document: Document, idle: Element[]) {
    this.small = document.getElementsByTagName('*').length <= PIECE;
    for (const script of idle) this.empty(script);
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

  *write(element: Element): Work<void> {
    if (this.cut) return;
    if (this.emptied.has(element)) {
      this.add(`${openingTag(element)}</${element.localName}>`);
    } else if (this.mustOpen(element)) {
      yield* this.writeApart(element.tagName === 'FORM' ? unclobbered(element) : element);
    } else {
      this.add(outerOf(element));
    }
    yield;
  }

  private *writeApart(element: Element): Work<void> {
    this.add(openingTag(element));
    this.levels += 1;
    for (const child of childrenOf(element)) {
      if (child.nodeType === 1) yield* this.write(child as Element);
      else if (child.nodeType === 3) this.addText(child as Text);
    }
    this.levels -= 1;
    this.add(`</${element.localName}>`);
  }

  private mustOpen(element: Element): boolean {
    if (this.levels > MAX_LEVELS) return false;
    if (this.opened.has(element)) return true;
    if (this.small || element.firstElementChild === null) return false;
    const plain = typeof element.tagName === 'string' ? element : unclobbered(element);
    return plain.getElementsByTagName('*').length > PIECE;
  }

  private addText({ data }: Text): void {
    if (data.length > MAX_TEXT) this.cut = true;
    this.html += escapeText(data.slice(0, MAX_TEXT));
  }

  private add(markup: string): void {
    const long = markup.length > MAX_TEXT && markup.includes('="data:');
    const kept = long ? markup.replace(INLINE_PICTURE, '="data:"') : markup;
    const room = MAX_MARKUP - this.html.length;
    this.html += kept.length > room ? kept.slice(0, room) : kept;
    if (kept.length > room) this.cut = true;
  }
}

/** The page as it stands, written down and not read. Changes nothing and asks for no layout. */
export function* takeMarkup(page: Document, url: string): Work<PageMarkup> {
  const plain = unclobbered(page);
  const html = asHtml(plain);
  const document = html === plain ? plain : unclobbered(html);
  const writer = new MarkupWriter(document, yield* findIdle(document));
  yield;
  if (document.documentElement) yield* writer.write(document.documentElement);
  const { baseURI } = plain;
  const base = typeof baseURI === 'string' ? baseURI : url;
  const title = document.title.slice(0, MAX_TITLE);
  return { url, base, title, html: writer.html, cut: writer.cut };
}
