import { type PlainDocument, plainElement } from './unclobbered.ts';

/** Texts looked at. */
const MAX_TEXTS = 20_000;
/** Shorter texts are labels; ideographic sentences are short. */
const LABEL = 24;
/** Characters of a paragraph; shorter ones are no prose. */
export const SHORTEST = 30;
/** What holds no story: text about the page, editors, dialogs, and the comments of readers. */
const NO_STORY =
  'nav,footer,dialog,[role="dialog"],[role="alertdialog"],[role="application"],[role="textbox"],[contenteditable=""],[contenteditable="true"],[hidden],[aria-hidden="true"],#comments,.comments,.comments-area,.comment-list,.commentlist,[id^="comment-"]';
const INLINE = new Set(
  'SPAN B I EM STRONG FONT SMALL MARK U S CODE SUP SUB ABBR CITE Q TIME INS DEL BDI BDO WBR DFN VAR KBD'.split(
    ' ',
  ),
);
const NO_PROSE = new Set(
  'A SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA BUTTON LABEL OPTION SELECT LI FOOTER NAV TITLE LEGEND SUMMARY FIGCAPTION CODE PRE svg'.split(
    ' ',
  ),
);
/** Of these, what a page puts around all it has, to have a dialog read first. */
const AROUND_ALL = '[hidden],[aria-hidden="true"],[role="application"]';
const MAX_AROUND = 4;

/** Tells where a story may stand: what stands around several elements is asked only once. */
export class StoryGround {
  private readonly parents = new Map<Element, boolean>();
  private readonly dividers = new Map<Element, boolean>();

  /** False where something around an element, or itself, keeps what it holds from being the story. */
  mayHold(element: Element): boolean {
    const parent = plainElement(element).parentElement;
    if (!parent || element.matches(NO_STORY)) return this.isOpen(element);
    let may = this.parents.get(parent);
    if (may === undefined) {
      may = this.isOpen(parent);
      this.parents.set(parent, may);
    }
    return may;
  }

  private isOpen(element: Element): boolean {
    let around = element.closest(NO_STORY);
    for (let step = 0; around; step++) {
      if (step > MAX_AROUND || this.divides(around)) return false;
      around = around.parentElement?.closest(NO_STORY) ?? null;
    }
    return true;
  }

  /** Whether an element parts what it holds from the page, and is not put around all of it. */
  private divides(element: Element): boolean {
    let divides = this.dividers.get(element);
    if (divides === undefined) {
      divides = !element.matches(AROUND_ALL) || element.querySelector('h1') === null;
      this.dividers.set(element, divides);
    }
    return divides;
  }
}

/** The element whose running text this is, or null when it is link text, a label or code. */
export function unitOf(text: Node): Element | null {
  let element = text.parentElement;
  for (let step = 0; element && INLINE.has(element.tagName) && step < 8; step++) {
    element = element.parentElement;
  }
  return element && !NO_PROSE.has(element.tagName) ? element : null;
}

/** Characters of running text by the element around it. */
export type Weights = Map<Element, number>;

export function add(weights: Weights, element: Element | null, chars: number): void {
  if (element) weights.set(element, (weights.get(element) ?? 0) + chars);
}

/** The texts of a page one after the other, and how much running text was seen in each element. */
export class TextSurvey {
  count = 0;
  /** The element whose running text the last text is; null where it is none. */
  unit: Element | null = null;
  readonly units: Weights = new Map();
  private readonly walker: TreeWalker;

  constructor(document: PlainDocument) {
    this.walker = document.createTreeWalker(document.body, 4 /* NodeFilter.SHOW_TEXT */);
  }

  next(): Text | null {
    const text = this.count < MAX_TEXTS ? (this.walker.nextNode() as Text | null) : null;
    if (!text) return null;
    this.count += 1;
    const { length } = text;
    this.unit = length < LABEL ? null : unitOf(text);
    if (length >= SHORTEST) add(this.units, this.unit, length);
    return text;
  }
}
