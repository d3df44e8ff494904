import type { PageBlock, PageImage, PageLink, SNAPSHOT_LIMITS } from '../core/types.ts';
import type { AddressReader } from './addresses.ts';
import { extendPath, hidesItself } from './element-path.ts';
import type { TreeElement, TreeNode, TreeText } from './page-tree.ts';
import { pictureOf } from './picture-address.ts';
import { isBlank, tidy } from './tidy.ts';
import { unclobbered } from './unclobbered.ts';

/** What the walk does at an element; any other tag only carries text on. */
type Step = 'block' | 'skip' | 'break' | 'picture' | 'link' | 'time';

function stepsOf(step: Step, tags: string): [string, Step][] {
  return tags.split(' ').map((tag) => [tag, step]);
}

/** One look-up per element: this is what pages pay. */
const STEPS = new Map<string, Step>([
  // Elements that begin a block of their own.
  ...stepsOf(
    'block',
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LABEL LEGEND LI MAIN MENU NAV OL OPTION P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL',
  ),
  ...stepsOf(
    'skip',
    'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG svg CANVAS VIDEO AUDIO SELECT TEXTAREA INPUT HEAD math',
  ),
  ['BR', 'break'],
  ['IMG', 'picture'],
  ['A', 'link'],
  ['TIME', 'time'],
]);
const MAX_NODES = 200_000;
const MAX_TIMES = 50;

/** What every element inside one block element shares. */
interface Block {
  element: TreeElement;
  parent: Block | null;
  depth: number;
  hidden: boolean;
  /** Worked out on first need: most block elements hold no text of their own. */
  path: string | null;
  group: number;
}

/** One open element. */
interface Frame {
  readonly block: Block;
  next: TreeNode | null;
  readonly inLink: boolean;
  /** The link whose text is being gathered by this very element. */
  readonly link: PageLink | null;
  readonly ownsBlock: boolean;
}

/** Reads body text, links, pictures and times in document order, without recursion or layout. */
export class PageWalker {
  readonly blocks: PageBlock[] = [];
  /** The element of each block. */
  readonly owners: TreeElement[] = [];
  readonly links: PageLink[] = [];
  readonly images: PageImage[] = [];
  readonly times: { value: string; block: number }[] = [];
  truncated = false;

  private readonly addresses: AddressReader;
  private readonly limits: typeof SNAPSHOT_LIMITS;
  private readonly stack: Frame[] = [];
  private text = '';
  private linkChars = 0;
  /** Text of the link being read, or null outside of links. */
  private linkText: string | null = null;
  private breaks = 0;
  private total = 0;
  private groups = 0;
  private stopped = false;
  private hiding: Set<TreeElement> | null = null;

  constructor(addresses: AddressReader, limits: typeof SNAPSHOT_LIMITS) {
    this.addresses = addresses;
    this.limits = limits;
  }

  /** `hiding` lists every element that may hide itself; without it, each element is asked. */
  walk(body: TreeElement, hiding: Set<TreeElement> | null): void {
    const { stack } = this;
    this.hiding = hiding;
    const block = this.makeBlock(body, null);
    block.hidden = hidesItself(body);
    stack.push({ block, next: body.firstChild, inLink: false, link: null, ownsBlock: true });
    let frame = stack[0];
    for (let nodes = 0; frame && !this.stopped; nodes++) {
      const node: TreeNode | null = frame.next;
      if (!node) this.leave(frame);
      else if (node.nodeType === 3) {
        frame.next = node.nextSibling;
        const { data } = node as TreeText;
        // Most white space stands between elements, where it means nothing.
        if (this.text !== '' || !isBlank(data)) this.addText(data, frame);
      } else this.visit(node as TreeElement, frame);
      if (nodes > MAX_NODES) this.stop();
      frame = stack[stack.length - 1];
    }
  }

  private visit(node: TreeElement, frame: Frame): void {
    let element = node;
    let tag: unknown = node.tagName;
    // A form answers with its own fields where they carry the name of a property.
    if (tag === 'FORM' || typeof tag === 'object') {
      element = unclobbered(node);
      if (this.hiding?.has(node)) this.hiding.add(element);
      tag = element.tagName;
    }
    frame.next = element.nextSibling;
    if (typeof tag !== 'string') return;
    const step = STEPS.get(tag);
    if (step === undefined || step === 'block') this.descend(element, step === 'block', frame);
    else if (step !== 'skip') this.enter(element, step, frame);
  }

  private stop(): void {
    this.stopped = true;
    this.truncated = true;
  }

  private makeBlock(element: TreeElement, parent: Block | null): Block {
    return {
      element,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      hidden: (parent?.hidden ?? false) || this.isHidden(element),
      path: null,
      group: -1,
    };
  }

