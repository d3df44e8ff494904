import { add, SHORTEST, StoryGround, type TextSurvey, type Weights } from './running-text.ts';
import type { Work } from './slices.ts';
import { type PlainDocument, plainElement } from './unclobbered.ts';

/** Paragraphs looked at, evenly spread where there are more. */
const MANY_PARAGRAPHS = 200;
/** Texts after which a story that was found is enough. */
const MANY_TEXTS = 1500;
/** Line breaks that may part a story, those looked at, and nodes around each. */
const SOME_BREAKS = 4;
const MAX_BREAKS = 200;
const MAX_NODES = 2000;
const AT_ONCE = 100;
/** Characters of running text that make a container one of the story's. */
const SOME = 200;
/** Characters in one container that make an article, whatever else there is. */
const ENOUGH = 600;
/** The share of all running text that has to be inside. */
const SHARE = 0.95;
const MAX_CONTAINERS = 60;
/** Boxes asked whether they may hold a story, the heaviest first. */
const MAX_LOOKED_AT = 200;
const MAX_CLIMB = 60;

export interface Story {
  /** The smallest element around nearly all running text; null where that is the body, unless `sure`. */
  readonly root: Element | null;
  /** The elements that hold its paragraphs. */
  readonly containers: readonly Element[];
  /** Whether one container alone holds enough for an article. */
  readonly sure: boolean;
}

export const UNKNOWN: Story = { root: null, containers: [], sure: false };

/** Characters of a paragraph that are not in links. */
function proseOf(paragraph: Element): number {
  let length = paragraph.textContent?.length ?? 0;
  if (length < SHORTEST || paragraph.childElementCount === 0) return length;
  for (let child = paragraph.firstElementChild; child; child = child.nextElementSibling) {
    if (child.tagName === 'A') length -= child.textContent?.length ?? 0;
  }
  return length;
}

function weighParagraphs(document: PlainDocument): Weights {
  const paragraphs = document.getElementsByTagName('p');
  const weights: Weights = new Map();
  const { length: count } = paragraphs;
  const step = Math.ceil(count / MANY_PARAGRAPHS);
  for (let at = 0; at < count; at += step) {
    const paragraph = paragraphs[at];
    if (!paragraph) break;
    const length = proseOf(paragraph);
    if (length >= SHORTEST) add(weights, paragraph.parentElement, length * step);
  }
  return weights;
}

/** Adds what stands in elements that part their text by line breaks instead of by paragraphs. */
function addBroken(weights: Weights, document: PlainDocument): void {
  const breaks = document.getElementsByTagName('br');
  if (breaks.length < SOME_BREAKS) return;
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
function storyIn(weights: Weights, { body }: PlainDocument, ground: StoryGround): Story {
  const heavy = [...weights].filter(([, weight]) => weight >= SOME);
  heavy.sort(([, left], [, right]) => right - left);
  const weighed = heavy
    .slice(0, MAX_LOOKED_AT)
    .filter(([box]) => ground.mayHold(box))
    .slice(0, MAX_CONTAINERS);
  const [heaviest] = weighed;
  if (!heaviest) return UNKNOWN;
  const containers = weighed.map(([box]) => box);
  const sure = heaviest[1] >= ENOUGH;
  const few = sum(weighed) * (1 - SHARE);
  let outside = weighed;
  let root: Element | null = heaviest[0];
  for (let step = 0; root && root !== body && step < MAX_CLIMB; step++) {
    const around = plainElement(root);
    outside = outside.filter(([box]) => !around.contains(box));
    if (sum(outside) <= few) return { root, containers, sure };
    root = around.parentElement;
  }
  return { root: sure ? body : null, containers, sure };
}

/** The story of a page by its paragraphs, without readers' comments and dialogs: quick. */
export function* seekStory(document: PlainDocument, ground: StoryGround): Work<Story> {
  const weights = weighParagraphs(document);
  yield;
  addBroken(weights, document);
  yield;
  return storyIn(weights, document, ground);
}

/**
 * The same by the texts of the page, for pages that have no paragraphs: slower. Texts are weighed,
 * from where the survey stands, until a story is found in many of them, or there are none left.
 */
export function* seekStoryInTexts(document: PlainDocument, texts: TextSurvey): Work<Story> {
  const ground = new StoryGround();
  while (texts.next()) {
    if (texts.count % AT_ONCE === 0) yield;
    if (texts.count % MANY_TEXTS > 0) continue;
    const story = storyIn(containersOf(texts.units), document, ground);
    if (story.sure && story.root) return story;
  }
  return storyIn(containersOf(texts.units), document, ground);
}
