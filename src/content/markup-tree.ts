import type { TreeDocument, TreeElement, TreeNode, TreeText } from './page-tree.ts';

/** Elements that the browser writes without an end. */
const VOID = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);
/** Elements whose text the browser writes as it is. */
const RAW = new Set('iframe noembed noframes noscript plaintext script style xmp'.split(' '));
/** Elements of other languages, which keep their lower-case names. */
const FOREIGN = new Set(['svg', 'math']);
/** Tags left open that an end tag may close at once; browsers leave none open. */
const MAX_UNCLOSED = 50;
const MAX_NODES = 400_000;

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
};

/** The five characters that a browser escapes when it writes markup. */
function readText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:amp|lt|gt|quot|nbsp);/g, (entity) => ENTITIES[entity] ?? entity);
}

const ATTRIBUTE = /\s+[^\s=>"]+(?:="[^"]*")?/y;
const ATTRIBUTES = /\s+([^\s=>"]+)(?:="([^"]*)")?/g;

class TextNode implements TreeText {
  readonly nodeType = 3;
  readonly firstChild = null;
  nextSibling: TreeNode | null = null;
  readonly data: string;

  constructor(data: string) {
    this.data = data;
  }
}

class ElementNode implements TreeElement {
  readonly nodeType = 1;
  readonly tagName: string;
  firstChild: TreeNode | null = null;
  lastChild: TextNode | ElementNode | null = null;
  nextSibling: TreeNode | null = null;
  /** The attributes as they are written; most are never asked for. */
  private readonly written: string;
  private read: Map<string, string> | null = null;

  constructor(tagName: string, written: string) {
    this.tagName = tagName;
    this.written = written;
  }

  append(node: TextNode | ElementNode): void {
    if (this.lastChild) this.lastChild.nextSibling = node;
    else this.firstChild = node;
    this.lastChild = node;
  }

  hasAttributes(): boolean {
    return this.written !== '';
  }

  hasAttribute(name: string): boolean {
    return this.attributes().has(name);
  }

  getAttribute(name: string): string | null {
    return this.attributes().get(name) ?? null;
  }

  get textContent(): string {
    let text = '';
    const open: TreeNode[] = [this];
    for (let node = open.pop(); node; node = open.pop()) {
      if (node.nodeType === 3) text += (node as TextNode).data;
      if (node !== this && node.nextSibling) open.push(node.nextSibling);
      if (node.firstChild) open.push(node.firstChild);
    }
    return text;
  }

  private attributes(): Map<string, string> {
    if (this.read) return this.read;
    const { written } = this;
    const found = new Map<string, string>();
    for (const [, name = '', value = ''] of written.matchAll(ATTRIBUTES)) {
      if (!found.has(name)) found.set(name, readText(value));
    }
    this.read = found;
    return found;
  }
}

/** Where a tag ends whose name ends at `at`: the place of its ">". */
function endOfTag(markup: string, at: number): number {
  if (markup.charCodeAt(at) === 62 /* > */) return at;
  ATTRIBUTE.lastIndex = at;
  let place = at;
  while (ATTRIBUTE.test(markup)) place = ATTRIBUTE.lastIndex;
  const close = markup.charCodeAt(place) === 62 ? place : markup.indexOf('>', place);
  return close < 0 ? markup.length : close;
}

const NAME_END = /[\s>/]/g;

/** Makes a tree of markup as a browser writes it: every tag closed, every value in quotes. */
class TreeBuilder {
  readonly root = new ElementNode('', '');
  readonly byName = new Map<string, ElementNode[]>();
  private readonly markup: string;
  private readonly names = new Map<string, string>();
  private readonly open: { element: ElementNode; name: string }[] = [];
  private at = 0;
  private templates = 0;

  constructor(markup: string) {
    this.markup = markup;
  }

  build(): void {
    const { markup } = this;
    this.open.push({ element: this.root, name: '' });
    for (let nodes = 0; this.at < markup.length && nodes < MAX_NODES; nodes++) {
      const next = markup.indexOf('<', this.at);
      const end = next < 0 ? markup.length : next;
      if (end > this.at) this.add(new TextNode(readText(markup.slice(this.at, end))));
      this.at = end;
      if (next >= 0) this.readTag();
    }
  }

  private add(node: TextNode | ElementNode): void {
    (this.open.at(-1)?.element ?? this.root).append(node);
  }

  private readTag(): void {
    const { markup, at } = this;
    const code = markup.charCodeAt(at + 1);
    if (code === 33 /* ! */ || code === 63 /* ? */) {
      const end = markup.startsWith('<!--', at) ? '-->' : '>';
      this.at = this.after(end, at + 2);
    } else if (code === 47 /* / */) {
      const end = this.after('>', at + 2);
      this.close(markup.slice(at + 2, end - 1));
      this.at = end;
    } else this.openTag();
  }

  private openTag(): void {
    const { markup, at } = this;
    NAME_END.lastIndex = at + 1;
    const nameEnd = NAME_END.exec(markup)?.index ?? markup.length;
    const name = markup.slice(at + 1, nameEnd);
    const end = endOfTag(markup, nameEnd);
    const element = new ElementNode(this.tagOf(name), markup.slice(nameEnd, end));
    this.add(element);
    this.list(name, element);
    this.at = end + 1;
    if (VOID.has(name)) return;
    if (RAW.has(name)) this.readRaw(name, element);
    else this.push(element, name);
  }

  private readRaw(name: string, element: ElementNode): void {
    const end = this.markup.indexOf(`</${name}>`, this.at);
    const text = this.markup.slice(this.at, end < 0 ? undefined : end);
    if (text !== '') element.append(new TextNode(text));
    this.at = end < 0 ? this.markup.length : end + name.length + 3;
  }

  private push(element: ElementNode, name: string): void {
    this.open.push({ element, name });
    if (name === 'template') this.templates += 1;
  }

  private close(name: string): void {
    const { open } = this;
    const lowest = Math.max(1, open.length - MAX_UNCLOSED);
    let at = open.length - 1;
    while (at >= lowest && open[at]?.name !== name) at--;
    if (at < lowest) return;
    for (const one of open.splice(at)) if (one.name === 'template') this.templates -= 1;
  }

  private after(words: string, from: number): number {
    const found = this.markup.indexOf(words, from);
    return found < 0 ? this.markup.length : found + words.length;
  }

  private tagOf(name: string): string {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    const tag = FOREIGN.has(name) ? name : name.toUpperCase();
    this.names.set(name, tag);
    return tag;
  }

  /** A template's inside is no part of the page. */
  private list(name: string, element: ElementNode): void {
    if (this.templates > 0) return;
    const known = this.byName.get(name);
    if (known) known.push(element);
    else this.byName.set(name, [element]);
  }
}

/** The page behind markup that a browser wrote. Never fails: what does not fit is left out. */
export function treeOf(markup: string, title: string, baseURI: string): TreeDocument {
  const builder = new TreeBuilder(markup);
  builder.build();
  const first = (name: string) => builder.byName.get(name)?.[0] ?? null;
  return {
    title,
    baseURI,
    documentElement: first('html'),
    body: first('body'),
    getElementsByTagName: (name) => builder.byName.get(name) ?? [],
  };
}
