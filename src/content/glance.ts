import type { PageMarkup } from '../shared/page-markup.ts';
import type { FirstLook } from './gate.ts';
import { readable } from './html-view.ts';
import {
  escapeText,
  MAX_MARKUP,
  openingTag,
  outerOf,
  pageOf,
  takeMarkup,
  type Written,
  withoutPictures,
} from './markup.ts';
import { pictureOf } from './picture-address.ts';
import { TextSurvey } from './running-text.ts';
import type { Work } from './slices.ts';
import { type Story, seekStoryInTexts, UNKNOWN } from './story.ts';
import { type PlainDocument, plainElement } from './unclobbered.ts';

/** Pages of so few elements are written down whole: nothing would be saved. */
const SMALL_PAGE = 150;
/** Stories of so few are written as they are. */
const SMALL_STORY = 300;
/** So are parts of a larger story of so few. */
const SMALL_PART = 60;
/** Pages of so many are looked through for their story even where it has no paragraphs. */
const LARGE_PAGE = 800;
/** Characters of a box that is still written, and of its beginning where it is none of the story's. */
const SHORT_TEXT = 300;
const LONG_TEXT = 2000;
const MAX_PROSE = 20_000;
/** Elements right in a box that is written as it is, and its characters; of others only the text is. */
const FEW = 3;
const MAX_BOX = 3000;
/** Elements in a box that holds more than a few words. */
const MANY = 100;
/** Boxes looked at on each side of each level around the story. */
const BOXES = 6;
/** Levels around the story whose boxes are looked at. */
const NEAR = 5;
const MAX_LEVELS = 60;
/** Nodes written of the beginning and the end of each part of a long story: white space counts. */
const BEGINNING = 48;
const END = 12;
/** Characters of a long story after which only the ends of its parts are written ... */
const MAX_STORY = 6000;
/** ... and characters of those, after which only the last nodes are: a source is named at the end. */
const MAX_ENDS = 3000;
const LAST = 4;
const MAX_PICTURES = 4;
const MAX_FACTS = 120;
const MAX_FACT_CHARS = 200_000;
/** Of the address of a picture only the host is read. */
const MAX_SOURCE = 300;

const UNREAD = new Set(
  'SCRIPT STYLE LINK META IFRAME svg NOSCRIPT TEMPLATE FORM BUTTON'.split(' '),
);

const PROSE = new Set(['P', 'PRE', 'BLOCKQUOTE']);

/** Whether an element holds more than so many others; counting ends there. */
const holdsMore = (element: Element, count: number): boolean =>
  plainElement(element).getElementsByTagName('*')[count] !== undefined;

/** A long paragraph of the story: line breaks part it. */
function writeProse(paragraph: Element, text: string): string {
  if (text.length <= MAX_PROSE) return outerOf(paragraph);
  return `<p>${escapeText(text.slice(0, MAX_PROSE))}</p>`;
}

/** A box beside the text: as it is where that is short, else its words, else nothing. */
function writeBox(element: Element, most: number): string {
  const box = plainElement(element);
  const { tagName } = box;
  if (UNREAD.has(tagName)) return '';
  // A paragraph of the story: its links tell as much as its words.
  if (tagName === 'P' && most === LONG_TEXT) {
    const html = outerOf(box);
    if (html.length < MAX_BOX) return html;
  }
  const { childElementCount } = box;
  // Counting what is in a large box costs less than putting its text together.
  if (tagName !== 'P' && childElementCount > 0 && holdsMore(box, MANY)) return '';
  const text = box.textContent ?? '';
  if (text.length > most) {
    return most === LONG_TEXT && PROSE.has(tagName) ? writeProse(box, text) : '';
  }
  if (text.length < SHORT_TEXT && text.trim() === '') return '';
  if (childElementCount > 0 && childElementCount <= FEW && text.length <= SHORT_TEXT) {
    const html = outerOf(box);
    if (html.length < MAX_BOX) return html;
  }
  return `<${box.localName}>${escapeText(text)}</${box.localName}>`;
}

/** An element around the story, and what is written of the boxes beside the way down to it. */
interface Level {
  readonly element: Element;
  readonly before: string;
  readonly after: string;
}

function writeSide(from: Element, way: 'previousElementSibling' | 'nextElementSibling'): string[] {
  const written: string[] = [];
  let box = plainElement(from)[way];
  for (let seen = 0; box && seen < BOXES; seen++) {
    written.push(writeBox(box, SHORT_TEXT));
    box = plainElement(box)[way];
  }
  return written;
}

/** The way from the story up to the body, innermost first; null where it is too long. */
function levelsAround(root: Element, body: Element): Level[] | null {
  const levels: Level[] = [];
  for (let child = root; child !== body; ) {
    const parent = plainElement(child).parentElement;
    if (!parent || levels.length >= MAX_LEVELS) return null;
    const near = levels.length < NEAR;
    levels.push({
      element: parent,
      before: near ? writeSide(child, 'previousElementSibling').reverse().join('') : '',
      after: near ? writeSide(child, 'nextElementSibling').join('') : '',
    });
    child = parent;
  }
  return levels;
}

function writeScript(script: Element): string {
  return script.getAttribute('type')?.includes('ld+json') ? outerOf(script) : '';
}