  private isHidden(element: TreeElement): boolean {
    const { hiding } = this;
    return (hiding === null || (hiding.size > 0 && hiding.has(element))) && hidesItself(element);
  }

  private leave(frame: Frame): void {
    this.stack.pop();
    if (frame.link) {
      frame.link.text = tidy(this.linkText ?? '').slice(0, 300);
      this.linkText = null;
    }
    if (frame.ownsBlock) this.flush(frame.block);
  }

  private addText(data: string, frame: Frame): void {
    let value = data;
    const room = this.limits.blockChars * 2 - this.text.length;
    if (value.length > room) {
      this.truncated = true;
      value = value.slice(0, Math.max(0, room));
    }
    this.text += value;
    if (this.breaks > 0 && !isBlank(value)) this.breaks = 0;
    if (!frame.inLink) return;
    this.linkChars += value.trim().length;
    if (this.linkText !== null && this.linkText.length < 1000) this.linkText += value;
  }

  private enter(element: TreeElement, step: Step, frame: Frame): void {
    if (step === 'break') this.addBreak(frame.block);
    else if (step === 'picture') this.addImage(element);
    else if (step === 'time') {
      this.addTime(element);
      this.descend(element, false, frame);
    } else {
      const { block } = frame;
      const link = frame.inLink ? null : this.addLink(element);
      this.stack.push({
        block,
        next: element.firstChild,
        inLink: true,
        link,
        ownsBlock: false,
      });
    }
  }

  private descend(element: TreeElement, ownsBlock: boolean, frame: Frame): void {
    if (ownsBlock) this.flush(frame.block);
    const next = element.firstChild;
    if (next === null) return;
    const { inLink } = frame;
    const block = ownsBlock ? this.makeBlock(element, frame.block) : frame.block;
    this.stack.push({ block, next, inLink, link: null, ownsBlock });
  }

  /** Two line breaks in a row part paragraphs, as old templates write them. */
  private addBreak(block: Block): void {
    this.breaks++;
    if (this.breaks > 1) this.flush(block);
    else this.text += ' ';
    if (this.linkText !== null) this.linkText += ' ';
  }

  private addImage(image: TreeElement): void {
    if (this.images.length >= this.limits.images) {
      this.truncated = true;
      return;
    }
    const target = this.addresses.read(pictureOf(image));
    if (!target) return;
    const alt = tidy((image.getAttribute('alt') ?? '').slice(0, 1000)).slice(0, 300);
    this.images.push({ ...target, alt, block: this.blocks.length - 1 });
  }

  private addLink(element: TreeElement): PageLink | null {
    const target = this.addresses.read(element.getAttribute('href'));
    if (!target) return null;
    if (this.links.length >= this.limits.links) {
      this.truncated = true;
      return null;
    }
    const rel = (element.getAttribute('rel') ?? '').slice(0, 100);
    const link = { ...target, text: '', rel, block: this.blocks.length };
    this.links.push(link);
    this.linkText = '';
    return link;
  }

  private addTime(element: TreeElement): void {
    if (this.times.length >= MAX_TIMES) return;
    const value = element.getAttribute('datetime') ?? element.textContent ?? '';
    this.times.push({ value: value.slice(0, 300).trim().slice(0, 60), block: this.blocks.length });
  }

  private flush(block: Block): void {
    if (this.text === '' && this.linkChars === 0) {
      this.breaks = 0;
      return;
    }
    const text = tidy(this.text);
    const linkChars = this.linkChars;
    this.text = '';
    this.linkChars = 0;
    this.breaks = 0;
    if (text === '') return;
    if (this.blocks.length >= this.limits.blocks || this.total >= this.limits.totalChars) {
      this.stop();
      return;
    }
    const kept = text.slice(0, this.limits.blockChars);
    if (kept.length < text.length) this.truncated = true;
    this.total += kept.length;
    this.owners.push(block.element);
    this.blocks.push({
      tag: block.element.tagName.toLowerCase(),
      text: kept,
      path: pathOf(block),
      depth: block.depth,
      group: this.groupOf(block),
      linkChars: Math.min(linkChars, kept.length),
      hidden: block.hidden,
    });
  }

  /** The number of the block's parent; the parent keeps it for its other children. */
  private groupOf(block: Block): number {
    const owner = block.parent ?? block;
    if (owner.group < 0) owner.group = this.groups++;
    return owner.group;
  }
}

function pathOf(block: Block): string {
  const chain: Block[] = [];
  let known: Block | null = block;
  while (known && known.path === null) {
    chain.push(known);
    known = known.parent;
  }
  let path = known?.path ?? '';
  for (let at = chain.length - 1; at >= 0; at--) {
    const step = chain[at];
    if (!step) continue;
    // The body itself is no part of a path.
    if (step.parent) path = extendPath(path, step.element);
    step.path = path;
  }
  return path;
}
