import { describe, expect, it } from 'vitest';
import { plainDocument, plainElement } from '../../src/content/unclobbered.ts';
import { documentFrom } from './large-page.ts';

/** A page that put an element in the place of something of its document's own. */
function clobbered(name: string): Document {
  const document = documentFrom('<html><head><title>Bridge</title></head><body></body></html>');
  Object.defineProperty(document, name, {
    value: document.createElement('img'),
    configurable: true,
  });
  return document;
}

describe('a document read past its names', () => {
  it.each(['body', 'documentElement', 'title', 'getElementsByTagName', 'querySelector'] as const)(
    'answers for itself where an element stands in the place of its %s',
    (name) => {
      const document = clobbered(name);
      const plain = plainDocument(document);
      expect(plain[name]).not.toBe(document[name]);
      expect(plain.body.tagName).toBe('BODY');
      expect(plain.getElementsByTagName('title')).toHaveLength(1);
    },
  );

  it('is the document itself where nothing stands in its place: that is quick to ask', () => {
    const document = clobbered('images');
    expect(plainDocument(document)).toBe(document);
  });
});

describe('an element read past its names', () => {
  it('is a form that does not answer with its fields', () => {
    const form = documentFrom('<html><body><form></form></body></html>').querySelector('form');
    if (!form) throw new Error('the page has a form');
    Object.defineProperty(form, 'textContent', { value: form, configurable: true });
    expect(plainElement(form).textContent).toBe('');
  });
});
