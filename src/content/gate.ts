import { readable } from './html-view.ts';
import { StoryGround, TextSurvey } from './running-text.ts';
import { atOnce, type Work } from './slices.ts';
import { type Story, seekStory, UNKNOWN } from './story.ts';
import type { PlainDocument } from './unclobbered.ts';

/** Weighed characters of running text in one container that make an article. */
const ENOUGH = 420;
/** The same for a container that holds its whole text in one element (line breaks for paragraphs). */
const ENOUGH_ALONE = 600;
/** Long paragraphs anywhere on the page, each in a box of its own, that make an article together. */
const ENOUGH_SCATTERED = 1800;
const LONG = 150;
const TEXTS_AT_ONCE = 200;

/** Whether a text is in a script that writes a word in one or two characters: from a few of its own. */
function isDense(text: string): boolean {
  const end = Math.min(text.length, 80);
  for (let at = 0; at < end; at += 3) {
    const code = text.charCodeAt(at);
    if (code < 0x2e80 || code > 0xfaff) continue;
    if (code <= 0x9fff || (code >= 0xac00 && code <= 0xd7af) || code >= 0xf900) return true;
  }
  return false;
}

/** Characters of running text, made comparable between scripts. */
function weigh(text: string): number {
  const { length } = text.trim();
  return isDense(text) ? length * 2.5 : length < 40 ? 0 : length;
}

/** A paragraph's box, when the box holds nothing else. */
function outermost(unit: Element, body: Element): Element {
  let box = unit;
  for (let step = 0; step < 3; step++) {
    const parent = box.parentElement;
    if (!parent || parent === body || parent.childElementCount !== 1) break;
    box = parent;
  }
  return box;
}

/** A box with a linked headline and a line or two below it: an entry of a list. */
function isTeaser(unit: Element, weight: number): boolean {
  if (weight > 300 || unit.tagName !== 'DIV' || unit.firstElementChild === null) return false;
  return unit.querySelector('h2 a, h3 a, h4 a, a h2, a h3, a h4') !== null;
}

interface Container {
  weight: number;
  last: Element;
  several: boolean;
}

/** Adds up running text by container; answers the first container that has enough of it. */
function* findStory(texts: TextSurvey, body: Element, ground: StoryGround): Work<boolean> {
  const containers = new Map<Element, Container>();
  const refused = new Set<Element>();
  let scattered = 0;
  for (let text = texts.next(); text; text = texts.next()) {
    if (texts.count % TEXTS_AT_ONCE === 0) yield;
    const { unit } = texts;
    const weight = unit ? weigh(text.data.slice(0, 5000)) : 0;
    if (!unit || weight === 0) continue;
    const box = outermost(unit, body);
    const parent = (unit === body ? null : box.parentElement) ?? body;
    if (refused.has(parent) || isTeaser(unit, weight)) continue;
    const known = containers.get(parent);
    const container = known ?? { weight: 0, last: box, several: false };
    if (!known) containers.set(parent, container);
    if (container.last !== box) container.several = true;
    container.last = box;
    container.weight += weight;
    if (weight >= LONG) scattered += weight;
    const enough = container.weight >= (container.several ? ENOUGH : ENOUGH_ALONE);
    if (!enough && scattered < ENOUGH_SCATTERED) continue;
    if (ground.mayHold(box)) return true;
    refused.add(parent);
    scattered -= weight >= LONG ? weight : 0;
  }
  return false;
}

function saysArticle(document: PlainDocument): boolean {
  const type = document.querySelector('meta[property="og:type" i]')?.getAttribute('content');
  return type?.trim().toLowerCase() === 'article';
}

/** What a first look at a page says. */
export interface FirstLook {
  readonly article: boolean;
  readonly story: Story;
  /** The texts seen so far, where the story has to be sought in them. */
  readonly texts: TextSurvey | null;
}

/** What is known of a page that was not looked at, or could not be. */
export const UNSEEN: FirstLook = { article: true, story: UNKNOWN, texts: null };
const NO_ARTICLE: FirstLook = { article: false, story: UNKNOWN, texts: null };

function isFrontPage(document: PlainDocument, url: string): boolean {
  return /^https?:\/\/[^/?#]+\/?(?:#.*)?$/.test(url.slice(0, 2000)) && !saysArticle(document);
}

/**
 * Whether a page may be an article. Cheap, without layout, and over at the first story found;
 * a front page, a list, an app or a page without text wakes nobody.
 */
export function* seekArticle(page: Document, url: string): Work<FirstLook> {
  const { plain, document } = readable(page);
  const { body, contentType, designMode } = plain;
  if (!body || designMode === 'on') return NO_ARTICLE;
  if (contentType && contentType !== 'text/html' && contentType !== 'application/xhtml+xml') {
    return NO_ARTICLE;
  }
  if (isFrontPage(plain, url)) return NO_ARTICLE;
  const ground = new StoryGround();
  const story = yield* seekStory(document, ground);
  if (story.sure) return { article: true, story, texts: null };
  const texts = new TextSurvey(document);
  return { article: yield* findStory(texts, document.body, ground), story, texts };
}

/** The same at one go. */
export function looksLikeArticle(page: Document, url: string): boolean {
  return atOnce(seekArticle(page, url)).article;
}
