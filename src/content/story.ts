import { NO_STORY, unitOf } from './running-text.ts';
import type { Work } from './slices.ts';
import { plainElement } from './unclobbered.ts';

/** Paragraphs and texts looked at; pages with more of them are not looked at so closely. */
const MAX_PARAGRAPHS = 1500;
const MAX_TEXTS = 20_000;
/** Texts after which a story that was found is enough. */
const MANY_TEXTS = 1500;
/** Line breaks looked at, and nodes around each. */
const MAX_BREAKS = 200;
const MAX_NODES = 2000;
const AT_ONCE = 100;
/** Characters of a paragraph; shorter ones are labels. */
const SHORTEST = 30;
/** Characters of running text that make a container one of the story's. */
const SOME = 200;
/** Characters in one container that make an article, whatever else there is. */
const ENOUGH = 600;
/** The share of all running text that has to be inside. */
const SHARE = 0.95;
const MAX_CONTAINERS = 60;
const MAX_CLIMB = 60;

/** Characters of running text by the element around it. */
type Weights = Map<Element, number>;

export interface Story {
  /** The smallest element around nearly all running text; null where only the body would do. */
  readonly root: Element | null;
  /** The elements that hold its paragraphs. */
  readonly containers: readonly Element[];
  /** Whether one container alone holds enough for an article. */
  readonly sure: boolean;
}

export const UNKNOWN: Story = { root: null, containers: [], sure: false };

function add(weights: Weights, container: Element | null, chars: number): void {
  if (container) weights.set(container, (weights.get(container) ?? 0) + chars);
}

/** Characters of a paragraph that are not in links. */
function proseOf(paragraph: Element): number {
  const { firstChild } = paragraph;
  if (!firstChild) return 0;
  // Most paragraphs hold one text, whose length is known without putting it together.
  if (firstChild.nodeType === 3 && !firstChild.nextSibling) return (firstChild as Text).length;
  let length = paragraph.textContent?.length ?? 0;
  if (length < SHORTEST) return length;
  for (let child = paragraph.firstElementChild; child; child = child.nextElementSibling) {
    if (child.tagName === 'A') length -= child.textContent?.length ?? 0;
  }
  return length;
}

function* weighParagraphs(document: Document): Work<Weights> {
  const paragraphs = document.getElementsByTagName('p');
  const weights: Weights = new Map();
  if (paragraphs.length > MAX_PARAGRAPHS) return weights;
  let at = 0;
  for (const paragraph of paragraphs) {
    if (++at % AT_ONCE === 0) yield;
    const length = proseOf(paragraph);
    if (length >= SHORTEST) add(weights, paragraph.parentElement, length);
  }
  return weights;
}

/** Adds what stands in elements that part their text by line breaks instead of by paragraphs. */
function addBroken(weights: Weights, document: Document): void {
  const breaks = document.getElementsByTagName('br');
  const seen = new Set<Element>();
  for (let at = 0; at < breaks.length && at < MAX_BREAKS; at++) {
    const unit = breaks[at]?.parentElement;
    if (!unit || unit.tagName === 'P' || seen.has(unit)) continue;
    seen.add(unit);
    let length = 0;
    let node = unit.firstChild;
    for (let count = 0; node && count < MAX_NODES; count++) {
      if (node.nodeType === 3) length += (node as Text).length;
      node = node.nextSibling;
    }
    if (length >= ENOUGH) add(weights, unit, length);
  }
}

/** A text that stands in one element, parted by line breaks, is a container of its own. */
function containersOf(units: Weights): Weights {
  const weights: Weights = new Map();
  for (const [unit, chars] of units)
    add(weights, chars < ENOUGH ? unit.parentElement : unit, chars);
  return weights;
}

function sum(weighed: readonly [Element, number][]): number {
  return weighed.reduce((total, [, weight]) => total + weight, 0);
}

/** Where the story is, if the running text is weighed so. */
function storyIn(weights: Weights, { body }: Document): Story {
  const weighed = [...weights]
    .filter(([box, weight]) => weight >= SOME && !box.closest(NO_STORY))
    .sort(([, left], [, right]) => right - left)
    .slice(0, MAX_CONTAINERS);
  const [heaviest] = weighed;
  if (!heaviest) return UNKNOWN;
  const containers = weighed.map(([box]) => box);
  const sure = heaviest[1] >= ENOUGH;
  const total = sum(weighed);
  let root: Element | null = heaviest[0];
  for (let step = 0; root && root !== body && step < MAX_CLIMB; step++) {
    const around = plainElement(root);
    const inside = weighed.filter(([box]) => around.contains(box));
    if (sum(inside) >= total * SHARE) return { root, containers, sure };
    root = around.parentElement;
  }
  return { root: null, containers, sure };
}

/** The story of a page by its paragraphs, without readers' comments and dialogs: quick. */
export function* seekStory(document: Document): Work<Story> {
  const weights = yield* weighParagraphs(document);
  addBroken(weights, document);
  yield;
  return storyIn(weights, document);
}

/**
 * The same by the texts of the page, for pages that have no paragraphs: slower. Texts are weighed
 * until a story is found in many of them, or there are none left.
 */
export function* seekStoryInTexts(document: Document): Work<Story> {
  const units: Weights = new Map();
  const walker = document.createTreeWalker(document.body, 4 /* NodeFilter.SHOW_TEXT */);
  for (let count = 1; count < MAX_TEXTS; count++) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    if (count % AT_ONCE === 0) yield;
    if (node.length >= SHORTEST) add(units, unitOf(node), node.length);
    if (count % MANY_TEXTS > 0) continue;
    const story = storyIn(containersOf(units), document);
    if (story.sure && story.root) return story;
  }
  return storyIn(containersOf(units), document);
}