/** Icons, feeds and style sheets say nothing. */
function writeLink(link: Element): string {
  return link.getAttribute('rel')?.toLowerCase().includes('canonical') ? outerOf(link) : '';
}

/** What the page says of itself. */
function writeFacts(document: PlainDocument): string {
  let html = '';
  const writeAll = (name: string, write: (element: Element) => string) => {
    const all = document.getElementsByTagName(name);
    for (let at = 0; at < all.length && at < MAX_FACTS && html.length < MAX_FACT_CHARS; at++) {
      const element = all[at];
      if (element) html += write(element);
    }
  };
  writeAll('meta', outerOf);
  writeAll('link', writeLink);
  writeAll('script', writeScript);
  return html;
}

/** Writes a story down: its paragraphs, short boxes among them, and the way to each. */
class StoryWriter {
  readonly parts: string[] = [];
  private chars = 0;
  /** The elements that hold paragraphs, and all around them. */
  private readonly ways = new Set<Element>();

  constructor({ containers }: Story) {
    for (const container of containers) {
      let element: Element | null = container;
      while (element && !this.ways.has(element)) {
        this.ways.add(element);
        element = plainElement(element).parentElement;
      }
    }
  }

  *write(element: Element, level = 0): Work<void> {
    yield;
    const plain = plainElement(element);
    this.add(openingTag(plain));
    const { childNodes } = plain;
    const { length } = childNodes;
    for (let at = 0; at < length; at++) {
      at = Math.max(at, length - this.nodesLeft(at));
      const node = childNodes[at];
      if (!node) break;
      if (node.nodeType === 3) this.add(escapeText((node as Text).data.slice(0, MAX_PROSE)));
      else if (node.nodeType === 1) yield* this.writeChild(node as Element, level);
    }
    this.add(`</${element.localName}>`);
  }

  private *writeChild(child: Element, level: number): Work<void> {
    if (!this.ways.has(child) || level >= MAX_LEVELS) this.add(writeBox(child, LONG_TEXT));
    else if (holdsMore(child, SMALL_PART)) yield* this.write(child, level + 1);
    else {
      yield;
      this.add(outerOf(child));
    }
  }

  /** How many of the last nodes of a part are still written, once `at` nodes of it were passed. */
  private nodesLeft(at: number): number {
    if (this.chars > MAX_STORY + MAX_ENDS) return LAST;
    return at >= BEGINNING || this.chars > MAX_STORY ? END : Number.POSITIVE_INFINITY;
  }

  private add(markup: string): void {
    this.parts.push(markup);
    this.chars += markup.length;
  }
}

/** Only the address is read of a picture that stands nowhere in particular. */
function writePicture(picture: Element): string {
  const address = pictureOf(picture).slice(0, MAX_SOURCE);
  return `<img src="${address.replaceAll('"', '%22').replaceAll('&', '&amp;')}">`;
}

function* writeStory(story: Story, root: Element): Work<string> {
  if (!holdsMore(root, SMALL_STORY)) return outerOf(root);
  const writer = new StoryWriter(story);
  yield* writer.write(root);
  const pictures = plainElement(root).getElementsByTagName('img');
  for (let at = 0; at < MAX_PICTURES; at++) {
    const picture = pictures[at];
    if (picture) writer.parts.push(writePicture(picture));
  }
  return writer.parts.join('');
}

/**
 * Everything in its place, so that it is read as it would be on the whole page. Null for what is too
 * long to hand over at one go: the whole page is written with a cap.
 */
function* writeGlance(document: PlainDocument, story: Story, root: Element): Work<Written | null> {
  const levels = levelsAround(root, document.body);
  if (!levels) return null;
  const html = document.documentElement;
  let before = '';
  let after = `</${html.localName}>`;
  for (const level of levels) {
    const plain = plainElement(level.element);
    before = openingTag(plain) + level.before + before;
  }
  for (const { element, after: boxes } of [...levels].reverse()) {
    after = `${boxes}</${plainElement(element).localName}>${after}`;
  }
  yield;
  const head = `${openingTag(html)}<head>${writeFacts(document)}</head>`;
  yield;
  const written = withoutPictures(head + before + (yield* writeStory(story, root)) + after);
  return written.length > MAX_MARKUP ? null : { html: written, cut: false };
}

/** The story that the first look found, if it is still there, or what a closer look finds. */
function* storyOf(document: PlainDocument, first: FirstLook): Work<Story> {
  const { body } = document;
  const { story, texts } = first;
  const all = document.getElementsByTagName('*');
  if (!body || !all[SMALL_PAGE]) return UNKNOWN;
  const large = all[LARGE_PAGE] !== undefined;
  if (story.root && body.contains(story.root) && (large || story.root !== body)) return story;
  if (!large) return UNKNOWN;
  return yield* seekStoryInTexts(document, texts ?? new TextSurvey(document));
}

/**
 * A page's head, its story and what stands close to it; the whole page where that is as quick.
 * `first` is what the first look at it has found.
 */
export function* takeGlance(page: Document, url: string, first: FirstLook): Work<PageMarkup> {
  const view = readable(page);
  const { document } = view;
  const story = yield* storyOf(document, first);
  yield;
  const written = story.root ? yield* writeGlance(document, story, story.root) : null;
  return written ? pageOf(view, url, written, true) : yield* takeMarkup(page, url);
}
