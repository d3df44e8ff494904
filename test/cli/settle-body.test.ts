import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { settleBody } from '../../src/cli/settle-body.ts';

function body(html: string): string {
  const document = parseHTML(html).document as unknown as Document;
  settleBody(document);
  return [...(document.body?.querySelectorAll('p') ?? [])].map((p) => p.textContent).join(' ');
}

describe('settleBody', () => {
  it.each([
    ['<html><head></head><script></script><body><p>one</p><p>two</p></body></html>', 'one two'],
    ['<html><head></head><body><p>one</p></body></html><div><p>two</p></div>', 'one two'],
    ['<html><html lang="en"><head></head><body><p>one</p><p>two</p></body></html>', 'one two'],
    ['<html><head></head><body><p>one</p><p>two</p></body></html>', 'one two'],
    ['<head></head><body></body><html><body><p>one</p><p>two</p></body></html>', 'one two'],
  ])('finds the words of %s', (html, words) => {
    expect(body(html)).toBe(words);
  });
});
