import { describe, expect, it } from 'vitest';
import { articleKey, isLesserForm } from '../../../src/core/origin/address-form.ts';

const FULL = 'https://www.herald.example/news/2024/ferry-at-the-quay-123.html';

describe('articleKey', () => {
  it.each([
    'http://herald.example/news/2024/ferry-at-the-quay-123.html',
    'https://m.herald.example/news/2024/ferry-at-the-quay-123.html',
    'https://amp.herald.example/news/2024/ferry-at-the-quay-123.html',
    'https://www.herald.example/amp/news/2024/ferry-at-the-quay-123.html',
    'https://www.herald.example/news/2024/ferry-at-the-quay-123.html/amp/',
    'https://www.herald.example/news/2024/ferry-at-the-quay-123.amp.html',
    'https://www.herald.example/news/2024/ferry-at-the-quay-123.html?outputType=amp',
  ])('is the same for %s', (url) => {
    expect(articleKey(url)).toBe(articleKey(FULL));
  });

  it.each([
    'https://www.herald.example/news/2024/ferry-at-the-quay-124.html',
    'https://www.herald.example/news/2024/ferry-at-the-quay-123.html?page=2',
    'https://www.herald.example/news/2024/ampersand-at-the-quay-123.html',
    'https://media.herald.example/news/2024/ferry-at-the-quay-123.html',
  ])('differs for %s', (url) => {
    expect(articleKey(url)).not.toBe(articleKey(FULL));
  });

  it('tells the lesser forms from the full one', () => {
    expect(isLesserForm(FULL)).toBe(false);
    expect(isLesserForm('https://www.herald.example/ferry-at-the-quay-123/amp')).toBe(true);
    expect(isLesserForm('https://m.herald.example/ferry-at-the-quay-123')).toBe(true);
  });
});
