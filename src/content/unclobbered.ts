/**
 * A document, or a form, read past the names its page gave to elements: `<img name="body">` makes
 * `document.body` that image, even for a content script. Answers come from the prototype instead.
 */
export function unclobbered<T extends object>(node: T): T {
  const prototype = Object.getPrototypeOf(node) as object;
  return new Proxy(node, {
    get(target, key) {
      const value: unknown =
        key in prototype ? Reflect.get(prototype, key, target) : Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** All that the reading of a page asks its document for. */
const ASKED = [
  'baseURI',
  'body',
  'contentType',
  'createTreeWalker',
  'designMode',
  'documentElement',
  'getElementsByTagName',
  'implementation',
  'querySelector',
  'title',
] as const satisfies (keyof Document)[];

/** A document that answers for itself. */
export type PlainDocument = Pick<Document, (typeof ASKED)[number]>;

/** The document itself, which is quick to ask, unless its page clobbered something of what is asked. */
export function plainDocument(document: Document): PlainDocument {
  for (const name of ASKED) if (Object.hasOwn(document, name)) return unclobbered(document);
  return document;
}

/** An element that answers for itself: a form answers with its own fields where they carry a name. */
export function plainElement(element: Element): Element {
  return typeof element.tagName === 'string' && element.tagName !== 'FORM'
    ? element
    : unclobbered(element);
}
