import { type PlainDocument, plainDocument } from './unclobbered.ts';

/**
 * XHTML names its elements in lower case, and everything here reads the upper-case names of HTML.
 * This is a copy of an XHTML page's tree with those names; null for any other page.
 */
export function htmlCopy(document: PlainDocument): Document | null {
  if (document.contentType !== 'application/xhtml+xml') return null;
  const view = document.implementation.createHTMLDocument('');
  view.replaceChild(view.importNode(document.documentElement, true), view.documentElement);
  return view;
}

/** A page, and its document with the names of HTML, both read past what the page clobbered. */
export interface Readable {
  readonly plain: PlainDocument;
  readonly document: PlainDocument;
}

export function readable(page: Document): Readable {
  const plain = plainDocument(page);
  const copy = htmlCopy(plain);
  return { plain, document: copy ? plainDocument(copy) : plain };
}
