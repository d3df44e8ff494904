import { unclobbered } from './unclobbered.ts';

/**
 * XHTML names its elements in lower case, and everything here reads the upper-case names of HTML.
 * This is the same tree with those names: a copy of an XHTML page, any other page itself.
 */
export function asHtml(document: Document): Document {
  if (document.contentType !== 'application/xhtml+xml') return document;
  const view = document.implementation.createHTMLDocument('');
  view.replaceChild(view.importNode(document.documentElement, true), view.documentElement);
  return view;
}

/** A page, and its document with the names of HTML, both read past what the page clobbered. */
export interface Readable {
  readonly plain: Document;
  readonly document: Document;
}

export function readable(page: Document): Readable {
  const plain = unclobbered(page);
  const html = asHtml(plain);
  return { plain, document: html === plain ? plain : unclobbered(html) };
}
